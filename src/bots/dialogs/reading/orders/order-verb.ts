import { isNegated } from '../negation.ts'
import { listed, wordsOf } from '../words.ts'
import { asksAndOrdersNothing } from './asked/questions.ts'

/** What can be ordered in one verb, with nothing beside it but the reference. */
const VERBS = {
  take: listed(`prends prend pris recupere خديت خذيت خديته خذيته خديتها خذيتها خديتو خذيتو ناخد ناخدها ناخدو ناخذ شديت شديتها شديتو نشد نشدها نتكلف تكلفت
  khdit khdito khditha khdyt nakhed nakhod nakhodha chedit chedito cheditha chddit nched ntkellef tkelleft`),
  resolve:
    listed(`fait fini termine regle resolu repare تقاد تقادت تصلح تصلحات تحل تحلات ساليت سالينا كملت صلحت صلحتها صلحنا
  t9ad t9adat t9add tsle7 tsla7 tsl7 t7el t7ellat salit salina kemmelt sle7tha sle7t`),
  resume: listed('reprends reprend reprendre reprenez استانف كمل كملو resumi resumih resumiha kemmel kmel'),
} as const

/** With more words than these beside the reference it tells a story. */
const MOST_WORDS = 7

/** "SN-… خذيتها", "c'est fait pour SN-…": the plain order that stands beside a reference. */
export const orderVerbIn = (text: string): keyof typeof VERBS | undefined => {
  const words = wordsOf(text)
  if (words.length > MOST_WORDS || isNegated(text) || asksAndOrdersNothing(text)) return undefined
  const kinds = Object.keys(VERBS) as (keyof typeof VERBS)[]
  return kinds.find((kind) => words.some((word) => VERBS[kind].includes(word)))
}
