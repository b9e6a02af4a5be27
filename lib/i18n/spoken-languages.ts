/** Languages one may say one follows at a table (ISO 639-1): those of the site, then of the countries around. */
export const spokenLanguages = ['fr', 'nl', 'de', 'en', 'lb', 'es', 'it', 'pt', 'ar'] as const
