/** Seals the sessions of the people of a storm: it is the site's, as in the tests of the whole product. */
export const secret = 'for-tests-only-4f1d9c07b2e86a35d0c9'
