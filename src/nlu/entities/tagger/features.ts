import { hashEnd } from '../../features/hash.ts'
import type { Gazetteer } from '../../gazetteer/concepts.ts'
import type { Token } from '../tokens.ts'
import { type Clue, clueHash, cluesOf, EDGE } from './clues.ts'

/** Weights are kept by hash in a table of this size; a rare collision costs little. */
export const TABLE_BITS = 17
const MASK = (1 << TABLE_BITS) - 1
const NEAR = [-3, -2, -1, 1, 2, 3] as const
const BESIDE = [-1, 1] as const

/** The row of a feature: which question (a small number), and the hashes it is asked about. */
const row = (question: number, a: number, b = 0, c = 0): number =>
  hashEnd(Math.imul(Math.imul(Math.imul(question + 1, 0x9e3779b1) ^ a, 0x01000193) ^ b, 0x85ebca6b) ^ c) &
  MASK

const ownRows = (here: Clue, topic: number): number[] => [
  row(1, here.word),
  row(2, here.skeleton),
  row(3, here.shape),
  row(4, here.start),
  row(5, here.ending),
  row(6, topic, here.main),
  ...here.kinds.map((kind) => row(7, kind)),
]

const nearRows = (near: Clue, step: number): number[] => {
  const rows = near.kinds.map((kind) => row(20 + step, kind))
  if (Math.abs(step) < 3) rows.push(row(30 + step, near.word))
  if (Math.abs(step) === 1) rows.push(row(40 + step, near.shape))
  return rows
}

/** What stands beside a token, together with what it is itself. */
const pairRows = (here: Clue, beside: Clue, step: number): number[] => {
  const mine = here.kinds.length > 0 ? here.kinds : [here.shape]
  const theirs = beside.kinds.length > 0 ? beside.kinds : [beside.word]
  const rows = [row(50 + step, here.word, beside.word)]
  for (const a of mine) for (const b of theirs) rows.push(row(60 + step, a, b))
  return rows
}

const phraseRows = (
  here: Clue,
  { before, after, topic }: { before: Clue; after: Clue; topic: number },
): number[] => [
  ...here.marks.flatMap((mark) => [row(70, mark), row(71, mark, topic), row(72, mark, before.word)]),
  row(73, here.allMarks, after.allMarks),
]

const rowsAt = (clues: readonly Clue[], at: number, topic: number): Int32Array => {
  const clue = (step: number): Clue => clues[at + step] ?? EDGE
  const here = clue(0)
  return Int32Array.from([
    ...ownRows(here, topic),
    ...NEAR.flatMap((step) => nearRows(clue(step), step)),
    ...BESIDE.flatMap((step) => pairRows(here, clue(step), step)),
    ...phraseRows(here, { before: clue(-1), after: clue(1), topic }),
    row(80, here.main, clue(1).main, clue(2).main),
    row(81, here.main, clue(-1).main, clue(-2).main),
  ])
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
