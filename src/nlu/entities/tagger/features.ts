import { hashEnd } from '../../features/hash.ts'
import type { Gazetteer } from '../../gazetteer/concepts.ts'
import type { Intent } from '../../labels.ts'
import type { Token } from '../tokens.ts'
import { type Clue, type Clues, cluesOf, EDGE } from './clues.ts'
import { clueHash } from './hash-clue.ts'
import { EDGE_MARK, JOINT_HASHES, MARK_HASHES } from './mark-hashes.ts'

/** Weights are kept by hash in a table of this size; a rare collision costs little. */
export const TABLE_BITS = 17
const MASK = (1 << TABLE_BITS) - 1
/** More than any token has: kinds are few. Filled anew for every token, since arrays would be made by the thousand. */
const rows = new Int32Array(512)
let filled = 0

/** Rows of the table that hold the weights asked for, to be read before the next are. */
export type Rows = { readonly rows: Int32Array; readonly length: number }

/** The row of a feature: which question (a small number), and the hashes it is asked about. */
const ask = (question: number, a: number, b: number, c: number): void => {
  const mixed = Math.imul(Math.imul(Math.imul(question + 1, 0x9e3779b1) ^ a, 0x01000193) ^ b, 0x85ebca6b) ^ c
  if (filled < rows.length) rows[filled++] = hashEnd(mixed) & MASK
}

const askItself = (here: Clue): void => {
  ask(1, here.word, 0, 0)
  ask(2, here.skeleton, 0, 0)
  ask(3, here.shape, 0, 0)
  ask(4, here.start, 0, 0)
  ask(5, here.ending, 0, 0)
  for (const kind of here.kinds) ask(7, kind, 0, 0)
}

const askNear = (near: Clue, step: number): void => {
  for (const kind of near.kinds) ask(20 + step, kind, 0, 0)
  if (step > -3 && step < 3) ask(30 + step, near.word, 0, 0)
  if (step === -1 || step === 1) ask(40 + step, near.shape, 0, 0)
}

/** What stands beside a token, together with what it is itself. */
const askPair = (here: Clue, beside: Clue, step: number): void => {
  ask(50 + step, here.word, beside.word, 0)
  if (here.kinds.length === 0) askBeside(here.shape, beside, step)
  else for (const kind of here.kinds) askBeside(kind, beside, step)
}

const askBeside = (mine: number, beside: Clue, step: number): void => {
  if (beside.kinds.length === 0) ask(60 + step, mine, beside.word, 0)
  else for (const kind of beside.kinds) ask(60 + step, mine, kind, 0)
}

const clueAt = ({ words }: Clues, at: number): Clue =>
  at < 0 || at >= words.length ? EDGE : (words[at] as Clue)

const askMarks = (joint: number, topic: number): void => {
  for (const mark of MARK_HASHES[joint] as readonly number[]) {
    ask(70, mark, 0, 0)
    ask(71, mark, topic, 0)
  }
}

const askMarksAfter = (joint: number, before: Clue): void => {
  for (const mark of MARK_HASHES[joint] as readonly number[]) ask(72, mark, before.word, 0)
}

const askNextMarks = (joint: number, next: number): void =>
  ask(73, JOINT_HASHES[joint] as number, JOINT_HASHES[next] as number, 0)

const askContext = (clues: Clues, at: number, topic: number): void => {
  const here = clueAt(clues, at)
  ask(6, topic, here.main, 0)
  askPair(here, clueAt(clues, at - 1), -1)
  askPair(here, clueAt(clues, at + 1), 1)
  for (const counting of clues.counting[at] ?? []) {
    ask(90, counting, 0, 0)
    ask(91, counting, topic, 0)
  }
  ask(80, here.main, clueAt(clues, at + 1).main, clueAt(clues, at + 2).main)
  ask(81, here.main, clueAt(clues, at - 1).main, clueAt(clues, at - 2).main)
}

export const FARTHEST = 3
/** Steps from which a word is seen: itself, and its neighbours on either side. */
export const STEPS: readonly number[] = [0, -3, -2, -1, 1, 2, 3]

const askStep = (clue: Clue, step: number): void => (step === 0 ? askItself(clue) : askNear(clue, step))

const answered = (): Rows => ({ rows, length: filled })

/** What a word says by itself, `step` places from the token that is tagged: the same wherever it stands. */
export const wordRows = (clue: Clue, step: number): Rows => {
  filled = 0
  askStep(clue, step)
  return answered()
}

/** What the marks of a token say by themselves. */
export const markRows = (joint: number, topic: number): Rows => {
  filled = 0
  askMarks(joint, topic)
  return answered()
}

/** What they say beside the marks of the next token. */
export const nextMarkRows = (joint: number, next: number): Rows => {
  filled = 0
  askNextMarks(joint, next)
  return answered()
}

/** What they say behind a word. */
export const rowsAfter = (before: Clue, joint: number): Rows => {
  filled = 0
  askMarksAfter(joint, before)
  return answered()
}

/** The joint mark of a token; the edge has one of its own. */
export const markAt = ({ marks }: Clues, at: number): number => marks[at] ?? EDGE_MARK

/** What only the word's place says, but for its marks. */
export const contextRows = (clues: Clues, at: number, topic: number): Rows => {
  filled = 0
  askContext(clues, at, topic)
  return answered()
}

/** What the message is about, as far as entities care: faults count things, questions name places. */
export const topicOf = (intent: Intent): string => {
  if (intent === 'report_fault') return 'fault'
  if (intent === 'list_tickets' || intent === 'statistics') return 'figures'
  return intent
}

export const topicHash = (topic: string): number => clueHash(topic)

/** For every token, all rows of the weight table that speak about it. */
export const tokenFeatures = (
  tokens: readonly Token[],
  { gazetteer, topic }: { gazetteer: Gazetteer; topic: string },
): Int32Array[] => {
  const clues = cluesOf(tokens, gazetteer)
  const about = topicHash(topic)
  return tokens.map((_, at) => {
    filled = 0
    for (let step = -FARTHEST; step <= FARTHEST; step++) askStep(clueAt(clues, at + step), step)
    askContext(clues, at, about)
    askMarks(markAt(clues, at), about)
    askMarksAfter(markAt(clues, at), clueAt(clues, at - 1))
    askNextMarks(markAt(clues, at), markAt(clues, at + 1))
    return rows.slice(0, filled)
  })
}
