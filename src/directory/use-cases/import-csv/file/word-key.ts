import { fold } from '../../../../shared/text/index.ts'

/** A header or a word of the vocabulary, whatever its accents, case, hamzas, underscores and spaces. */
export const wordKey = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
