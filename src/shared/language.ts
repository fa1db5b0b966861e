/** The languages Sanad writes. What it reads is wider: see the varieties in `nlu`. */
export const LANGUAGES = ['ar', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/** A name as people read it, in both scripts. */
export type LocalizedName = { readonly ar: string; readonly fr: string }

export const isLanguage = (value: unknown): value is Language => value === 'ar' || value === 'fr'
