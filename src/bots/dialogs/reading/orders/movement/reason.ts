import { FORWARDING, wordsBeyond } from '../../command-words.ts'
import { namedCategory } from '../../named-category.ts'
import { listed, mentions, wordsOf } from '../../words.ts'
import { isPlaceWord } from '../lists/place-in-list.ts'
import { withoutReferences } from '../references.ts'
import { PLACES } from './destination.ts'
import { RETURNING } from './return.ts'

const SEPARATED =
  /([:：,،.;؛!\n–—]+|\s-\s|\b(?:car|parce qu(?:e|['’])|puisque|vu que)(?=\s|\p{L})|(?:^|\s)(?:حيت|لأن|7it|7itach|hit)(?=\s))/giu

const ORDER_WORDS = [...FORWARDING, ...RETURNING, ...PLACES.flatMap(([, stems]) => stems)]
/** "Je transfère l'imprimante de la salle 12": what is passed on says not why. */
const THINGS = listed(
  `salle classe bureau قاعه قسم l9a3a l9ism ok oui donc alors صافي واخا safi wakha direct directement vite`,
)

const isThing = (word: string): boolean =>
  /^\p{N}+$/u.test(word) || namedCategory(word) !== undefined || isPlaceWord(word) || mentions([word], THINGS)

/** The order and nothing else: to pass it on, and to where. */
const isOrder = (clause: string): boolean => {
  const words = wordsOf(withoutReferences(clause))
  return (
    words.length > 0 &&
    mentions(words, [...FORWARDING, ...RETURNING]) &&
    wordsBeyond(words.filter((word) => !isThing(word)).join(' '), ORDER_WORDS) === 0
  )
}

/** "À la région": a clause that only says where to. */
const isPlace = (clause: string): boolean => {
  const words = wordsOf(withoutReferences(clause))
  return words.length > 0 && wordsBeyond(clause, ORDER_WORDS) === 0
}

const isSaid = (clause: string): boolean => wordsOf(withoutReferences(clause)).length > 0

const opened = (words: string): string => words.charAt(0).toLocaleUpperCase('fr') + words.slice(1)

/**
 * Why it is passed on, without the order to do so: its requester is told the reason, and the order was for this service.
 * "هادي ماشي ديالي، سيفطها للمديرية" says that it is not theirs; '' when only the order was said.
 */
export const reasonIn = (text: string): string => {
  const parts = text.split(SEPARATED)
  // what stands between two clauses goes with the one after it
  const clauses = parts.flatMap((part, at) => (at % 2 === 0 ? [{ before: parts[at - 1] ?? '', part }] : []))
  const kept = clauses.filter(({ part }) => isSaid(part) && !isOrder(part) && !isPlace(part))
  const isWhole = kept.length === clauses.filter(({ part }) => isSaid(part)).length
  if (isWhole) return text
  const [first, ...others] = kept
  if (!first) return ''
  return opened(
    [first.part.trim(), ...others.map(({ before, part }) => `${before.trimEnd()}${part}`)].join('').trim(),
  )
}
