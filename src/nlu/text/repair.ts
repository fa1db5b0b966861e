import { fold, wordsOf } from '../../shared/text/index.ts'
import { typedInArabic, typedInLatin } from './keyboard.ts'
import { type Plausibility, plausibilityOf } from './plausibility.ts'

const ARABIC_LETTER = /[\u0621-\u064a]/
const LATIN_LETTER = /[a-zà-ÿ]/i
/** Refused below: a reference or a device's model looks like gibberish too, and is not longer than this. */
const FEWEST_LETTERS = 6
/** Chosen on the corpus: nothing meant scores under, no gibberish over. */
const GIBBERISH_BELOW = -3.8
const WRITING_ABOVE = -3
const REFERENCE = /\bsn[ -]?[0-9a-z]{5,7}\b/i

/** A token and the space before it; only where a run of spaces begins, or spaces alone would be tried over and over. */
const PIECE = /(?<!\s)\s*\S+/g

type Script = 'arabic' | 'latin' | 'none'
type Run = { script: Script; text: string }

const scriptOf = (token: string): Script =>
  ARABIC_LETTER.test(token) ? 'arabic' : LATIN_LETTER.test(token) ? 'latin' : 'none'

/** Neighbouring tokens of one script; what has no letters goes with what stands before it. */
const runsOf = (text: string): Run[] => {
  const runs: Run[] = []
  for (const token of text.match(PIECE) ?? []) {
    const script = scriptOf(token)
    const last = runs.at(-1)
    if (last && (script === 'none' || last.script === script)) last.text += token
    else runs.push({ script, text: token })
  }
  return runs
}

/** Long enough to judge, no reference, and nothing like writing. */
const isGibberish = (
  { script, text }: Run,
  words: readonly string[],
  plausibility: Plausibility,
): boolean => {
  if (script === 'none' || REFERENCE.test(text)) return false
  const letters = text.length - (text.match(/\s/g)?.length ?? 0)
  return letters >= FEWEST_LETTERS && plausibilityOf(plausibility, words) <= GIBBERISH_BELOW
}

const repairRun = (run: Run, plausibility: Plausibility): string => {
  if (!isGibberish(run, wordsOf(fold(run.text)), plausibility)) return run.text
  const other = run.script === 'arabic' ? typedInLatin(run.text) : typedInArabic(run.text)
  return plausibilityOf(plausibility, wordsOf(fold(other))) > WRITING_ABOVE ? other : run.text
}

/** Whether any of a folded text may have been typed under the wrong layout: most texts need no closer look. */
export const mayBeMistyped = (folded: string, plausibility: Plausibility): boolean =>
  runsOf(folded).some((run) => isGibberish(run, wordsOf(run.text), plausibility))

/** The text as it was meant, when part of it was typed under the wrong keyboard layout. */
export const repairKeyboard = (text: string, plausibility: Plausibility): string =>
  runsOf(text)
    .map((run) => repairRun(run, plausibility))
    .join('')
