/** JSON that is safe inside a script element, whatever people wrote: no tag, no comment and no entity can begin in it. */
export function scriptSafe(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
