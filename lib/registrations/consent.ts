/** Version of the wording of `registrations:consent`; a change of meaning there is a new version here. */
export const consentVersion = 1
