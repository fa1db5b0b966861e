import { readFileSync } from 'node:fs'
import { fold } from '../../shared/text/index.ts'

/**
 * Words of different languages for the same thing: imprimante, طابعة, tabi3a. A line of `concepts.tsv` is a
 * concept's name and its forms; `*` ends a stem, `_` joins the words of a phrase.
 */
export type Gazetteer = {
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly stems: ReadonlyMap<string, readonly string[]>
  /** By first word: the other words of the phrase, and the concept. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}
type Phrase = { readonly rest: readonly string[]; readonly stem: boolean; readonly concept: string }

const SHORTEST_STEM = 2
const LONGEST_STEM = 14

export const readGazetteer = (tsv: string): Gazetteer => {
  const words = new Map<string, string[]>()
  const stems = new Map<string, string[]>()
  const phrases = new Map<string, Phrase[]>()
  for (const line of tsv.split('\n').filter(Boolean)) {
    const [concept = '', forms = ''] = line.split('\t')
    for (const form of forms.split(' ').filter(Boolean)) {
      const stem = form.endsWith('*')
      const parts = fold((stem ? form.slice(0, -1) : form).replaceAll('_', ' ')).split(' ')
      const [first = '', ...rest] = parts
      if (rest.length > 0) append(phrases, first, { rest, stem, concept })
      else append(stem ? stems : words, first, concept)
    }
  }
  return { words, stems, phrases }
}

const append = <T>(lists: Map<string, T[]>, key: string, value: T): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** The gazetteer that comes with the product. */
export const loadGazetteer = (): Gazetteer =>
  readGazetteer(readFileSync(new URL('./concepts.tsv', import.meta.url), 'utf8'))

/** Articles, prepositions and conjunctions that are written together with the word they stand before. */
const CLITICS = [
  'وال',
  'فال',
  'بال',
  'كال',
  'ال',
  'لل',
  'و',
  'ف',
  'ب',
  'ل',
  'wl',
  'fl',
  'bl',
  'dl',
  'l',
  'f',
  'w',
  'd',
]

/** The word, and what is left of it without one proclitic. */
const readingsOf = (word: string): string[] => [
  word,
  ...CLITICS.filter((clitic) => word.startsWith(clitic) && word.length - clitic.length >= 3).map((clitic) =>
    word.slice(clitic.length),
  ),
]

const conceptsOfWord = (gazetteer: Gazetteer, word: string): readonly string[] => {
  const exact = gazetteer.words.get(word)
  if (exact) return exact
  for (let length = Math.min(word.length, LONGEST_STEM); length >= SHORTEST_STEM; length--) {
    const found = gazetteer.stems.get(word.slice(0, length))
    if (found) return found
  }
  return []
}

const isPhrase = ({ rest, stem }: Phrase, words: readonly string[], at: number): boolean =>
  rest.every((word, next) => {
    const given = words[at + 1 + next] ?? ''
    return given === word || (stem && next === rest.length - 1 && given.startsWith(word))
  })

const conceptsAt = (gazetteer: Gazetteer, words: readonly string[], at: number): readonly string[] => {
  for (const reading of readingsOf(words[at] ?? '')) {
    const phrase = gazetteer.phrases.get(reading)?.find((candidate) => isPhrase(candidate, words, at))
    if (phrase) return [phrase.concept]
    const found = conceptsOfWord(gazetteer, reading)
    if (found.length > 0) return found
  }
  return []
}

/** What denies the word after it: "ما خدام", "pas réglé", "لم يصل", "machi limprimante". */
const NEGATORS = new Set(
  'ما لا لم لن ماشي مشي ليس ليست غير بلا بدون ma machi mashi mchi la pas jamais plus sans non bla'.split(' '),
)

/** The concepts of folded words, in the order of the words; what is denied is another concept. */
export const conceptsOf = (gazetteer: Gazetteer, words: readonly string[]): string[] =>
  words.flatMap((_, at) => {
    const concepts = conceptsAt(gazetteer, words, at)
    return NEGATORS.has(words[at - 1] ?? '') ? concepts.map((concept) => `no ${concept}`) : concepts
  })
