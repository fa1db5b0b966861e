import type { Texts } from '../../../../shared/i18n/index.ts'
import { LANGUAGES, type Language } from '../../../../shared/index.ts'

/** Words of ours that stand in a ticket in the place of somebody's own: a reason that was pressed, "(photo)". */
export const STANDARD_WORDS = [
  ...[
    'technician',
    'part',
    'rights',
    'still_broken',
    'cancelled',
    'works_again',
    'pressed',
    'wants_human',
    'not_ours',
    'details',
    'on_site',
    'supplier',
    'operator',
    'spare_part',
  ].map((name) => `dialog:reason.${name}`),
  'dialog:reporting.attachment_only',
  'dialog:reporting.no_words',
] as const

/** They were kept in the language of whoever pressed them; whoever reads them may have another. */
export const standardWordsIn = (texts: Texts, language: Language, words: string): string => {
  const key = STANDARD_WORDS.find((known) => LANGUAGES.some((spoken) => texts.t(spoken, known) === words))
  return key ? texts.t(language, key) : words
}
