import type { Gazetteer } from '../../gazetteer/concepts.ts'
import { kindsOf } from '../lexicon/classes.ts'
import { numberEnd } from '../lexicon/numbers.ts'

const SINGULAR = new Set(
  'poste ordinateur imprimante bureau ecran pc lpc tablette حاسوب الحاسوب طابعه الطابعه بيسي البيسي'.split(
    ' ',
  ),
)

/** "الحاسوب رقم 4", "les touches 5 et 6", "controle 1 w 2": a name, and no number of things. */
const NAMED_BY_NUMBER = new Set(
  'رقم raqm ra9m numero touche touches controle controles lcontrole فرض الفرض المراقبه الفصل etrangere semestre niveau chapitre lecon etape version trimestre etage page مستوي المستوي الدرس lmostawa النقطه نقطه note no9ta noqta'.split(
    ' ',
  ),
)
const AND = new Set('w et و o'.split(' '))

export const isNamed = (words: readonly string[], at: number): boolean => {
  if (NAMED_BY_NUMBER.has(words[at - 1] ?? '')) return true
  return (
    AND.has(words[at - 1] ?? '') &&
    /^\d+$/.test(words[at - 2] ?? '') &&
    NAMED_BY_NUMBER.has(words[at - 3] ?? '')
  )
}
const IN_TURN = new Set('b ب par'.split(' '))

/** "Deux par deux", "b jouj jouj": in turn. */
const isInTurn = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? ''
  const isTwice = words[at + 1] === word || words[at - 1] === word
  if (isTwice) return IN_TURN.has(words[at - 1] ?? '') || IN_TURN.has(words[at - 2] ?? '')
  return IN_TURN.has(words[at + 1] ?? '') && words[at + 2] === word
}

/** "Poste 8", "PC 4": which one it is (22 of 22 in the corpus), unless more of them follow: "sur ce PC 3 touches". */
export const namesOne = (words: readonly string[], at: number, gazetteer: Gazetteer): boolean => {
  const before = words[at - 1] ?? ''
  if (isNamed(words, at) || isInTurn(words, at)) return true
  const kinds = kindsOf(words[numberEnd(words, at)] ?? '', gazetteer)
  return SINGULAR.has(before) && !kinds.includes('counted')
}
