import type { LabelledRow } from '../labelled/index.ts'
import { pick, type Random, seededRandom } from '../learner/random.ts'
import { typedInArabic, typedInLatin } from '../text/keyboard.ts'
import { misspelt } from '../training/augmentation/spellings.ts'
import type { TrainingLine } from '../training/held-out.ts'

/** Every so many lines are made hard: enough to tell, and soon done. */
const EVERY = 3
const SEED = 31
/** What people say around what they want, without meaning it. */
const CHATTER = new Set(['greet', 'thank', 'goodbye', 'out_of_scope'])

type Way = (line: LabelledRow, around: { chatter: readonly LabelledRow[]; random: Random }) => string

const beside: Way = ({ text }, { chatter, random }) => `${pick(chatter, random)?.text}، ${text}`
const before: Way = ({ text }, { chatter, random }) => `${text}. ${pick(chatter, random)?.text}`
const between: Way = (line, around) => beside({ ...line, text: before(line, around) }, around)
const unspaced: Way = ({ text }, { random }) => text.replace(/ /g, () => (random() < 0.35 ? '' : ' '))
const slipped: Way = ({ text }, { random }) =>
  text.replace(/\S+/g, (word) => (random() < 0.5 ? misspelt(word, random) : word))
const wrongKeys: Way = ({ text }) => (/[a-z]/i.test(text) ? typedInArabic(text) : typedInLatin(text))

const WAYS: readonly Way[] = [beside, before, between, unspaced, slipped, wrongKeys]

/** Lines of the same voices made hard, one way after the other: chatter around them, lost spaces, slips, wrong keys. */
export const hardened = (lines: readonly TrainingLine[]): TrainingLine[] => {
  const random = seededRandom(SEED)
  const chatter = byVoice(lines)
  return lines
    .filter((_, at) => at % EVERY === 0)
    .map(({ row, origin }, at) => {
      const way = WAYS[at % WAYS.length] as Way
      const own = CHATTER.has(row.intent) ? slipped : way
      return { row: { ...row, text: own(row, { chatter: chatter.get(row.voice) ?? [], random }) }, origin }
    })
}

const byVoice = (lines: readonly TrainingLine[]): Map<string, LabelledRow[]> => {
  const chatter = new Map<string, LabelledRow[]>()
  for (const { row } of lines) {
    if (!CHATTER.has(row.intent)) continue
    chatter.set(row.voice, [...(chatter.get(row.voice) ?? []), row])
  }
  return chatter
}
