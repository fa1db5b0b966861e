import type { Gazetteer } from '../gazetteer/concepts.ts'
import { deniedNames } from './denied.ts'
import { namesThing, piecesOf } from './pieces.ts'
import { workingThings } from './working.ts'

/** Fewer letters than this name no fault. */
const FEWEST_LETTERS = 4

/** What is left of a message, and the pieces that it says are not the trouble. */
export type SetAside = { readonly left: string; readonly denied: readonly string[] }

/**
 * The message without what it says is not the trouble: "المشكل ماشي ف السوفت، راه السيم اللي تقطع" is about the SIM.
 * Undefined when nothing is denied, or when what is left would name nothing.
 */
export const setAside = (text: string, gazetteer: Gazetteer): SetAside | undefined => {
  const pieces = piecesOf(text)
  const denied = [...deniedNames(pieces, gazetteer), ...workingThings(pieces, gazetteer)]
  if (denied.length === 0) return undefined
  const isDenied = (at: number) => denied.some(({ from, to }) => at >= from && at < to)
  const leftNames = pieces.some((_, at) => !isDenied(at) && namesThing(pieces, at, gazetteer))
  if (!leftNames) return undefined
  let left = ''
  let before = 0
  for (const [at, { start, end }] of pieces.entries()) {
    if (isDenied(at)) left += ' '
    else left += text.slice(before, end)
    before = isDenied(at) ? end : Math.max(end, start)
  }
  left += text.slice(before)
  if (left.replace(/[^\p{L}]/gu, '').length < FEWEST_LETTERS) return undefined
  return { left, denied: denied.map(({ from, to }) => text.slice(pieces[from]?.start, pieces[to - 1]?.end)) }
}

export const withoutDenied = (text: string, gazetteer: Gazetteer): string | undefined =>
  setAside(text, gazetteer)?.left
