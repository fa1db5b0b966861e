import { ORDINAL_WORDS } from '../../../../ordinal-words.ts'
import { listed, plain, wordsOf } from '../../words.ts'

/** Where something stands in a list that was shown; numbers by themselves count things, and are not here. */
const PLACES = ORDINAL_WORDS.map((spellings) => spellings.map(plain))
const LAST = listed('الاخير الاخيره اللخر اللخرانيه الاخراني lakhira lakhir lekhrania lkhraniya')
const LAST_IN_FRENCH = /(?:^|\b(?:la|le|prends) )dernier(?:e)?\b(?! (?:fois|jours?|semaine|mois|minute))/u
const NUMBERED = /(?:^| )و?(?:n|no|num|numero|nmra|nemra|رقم) (\d{1,2})(?= |$)/u
/** "Le premier étage", "la deuxième fois" are no places in a list. */
const OF_SOMETHING = listed(
  'etage fois annee cycle niveau semestre salle طابق الطابق مره السنه سلك الدوره tabaq tabeq merra mara',
)
/** Whoever points at a line of a list says little more. */
const MOST_WORDS = 8

/** "والثانية": "and" is glued to it. */
const GLUED_AND = /^و(?=ال)/u

/** "La deuxième", "الثانية": a word that only points at a line. */
export const isPlaceWord = (word: string): boolean => {
  const bare = word.replace(GLUED_AND, '')
  return LAST.includes(bare) || PLACES.some((spellings) => spellings.includes(bare))
}

/** "Et la deuxième, je la transfère …": pointed at first, and then an order of any length. */
const MOST_WITH_ORDER = 20
const DOES = listed('je on nous j ana انا غادي ghadi')
const beginsWithPlace = (words: readonly string[]): boolean => {
  const at = words.slice(0, 3).findIndex(isPlaceWord)
  return at >= 0 && words.length <= MOST_WITH_ORDER && DOES.includes(words[at + 1] ?? '')
}

/** The place that the words name, from zero; -1 for the last. Undefined when they name none, or two. */
export const placeInList = (text: string): number | undefined => {
  const words = wordsOf(text).map((word) => word.replace(GLUED_AND, ''))
  if (words.some((word) => OF_SOMETHING.includes(word))) return undefined
  if (words.length > MOST_WORDS && !beginsWithPlace(words)) return undefined
  const joined = words.join(' ')
  const found = PLACES.flatMap((spellings, at) =>
    words.some((word) => spellings.includes(word)) ? [at] : [],
  )
  if (words.some((word) => LAST.includes(word)) || LAST_IN_FRENCH.test(joined)) found.push(-1)
  const number = NUMBERED.exec(joined)?.[1]
  if (number !== undefined) found.push(Number(number) - 1)
  return found.length === 1 ? found[0] : undefined
}
