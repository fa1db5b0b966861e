import type { Language } from '../../shared/index.ts'

const FILES = { ar: 'index.html', fr: 'index.fr.html' } satisfies Record<Language, string>

/** The built page of a language. */
export const pageFileOf = (language: Language): string => FILES[language]
