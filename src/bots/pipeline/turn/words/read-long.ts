import { certaintyOf, type Intent, type Understander, type Understanding } from '../../../../nlu/index.ts'

/** Three or four sentences: what somebody explains, with the fault in one of them. */
const LONG = 240
const MOST_SENTENCES = 60
const SENTENCES = /(?<=[.!?؟؛…])\s+|\n+/u

/** What a long message sounds like as a whole, whatever one of its sentences tells. */
const COURTEOUS: readonly Intent[] = ['greet', 'thank', 'goodbye', 'affirm', 'out_of_scope']

const isPlain = (whole: Understanding): boolean =>
  certaintyOf(whole) === 'sure' && !COURTEOUS.includes(whole.intent)

type Long = { readonly text: string; readonly whole: Understanding; readonly now: Date }

/**
 * Greetings, regrets and thanks around one sentence that tells a fault drown it: of a long message that is not plain as
 * a whole, that sentence counts. Of faults of several kinds none does; it is asked as ever.
 */
export const readLong = (understander: Understander, { text, whole, now }: Long): Understanding => {
  if (text.length < LONG || isPlain(whole)) return whole
  const sentences = text.split(SENTENCES).slice(0, MOST_SENTENCES)
  if (sentences.length < 2) return whole
  const faults = sentences
    .map((sentence) => understander.understand(sentence, { now }))
    .filter((one) => one.intent === 'report_fault' && certaintyOf(one) === 'sure')
  const [best] = [...faults].sort((a, b) => b.confidence - a.confidence)
  if (!best || faults.some(({ category }) => category !== best.category)) return whole
  const entities = Object.assign({}, ...faults.map((one) => one.entities), best.entities)
  return { ...best, variety: whole.variety, entities }
}
