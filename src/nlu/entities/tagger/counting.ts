import { isDual, numberEnd, numberOf } from '../lexicon/numbers.ts'
import { clueHash } from './hash-clue.ts'

/** What the number's noun is: things a report may count, or what it never does. */
type NounClass = 'counted' | 'uncounted' | 'time' | 'room' | 'level' | 'other' | 'none'

/** Between a number and its noun: "3 d les PC", "ثلاثة ديال الحواسب", "خمسة من هاد اللوحات", "2 beaux écrans". */
const LINKS = new Set(
  "d de des du dyal dial dl di les l ' ديال د دي دال من هاد هذه في ال nouveaux nouvelles nvx autres vieux anciens jdad".split(
    ' ',
  ),
)
const FARTHEST_NOUN = 4

const classOf = (kinds: readonly string[]): NounClass | undefined => {
  if (kinds.includes('uncounted')) return 'uncounted'
  if (kinds.includes('counted')) return 'counted'
  if (kinds.includes('time_unit') || kinds.includes('day') || kinds.includes('month')) return 'time'
  if (kinds.includes('room_head')) return 'room'
  if (kinds.includes('level') || kinds.includes('level_code')) return 'level'
  return undefined
}

/** Words as folded, and the names of their kinds. */
type Line = readonly { readonly folded: string; readonly names: readonly string[] }[]
const NONE: readonly string[] = []
const wordAt = (line: Line, at: number): string => line[at]?.folded ?? ''
const kindsAt = (line: Line, at: number): readonly string[] => line[at]?.names ?? NONE

/** The class and the word of the noun that follows, looked for over links only. */
const nounAfter = (line: Line, from: number): readonly [NounClass, string, boolean] => {
  let linked = false
  for (let at = from; at < Math.min(line.length, from + FARTHEST_NOUN); at++) {
    const word = wordAt(line, at)
    if (LINKS.has(word)) linked = true
    else return [classOf(kindsAt(line, at)) ?? (/^[\p{L}\p{N}]/u.test(word) ? 'other' : 'none'), word, linked]
  }
  return ['none', '#', linked]
}

const nounBefore = (line: Line, at: number): NounClass => {
  for (const back of [1, 2]) {
    const found = classOf(kindsAt(line, at - back))
    if (found) return found
    if (!LINKS.has(wordAt(line, at - back))) return 'other'
  }
  return 'none'
}

const NEAR = 5
const CUES = ['lack', 'denied', 'fails', 'tally', 'tried']

/** Words of need or denial shortly before or after, and on which side. */
const cuesAround = (line: Line, at: number): string[] =>
  CUES.flatMap((cue) => {
    const before = line.slice(Math.max(0, at - NEAR), at).some(({ names }) => names.includes(cue))
    const after = line.slice(at + 1, at + NEAR).some(({ names }) => names.includes(cue))
    return [...(before ? [`${cue} before`] : []), ...(after ? [`${cue} after`] : [])]
  })

/** Whether a word of these kinds may count something: a number, or a dual. */
export const mayCount = (word: string, kinds: readonly string[]): 'number' | 'pair' | 'no' => {
  if (numberOf(word) !== undefined) return 'number'
  return isDual(word) && kinds.includes('dual') ? 'pair' : 'no'
}

const endOfNumber = (line: Line, at: number): number =>
  numberEnd(
    line.map(({ folded }) => folded),
    at,
  )

/** Hashes about a token that counts: what it counts, and whether that is said to be missing. */
export const countingClues = (line: Line, at: number, counts: 'number' | 'pair'): readonly number[] => {
  const word = wordAt(line, at)
  const isPair = counts === 'pair'
  const [after, noun, linked] = isPair
    ? ([classOf(kindsAt(line, at)) ?? 'other', word, false] as const)
    : nounAfter(line, endOfNumber(line, at))
  const form = isPair ? 'pair' : /^\d/.test(word) ? 'digits' : 'word'
  const frame = `${form} ${after} ${linked}`
  return [
    frame,
    `${after} ${nounBefore(line, at)}`,
    `noun ${noun}`,
    ...cuesAround(line, at).flatMap((cue) => [cue, `${cue} ${after}`]),
  ].map((text) => clueHash(`count ${text}`))
}
