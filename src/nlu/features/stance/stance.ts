import { ACT, FOREIGN, sortsOf, TALK, THING } from './sorts.ts'

/** What the words of a message mean, by each lexicon of the gazetteer. */
export type Meant = {
  /** The service's own concepts, and those that are none of its concern; "no " stands before what is denied. */
  readonly concepts: readonly string[]
  readonly everyday: readonly string[]
  readonly speech: readonly string[]
  readonly words: number
}

const DENIED = 'no '
const bareNames = new Map<string, string>()
/** Without what denies it; found once for each name. */
const bareOf = (concept: string): string => {
  const known = bareNames.get(concept)
  if (known !== undefined) return known
  const bare = concept.startsWith(DENIED) ? concept.slice(DENIED.length) : concept
  bareNames.set(concept, bare)
  return bare
}

const upTo = (most: number, count: number): number => Math.min(most, count)

/** The bucket of a length: a word or two, a sentence, a tale. */
const lengthOf = (words: number): number => (words < 4 ? 0 : words < 8 ? 1 : words < 14 ? 2 : 3)

/** Names are few, however long a message: sets of them would cost more than they save. */
const addNew = (names: string[], name: string): void => {
  if (!names.includes(name)) names.push(name)
}

/** What is done, each once; what everyday words say beside what the others say. */
const countActs = ({ concepts, everyday, speech }: Meant): number => {
  const acts: string[] = []
  const everyDay: string[] = []
  for (const concept of concepts) if ((sortsOf(bareOf(concept)) & ACT) !== 0) addNew(acts, concept)
  for (const meaning of everyday) if ((sortsOf(meaning) & ACT) !== 0) addNew(everyDay, meaning)
  for (const kind of speech) if ((sortsOf(kind) & ACT) !== 0) addNew(acts, kind)
  return acts.length + everyDay.length
}

const countSorts = (concepts: readonly string[]) => {
  const things: string[] = []
  let foreign = 0
  let denies = 0
  for (const concept of concepts) {
    const bare = bareOf(concept)
    const sorts = sortsOf(bare)
    if (bare === 'not' || bare.length < concept.length) denies = 1
    if ((sorts & FOREIGN) !== 0) foreign++
    if ((sorts & THING) !== 0) addNew(things, bare)
  }
  return { things: things.length, foreign, denies }
}

/** Few names, each made once: they are asked for with every clause. */
class Names {
  readonly #made: string[] = []
  readonly #make: (a: number, b: number, c: number) => string

  constructor(make: (a: number, b: number, c: number) => string) {
    this.#make = make
  }

  /** Of three small numbers. */
  of(a: number, b: number, c: number): string {
    const place = (a * 4 + b) * 4 + c
    const known = this.#made[place]
    if (known !== undefined) return known
    const made = this.#make(a, b, c)
    this.#made[place] = made
    return made
  }
}

const besideOf = (beside: number): string => `${beside >> 1} ${beside & 1}`
const SUMS = new Names((things, acts, foreign) => `sum ${things} ${acts} ${foreign}`)
const ANY = new Names((foreign, denies, beside) => `any ${besideOf(beside)} ${foreign} ${denies === 1}`)
const ACTS = new Names((_, acts, length) => `acts ${acts} ${length}`)
const SHARES = new Names((share, denies) => `share ${share} ${denies === 1}`)
const TALKS = new Names((_, talk, foreign) => `talk ${talk} ${foreign}`)
const IDLE = new Names((_, idle, beside) => `idle ${idle} ${besideOf(beside)}`)

/**
 * What is done with the things that a message names: something fails, is asked for or ordered; or things are only spoken
 * of, in a joke, an opinion, a memory. No word tells that by itself, but how many of each sort stand together does.
 */
export const stanceOf = (meant: Meant): string[] => {
  const { things, foreign, denies } = countSorts(meant.concepts)
  const acts = countActs(meant)
  const speech: string[] = []
  for (const kind of meant.speech) addNew(speech, kind)
  const talk = speech.filter((kind) => (sortsOf(kind) & TALK) !== 0)
  const beside = 2 * upTo(1, things) + upTo(1, acts)
  return [
    SUMS.of(upTo(2, things), upTo(2, acts), upTo(2, foreign)),
    ANY.of(upTo(1, foreign), denies, beside),
    ACTS.of(0, upTo(3, acts), lengthOf(meant.words)),
    SHARES.of(Math.round((4 * acts) / Math.max(1, meant.words)), denies, 0),
    TALKS.of(0, upTo(2, talk.length), upTo(1, foreign)),
    IDLE.of(0, upTo(3, talk.length + foreign), beside),
    ...speech,
    ...talk.map((kind) => `${kind} ${besideOf(beside)}`),
  ]
}
