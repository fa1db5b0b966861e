import { hashEnd } from '../../features/hash.ts'
import type { Gazetteer } from '../../gazetteer/concepts.ts'
import type { Token } from '../tokens.ts'
import { type Clue, cluesOf, EDGE } from './clues.ts'
import { clueHash } from './hash-clue.ts'

/** Weights are kept by hash in a table of this size; a rare collision costs little. */
export const TABLE_BITS = 17
const MASK = (1 << TABLE_BITS) - 1
/** More than any token has: kinds are few. Filled anew for every token, since arrays would be made by the thousand. */
const rows = new Int32Array(512)
let filled = 0

/** The row of a feature: which question (a small number), and the hashes it is asked about. */
const ask = (question: number, a: number, b = 0, c = 0): void => {
  const mixed = Math.imul(Math.imul(Math.imul(question + 1, 0x9e3779b1) ^ a, 0x01000193) ^ b, 0x85ebca6b) ^ c
  if (filled < rows.length) rows[filled++] = hashEnd(mixed) & MASK
}

const askItself = (here: Clue, topic: number): void => {
  ask(1, here.word)
  ask(2, here.skeleton)
  ask(3, here.shape)
  ask(4, here.start)
  ask(5, here.ending)
  ask(6, topic, here.main)
  for (const kind of here.kinds) ask(7, kind)
}

const askNear = (near: Clue, step: number): void => {
  for (const kind of near.kinds) ask(20 + step, kind)
  if (Math.abs(step) < 3) ask(30 + step, near.word)
  if (Math.abs(step) === 1) ask(40 + step, near.shape)
}

/** What stands beside a token, together with what it is itself. */
const askPair = (here: Clue, beside: Clue, step: number): void => {
  ask(50 + step, here.word, beside.word)
  const mine = here.kinds.length > 0 ? here.kinds : [here.shape]
  const theirs = beside.kinds.length > 0 ? beside.kinds : [beside.word]
  for (const a of mine) for (const b of theirs) ask(60 + step, a, b)
}

const askPhrase = (
  here: Clue,
  { before, after, topic }: { before: Clue; after: Clue; topic: number },
): void => {
  for (const mark of here.marks) {
    ask(70, mark)
    ask(71, mark, topic)
    ask(72, mark, before.word)
  }
  ask(73, here.allMarks, after.allMarks)
}

const rowsAt = (clues: readonly Clue[], at: number, topic: number): Int32Array => {
  const clue = (step: number): Clue => clues[at + step] ?? EDGE
  const here = clue(0)
  filled = 0
  askItself(here, topic)
  for (let step = -3; step <= 3; step++) if (step !== 0) askNear(clue(step), step)
  for (const step of [-1, 1]) askPair(here, clue(step), step)
  askPhrase(here, { before: clue(-1), after: clue(1), topic })
  for (const counting of here.counting) {
    ask(90, counting)
    ask(91, counting, topic)
  }
  ask(80, here.main, clue(1).main, clue(2).main)
  ask(81, here.main, clue(-1).main, clue(-2).main)
  return rows.slice(0, filled)
}

/** For every token, the rows of the weight table that speak about it. */
export const tokenFeatures = (
  tokens: readonly Token[],
  { gazetteer, topic }: { gazetteer: Gazetteer; topic: string },
): Int32Array[] => {
  const about = clueHash(topic)
  const clues = cluesOf(tokens, gazetteer)
  return clues.map((_, at) => rowsAt(clues, at, about))
}
