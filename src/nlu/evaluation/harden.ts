import type { LabelledRow } from '../labelled/index.ts'
import { pick, type Random, seededRandom } from '../learner/random.ts'
import { typedInArabic, typedInLatin } from '../text/typing/keyboard.ts'
import { misspelt } from '../training/augmentation/spellings.ts'
import type { TrainingLine } from '../training/held-out.ts'

/** What people say around what they want, without meaning it. */
const CHATTER: ReadonlySet<string> = new Set(['greet', 'thank', 'goodbye', 'out_of_scope'])
/** With something else beside it, this is no longer what is wanted. */
const POLITE: ReadonlySet<string> = new Set(['greet', 'thank', 'goodbye'])

type Way = (text: string, around: { chatter: readonly string[]; random: Random }) => string

const after: Way = (text, { chatter, random }) => `${pick(chatter, random) ?? ''}، ${text}`
const before: Way = (text, { chatter, random }) => `${text}. ${pick(chatter, random) ?? ''}`
const between: Way = (text, around) => after(before(text, around), around)
const unspaced: Way = (text, { random }) => text.replace(/ /g, () => (random() < 0.35 ? '' : ' '))
const slipped: Way = (text, { random }) =>
  text.replace(/\S+/g, (word) => (random() < 0.5 ? misspelt(word, random) : word))
const wrongKeys: Way = (text) => (/[a-z]/i.test(text) ? typedInArabic(text) : typedInLatin(text))

const WAYS: readonly Way[] = [after, before, between, unspaced, slipped, wrongKeys]
/** Every so many lines: enough to tell, and soon done. */
const EVERY = 3
const SEED = 31

/**
 * Some lines once more, made hard one way after the other: chatter of the same voice in the same variety around them,
 * lost spaces, slips of the thumb, the wrong keyboard layout.
 */
export const hardened = (lines: readonly TrainingLine[]): TrainingLine[] => {
  const random = seededRandom(SEED)
  const chatter = chatterOf(lines)
  return lines
    .filter((_, at) => at % EVERY === 0)
    .map(({ row, origin }, at) => {
      const way = POLITE.has(row.intent) ? slipped : (WAYS[at % WAYS.length] as Way)
      return {
        row: { ...row, text: way(row.text, { chatter: chatter.get(personOf(row)) ?? [], random }) },
        origin,
      }
    })
}

const personOf = ({ voice, variety }: LabelledRow): string => `${voice} ${variety}`

const chatterOf = (lines: readonly TrainingLine[]): Map<string, string[]> => {
  const chatter = new Map<string, string[]>()
  for (const { row } of lines) {
    if (!CHATTER.has(row.intent)) continue
    const own = chatter.get(personOf(row))
    if (own) own.push(row.text)
    else chatter.set(personOf(row), [row.text])
  }
  return chatter
}
