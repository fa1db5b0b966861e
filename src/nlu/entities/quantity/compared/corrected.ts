import type { Gazetteer } from '../../../gazetteer/concepts.ts'
import { kindsOf } from '../../lexicon/classes.ts'
import type { Counted } from '../counted.ts'

type Words = readonly string[]
const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** "J'ai écrit 5…", "قلت ليكم خمسة…", "المدرسة قالت 9…". */
const SAID =
  listed(`ecrit dit mis parlais disais note declare signale annonce compte parle ktebt ktbt glt golt gelt 9lt 9olt qolt goltlikom
  قلت قلنا قلتها قالت قال قالو كتبت كتبنا سجلت سجلنا ذكرت ذكرنا صرحت صرحنا درت كان كانو كانوا`)
/** What was asked for may have come in part: "طلبنا عشرة وجابو ستة" corrects nothing by itself. */
const ASKED = listed('demandais demandions demande طلبت طلبنا طلبي tlebt tlebna')
const DENIED = listed('pas plus ماشي مشي machi mashi ليس ليست وليس وليست')
/** "…, c'est 8", "الصواب أحد عشر", "لا راه سبعة". */
const INSTEAD =
  listed(`est sont rectifie finalement enfin plutot mais correction rectification fait exactement reellement réellement الصواب والصواب صواب الصحيح والصحيح الاصح بل لا
  راه راهم راها راهوم rah raho rahom rahoum rahum lla sa7i7 lsa7i7 sawab ولكن walakin بالضبط li اللي`)
/** They take back what stands before them, whatever was said: "trois élèves, ou plutôt quatre", "خمسة… أعني ستة". */
const RATHER =
  listed(`plutot rectifie rectification pardon finalement بل اعني قصدي نقصد الصواب والصواب الاصح غلطت ghlt ghlet ghelt ghalet 9esdi qesdi 9sdi قول 9ol qol
  بصح سمح عفوا sma7 smah sme7`)
/** Straight before the number, behind a comma: "26 تلميذ، لا 28", "sept, non huit". */
const NO = listed('non la lla لا')
const STOPS = listed('. , ، ; ؛ : ! ? ؟ ( )')
const SAID_REACH = 5
const INSTEAD_REACH = 3
const FARTHEST = 9

const has = (words: Words, from: number, to: number, list: ReadonlySet<string>): boolean =>
  words.slice(Math.max(0, from), to).some((word) => list.has(word))

type Pair = { readonly old: Counted; readonly now: Counted }

const isRather = (words: Words, { old, now }: Pair): boolean =>
  has(words, old.end, now.at, RATHER) ||
  (NO.has(words[now.at - 1] ?? '') && STOPS.has(words[now.at - 2] ?? ''))

/** "J'avais mis 5 tablettes, il y en a 9": the clause that was said is over. */
const isSaidBefore = (words: Words, { old, now }: Pair): boolean => {
  const instead = has(words, now.at - INSTEAD_REACH, now.at, INSTEAD)
  if (has(words, old.at - SAID_REACH, old.at, ASKED)) return instead
  if (!has(words, old.at - SAID_REACH, old.at, SAID)) return false
  return instead || has(words, old.end, now.at, STOPS)
}

/** "Ce ne sont plus deux postes mais cinq", "ماشي ربعة، ستة". */
const isDenied = (words: Words, { old, now }: Pair): boolean => {
  if (!DENIED.has(words[old.at - 1] ?? '')) return false
  const straight = now.at === old.end + 1 && STOPS.has(words[old.end] ?? '')
  return straight || has(words, now.at - INSTEAD_REACH, now.at, INSTEAD) || INSTEAD.has(words[now.end] ?? '')
}

/** "Sept claviers (sur les vingt)": the whole, and no correction. */
const OUT_OF = listed('sur parmi اصل بين مجموع')
const isWhole = (words: Words, { at }: Counted): boolean => has(words, at - 2, at, OUT_OF)

/** "HP 305, machi 304", "MTU à 1492, pas 1500": numbers of nothing that a report counts. */
const BEFORE = 6
const BEHIND = 3
const countsSomething = (words: Words, { old, now }: Pair, gazetteer: Gazetteer): boolean =>
  words.slice(Math.max(0, old.at - BEFORE), now.end + BEHIND).some((word) => {
    const kinds = kindsOf(word, gazetteer)
    return kinds.includes('counted') && !kinds.includes('uncounted')
  })

/** What the pair says is meant of the two: the first, the second, or neither. */
const meantOf = (words: Words, pair: Pair): Counted | undefined => {
  const { old, now } = pair
  // "13 tables, machi 11": what is denied is the second.
  if (DENIED.has(words[now.at - 1] ?? '')) {
    const isOther = old.value !== now.value && !DENIED.has(words[old.at - 1] ?? '')
    return isOther && old.noun !== 'other' ? old : undefined
  }
  const isNow = isRather(words, pair) || isSaidBefore(words, pair) || isDenied(words, pair)
  return isNow && !isWhole(words, now) ? now : undefined
}

/** The number that takes the place of one said before; undefined when nothing is corrected. */
export const correctedTo = (
  words: Words,
  counted: readonly Counted[],
  gazetteer: Gazetteer,
): number | undefined => {
  for (const [index, old] of counted.entries()) {
    const now = counted[index + 1]
    if (!now || now.at - old.end > FARTHEST || old.noun === 'never' || now.noun === 'never') continue
    const meant = meantOf(words, { old, now })
    if (meant && countsSomething(words, { old, now }, gazetteer)) return meant.value
  }
  return undefined
}
