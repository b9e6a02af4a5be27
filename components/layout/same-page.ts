/** The address of the same page in another language: the language is the first part of every path. */
export function samePage(address: string, locale: string): string {
  return address.replace(/^\/[^/?#]*/, `/${locale}`)
}
