import type { Gazetteer } from '../../../gazetteer/concepts.ts'
import { kindsOf } from '../../lexicon/classes.ts'
import { numberEnd, numberIn } from '../../lexicon/numbers.ts'
import { isTakenBack } from '../../lexicon/taken-back.ts'
import { LINKS } from '../counted.ts'
import { BEGINS_ANEW, isUncertainPart, NOT_COUNTED } from '../counts-nothing.ts'
import { isNamed } from '../names-one.ts'
import { tellsScene } from '../scene.ts'

/** Devices: of what is counted before their name, nine in ten are what is broken or asked for (docs/benchmarks/understanding.md). */
const DEVICES = new Set(['c_printer', 'c_projector', 'c_computer', 'c_network', 'c_equipment'])
/** "Plus de dix postes", "كثر من جوج بيسيات": a threshold; "القسم 2", "n° 3": which one. */
const NOT_AFTER = new Set('plus moins كثر اكثر اقل كتر kter ktar 9ell n no num numero رقم ra9m'.split(' '))
const MOST = 500

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
  if (NOT_AFTER.has(before) || isNamed(words, at)) return true
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
      isUncertainPart(words, at) ||
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
