import { isAct, isForeign, isTalk, isThing } from './sorts.ts'

/** What the words of a message mean, by each lexicon of the gazetteer. */
export type Meant = {
  /** The service's own concepts, and those that are none of its concern; "no " stands before what is denied. */
  readonly concepts: readonly string[]
  readonly everyday: readonly string[]
  readonly speech: readonly string[]
  readonly words: number
}

const DENIED = 'no '
const bareOf = (concept: string): string =>
  concept.startsWith(DENIED) ? concept.slice(DENIED.length) : concept

const upTo = (most: number, count: number): number => Math.min(most, count)

/** The bucket of a length: a word or two, a sentence, a tale. */
const lengthOf = (words: number): number => (words < 4 ? 0 : words < 8 ? 1 : words < 14 ? 2 : 3)

const actsAmong = ({ concepts, everyday, speech }: Meant): number =>
  new Set([
    ...concepts.filter((concept) => isAct(bareOf(concept))),
    ...everyday.filter(isAct).map((meaning) => `every day ${meaning}`),
    ...speech.filter(isAct),
  ]).size

/**
 * What is done with the things that a message names: something fails, is asked for or ordered; or things are only spoken
 * of, in a joke, an opinion, a memory. No word tells that by itself, but how many of each sort stand together does.
 */
export const stanceOf = (meant: Meant): string[] => {
  const bare = meant.concepts.map(bareOf)
  const denies = bare.includes('not') || meant.concepts.some((concept) => concept.startsWith(DENIED))
  const things = new Set(bare.filter(isThing)).size
  const foreign = bare.filter(isForeign).length
  const acts = actsAmong(meant)
  const speech = [...new Set(meant.speech)]
  const talk = speech.filter(isTalk)
  const beside = `${upTo(1, things)} ${upTo(1, acts)}`
  return [
    `sum ${upTo(2, things)} ${upTo(2, acts)} ${upTo(2, foreign)}`,
    `any ${beside} ${upTo(1, foreign)} ${denies}`,
    `acts ${upTo(3, acts)} ${lengthOf(meant.words)}`,
    `share ${Math.round((4 * acts) / Math.max(1, meant.words))} ${denies}`,
    `talk ${upTo(2, talk.length)} ${upTo(1, foreign)}`,
    `idle ${upTo(3, talk.length + foreign)} ${beside}`,
    ...speech,
    ...talk.map((kind) => `${kind} ${beside}`),
  ]
}
