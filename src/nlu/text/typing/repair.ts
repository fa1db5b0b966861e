import { fold } from '../../../shared/text/index.ts'
import { kindAt, LETTER } from '../letters.ts'
import { findReferences, REFERENCE_WORD } from '../references.ts'
import { rememberingFor } from '../words/remember.ts'
import { type Word, wordOf } from '../words/vocabulary.ts'
import { meantBy, WAYS, type Way } from './keyboard.ts'
import { likelihoodOf, type Plausibility, plausibilityOf } from './plausibility.ts'

const LETTERED = /\p{L}/u
/** A stretch of writing shorter than this may look like anything. */
const MANY_LETTERS = 6
/** Chosen on the corpus: of what is meant, two messages in a hundred look like that; of what was mistyped, all. */
const STRANGE_STRETCH = -4.2
const STRANGE_TEXT = -3.2
/** How much likelier a stretch must be under the other layout: nothing meant comes near (chosen on the corpus). */
const MUCH_LIKELIER = 14
/** Where it begins or ends inside a run of one script; whoever forgets to switch seldom does so for one word. */
const INSIDE = 8
/** One word of a mistyped message may look better as it is. */
const CHANGE_OF_MIND = 4
/** A comma at the end of a word is a letter's key more often than a comma. */
const MARK_AT_END = 4
/** Writing has few marks inside its words. */
const MARK_INSIDE = 5
/** A mark by itself where a letter's key would be a word: "$" for "د". */
const MARK_ALONE = 8
const INNER_MARK = /(?<!\S)[^\p{L}\p{N}\s]+(?=\p{L})|(?<=\S)[^\p{L}\p{N}\s'’-](?=\S)/gu
const KEY_ALONE = /^[$^\];[]$/
/** Serial numbers, models. */
const NUMBERED = /^(?:sn-?)?(?=[^\d]*\d)[\dA-Z/-]{3,}[.,:;!?]*$/

/** A token and the space before it; only where a run of spaces begins, or spaces alone would be tried over and over. */
const PIECE = /(?<!\s)\s*\S+/g
/** As typed, then as meant in each way. */
const STATES = 1 + WAYS.length

const ARABIC_LETTER = /[\u0621-\u064a]/

const isArabic = (piece: string): boolean => ARABIC_LETTER.test(piece)

type Option = { readonly text: string; readonly score: number }

/** Whether the words from some place on, as many as are long enough to judge, do not look like writing. */
const hasStrangeStretch = (words: readonly Word[], plausibility: Plausibility): boolean => {
  for (let from = 0; from < words.length; from++) {
    let to = from
    let letters = 0
    while (to < words.length && letters < MANY_LETTERS) letters += (words[to++] as Word).text.length
    if (letters >= MANY_LETTERS && plausibilityOf(plausibility, words, { from, to }) < STRANGE_STRETCH)
      return true
  }
  return false
}

/** Whether any words of a normal text may have been typed under the wrong layout: most texts need no closer look. */
export const mayBeMistyped = (all: readonly Word[], plausibility: Plausibility): boolean => {
  const words = all.filter(({ text }) => text !== REFERENCE_WORD)
  return (
    (words.length > 1 && plausibilityOf(plausibility, words) < STRANGE_TEXT) ||
    hasStrangeStretch(words, plausibility)
  )
}

/** Whether a token is letters and digits only, of one unit each. */
const isPlain = (token: string): boolean => {
  for (let at = 0; at < token.length; at++) if (kindAt(token, at) !== LETTER) return false
  return true
}

const marksInside = (token: string): number => (isPlain(token) ? 0 : (token.match(INNER_MARK)?.length ?? 0))

const scoreOf = (text: string, plausibility: Plausibility): number =>
  KEY_ALONE.test(text)
    ? -MARK_ALONE
    : likelihoodOf(plausibility, fold(text)) - MARK_INSIDE * marksInside(text)

const DIGIT = /\d/

/** What a token says when it was typed in one way, if that says anything. */
const meantIn = (token: string, way: Way, plausibility: Plausibility): Option | undefined => {
  const best = meantBy(token, way)
    .map(({ text, marked }) => ({ text, score: scoreOf(text, plausibility) - (marked ? MARK_AT_END : 0) }))
    .reduce((top, option) => (option.score > top.score ? option : top))
  return LETTERED.test(best.text) ? best : undefined
}

/** What a token says as typed and in each way, with how likely that is: worked out once for each. */
const optionsOf = rememberingFor(({ text: token }: Word, plausibility: Plausibility): readonly Option[] => {
  const asIs = { text: token, score: scoreOf(token, plausibility) }
  if (NUMBERED.test(token) || findReferences(token).length > 0)
    return Array.from({ length: STATES }, () => asIs)
  const options: Option[] = [asIs]
  for (const [nth, way] of WAYS.entries()) {
    const before = WAYS[nth - 1]
    // Ways of one layout differ in what its digits mean.
    const same = before?.layout === way.layout && !DIGIT.test(token)
    options.push(same ? (options[nth] as Option) : (meantIn(token, way, plausibility) ?? asIs))
  }
  return options
})

/** The best way to read the tokens so far that ends in a state, and the state before. */
type Step = { readonly score: number; readonly before: number; readonly text: string }

type Turn = { readonly before: readonly Step[]; readonly changing: number }

const stepInto = (state: number, own: Option, { before, changing }: Turn): Step => {
  let best = 0
  let highest = Number.NEGATIVE_INFINITY
  for (let from = 0; from < before.length; from++) {
    const entered = state === from || state === 0 ? 0 : MUCH_LIKELIER
    const inside = state === from ? 0 : changing
    const score = (before[from] as Step).score - entered - inside + own.score
    if (score <= highest) continue
    best = from
    highest = score
  }
  return { score: highest, before: best, text: own.text }
}

const START: readonly Step[] = Array.from({ length: STATES }, (_, state) => ({
  score: state === 0 ? 0 : Number.NEGATIVE_INFINITY,
  before: 0,
  text: '',
}))

const stepsOver = (options: readonly Option[], turn: Turn): Step[] => {
  const asIs = options[0] as Option
  return options.map((option, state) => {
    const kept = { ...asIs, score: asIs.score - CHANGE_OF_MIND }
    return stepInto(state, state > 0 && kept.score > option.score ? kept : option, turn)
  })
}

/** Longer messages are mended up to here: whoever writes more has seen it by then, and it bounds the time. */
const LONGEST_MENDED = 2_000

/**
 * The text as it was meant, when part of it was typed under the wrong keyboard layout: of all ways to read each token
 * as typed or under another layout, the likeliest (Viterbi), a change of layout being unlikely in itself.
 */
export const repairKeyboard = (text: string, plausibility: Plausibility): string => {
  const pieces = text.slice(0, LONGEST_MENDED).match(PIECE) ?? []
  const steps: (readonly Step[])[] = [START]
  for (const [at, piece] of pieces.entries()) {
    const changesScript = at === 0 || isArabic(piece) !== isArabic(pieces[at - 1] ?? '')
    const turn = { before: steps[at] ?? START, changing: changesScript ? 0 : INSIDE }
    steps.push(stepsOver(optionsOf(wordOf(piece.trimStart()), plausibility), turn))
  }
  let state = (steps.at(-1) ?? START).reduce(
    (top, { score }, at, all) => (score > (all[top]?.score ?? score) ? at : top),
    0,
  )
  const meant: string[] = []
  for (let at = steps.length - 1; at > 0; at--) {
    const step = steps[at]?.[state] as Step
    const piece = pieces[at - 1] as string
    meant.push(piece.slice(0, piece.length - piece.trimStart().length) + step.text)
    state = step.before
  }
  return meant.reverse().join('') + text.slice(LONGEST_MENDED)
}
