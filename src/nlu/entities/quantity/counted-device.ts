import type { Gazetteer } from '../../gazetteer/concepts.ts'
import { kindsOf } from '../lexicon/classes.ts'
import { numberEnd, numberIn } from '../lexicon/numbers.ts'
import { isTakenBack } from '../lexicon/taken-back.ts'
import { LINKS } from './counted.ts'
import { tellsScene } from './scene.ts'

/** Devices: of what is counted before their name, nine in ten are what is broken or asked for (docs/benchmarks.md). */
const DEVICES = new Set(['c_printer', 'c_projector', 'c_computer', 'c_network', 'c_equipment'])
const NOT_COUNTED = ['uncounted', 'time_unit']
/** "Plus de dix postes", "كثر من جوج بيسيات": a threshold; "القسم 2", "n° 3": which one. */
const NOT_AFTER = new Set('plus moins كثر اكثر اقل كتر kter ktar 9ell n no num numero رقم ra9m'.split(' '))
const MOST = 500
/** "مع 8 والداتاشو…": the device begins another clause. */
const BEGINS_ANEW = /^وال/
/** "Nhar tnin m3a 8", "الساعة 9". */
const HOUR_AT = new Set('m3a مع الساعه'.split(' '))

const areDevices = (kinds: readonly string[]): boolean => {
  if (kinds.includes('device')) return true
  return (
    kinds.includes('counted') &&
    !NOT_COUNTED.some((kind) => kinds.includes(kind)) &&
    kinds.some((kind) => DEVICES.has(kind))
  )
}

/** The word before a number, over a preposition: what the number may belong to instead. */
const belongsBefore = (words: readonly string[], at: number, gazetteer: Gazetteer): boolean => {
  const linked = LINKS.has(words[at - 1] ?? '')
  const before = words[linked ? at - 2 : at - 1] ?? ''
  if (NOT_AFTER.has(before)) return true
  return !linked && kindsOf(before, gazetteer).includes('room_head')
}

/** "Joj d les onduleurs, wa7ed nadi w lakhor kaytfi": of two the other one. */
const OTHER = /^(?:و?ال?اخر[يه]?|lakh?or|lakh?ra|lokh?ra|autre)$/
const OTHER_REACH = 10
const isOneOfTwo = (words: readonly string[], at: number, number: number): boolean =>
  number === 2 && words.slice(at, at + OTHER_REACH).some((word) => OTHER.test(word))

/** The number that stands directly before a device: "deux postes", "ثلاث طابعات", "20 لوحة", "jouj dyal lpc". */
export const numberBeforeDevice = (words: readonly string[], gazetteer: Gazetteer): number | undefined => {
  for (let at = 0; at < words.length; at++) {
    const end = numberEnd(words, at)
    if (end === at) continue
    let noun = end
    while (LINKS.has(words[noun] ?? '')) noun++
    const number = numberIn(words.slice(at, end)) ?? 0
    const named = words[noun] ?? ''
    const isMeant =
      number > 1 && number <= MOST && areDevices(kindsOf(named, gazetteer)) && !BEGINS_ANEW.test(named)
    const isScene =
      isOneOfTwo(words, at, number) ||
      tellsScene(words, at) ||
      isTakenBack(words, at) ||
      belongsBefore(words, at, gazetteer)
    if (isMeant && !isScene) return number
    at = end - 1
  }
  return undefined
}

const ONE_OF_THEM = /^(?:احدهما|احداهما|واحد|وحده)$/

/** "آلتا النسخ كلتاهما", "كلتا الطابعتين": both of them. */
const BOTH = new Set('كلتا كلتاهما كلتيهما كلاهما كليهما'.split(' '))

/** Words as folded, and the names of their kinds. */
type Line = readonly { readonly folded: string; readonly names: readonly string[] }[]

/** "انطفأ حاسوبان": two of a device, unless one of them is meant (in the corpus 10 of 12 are the quantity). */
export const pairOfDevices = (line: Line): number | undefined => {
  const isPair = ({ names }: Line[number], at: number) =>
    names.includes('dual') &&
    areDevices(names) &&
    !ONE_OF_THEM.test(line[at + 1]?.folded ?? '') &&
    !tellsScene(
      line.map(({ folded }) => folded),
      at,
    )
  const areBoth = line.some(({ folded }) => BOTH.has(folded)) && line.some(({ names }) => areDevices(names))
  return areBoth || line.some(isPair) ? 2 : undefined
}

/** "4 barat", "ثلاث نقط", "5.5": marks, pages, signal, never what is broken (3 of the corpus' 474 quantities). */
export const countsNoThing = (words: readonly string[], at: number, gazetteer: Gazetteer): boolean => {
  const end = numberEnd(words, at)
  if (end === at) return false
  const isDecimal =
    (words[end] === '.' && /^\d/.test(words[end + 1] ?? '')) || /^\d+\.$/.test(before(words, at))
  let noun = end
  while (LINKS.has(words[noun] ?? '')) noun++
  const kinds = kindsOf(words[noun] ?? '', gazetteer)
  const isHour =
    HOUR_AT.has(words[at - 1] ?? '') && (!kinds.includes('counted') || BEGINS_ANEW.test(words[noun] ?? ''))
  return isDecimal || isHour || NOT_COUNTED.some((kind) => kinds.includes(kind))
}

const before = (words: readonly string[], at: number): string => (words[at - 2] ?? '') + (words[at - 1] ?? '')

const SINGULAR = new Set(
  'poste ordinateur imprimante bureau ecran pc lpc tablette حاسوب الحاسوب طابعه الطابعه بيسي البيسي'.split(
    ' ',
  ),
)

/** "الحاسوب رقم 4", "les touches 5 et 6", "controle 1 w 2": a name, and no number of things. */
const NAMED_BY_NUMBER = new Set(
  'رقم raqm ra9m numero touche touches controle controles lcontrole فرض الفرض المراقبه الفصل etrangere semestre'.split(
    ' ',
  ),
)
const AND = new Set('w et و o'.split(' '))

const isNamed = (words: readonly string[], at: number): boolean => {
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
