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
    'incident_over',
  ].map((name) => `dialog:reason.${name}`),
  'dialog:reporting.attachment_only',
  'dialog:reporting.no_words',
] as const

type Keys = ReadonlyMap<string, string>

const keysOf = (texts: Texts): Keys =>
  new Map(
    // of words that two of them share, the first one's key stays
    STANDARD_WORDS.toReversed().flatMap((key) =>
      LANGUAGES.map((language) => [texts.t(language, key), key] as const),
    ),
  )

const known = new WeakMap<Texts, Keys>()

/** They were kept in the language of whoever pressed them; whoever reads them may have another. */
export const standardWordsIn = (texts: Texts, language: Language, words: string): string => {
  const keys = known.get(texts) ?? keysOf(texts)
  known.set(texts, keys)
  const key = keys.get(words)
  return key === undefined ? words : texts.t(language, key)
}
