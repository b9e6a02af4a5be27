// @ts-check

/**
 * The greatest form that is read. Far above what any field takes, so that a text that is much too long comes back with the
 * sentence beside its field; what is greater still gets a page that says so (last-door.ts).
 */
export const largestBody = 6 * 1024 * 1024
