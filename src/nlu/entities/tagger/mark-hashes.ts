import { EDGE } from './clues.ts'
import { clueHash } from './hash-clue.ts'
import { GRAMMARS, type GrammarName, JOINT_MARKS, markOf, PHRASE_MARKS } from './phrases.ts'

const NAMES = Object.keys(GRAMMARS) as GrammarName[]

/** By joint mark, a hash for the mark of each grammar. */
export const MARK_HASHES: readonly (readonly number[])[] = Array.from({ length: JOINT_MARKS }, (_, joint) =>
  NAMES.map((name) => clueHash(`${name} ${PHRASE_MARKS[markOf(joint, name)]}`)),
)

/** What stands behind the last token. */
export const EDGE_MARK = JOINT_MARKS

/** The marks of all grammars as one hash; the edge's last. */
export const JOINT_HASHES: readonly number[] = [
  ...MARK_HASHES.map((hashes) => hashes.reduce((all, hash) => Math.imul(all, 31) ^ hash, 0)),
  EDGE.word,
]
