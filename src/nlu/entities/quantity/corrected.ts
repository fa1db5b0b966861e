import type { Counted } from './counted.ts'

type Words = readonly string[]
const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** "J'ai écrit 5…", "قلت ليكم خمسة…". */
const SAID =
  listed(`ecrit dit mis parlais disais demandais demande note declare signale annonce compte parle ktebt ktbt glt golt gelt 9lt 9olt qolt goltlikom
  قلت قلنا قلتها كتبت كتبنا طلبت طلبنا سجلت سجلنا ذكرت ذكرنا صرحت صرحنا درت`)
const DENIED = listed('pas plus ماشي مشي machi mashi ليس ليست وليس وليست')
/** "…, c'est 8", "الصواب أحد عشر", "لا راه سبعة". */
const INSTEAD =
  listed(`est sont rectifie finalement enfin plutot mais correction rectification fait exactement reellement réellement الصواب والصواب صواب الصحيح والصحيح الاصح بل لا
  راه راهم راها راهوم rah raho rahom rahoum rahum lla sa7i7 lsa7i7 sawab ولكن walakin بالضبط li اللي`)
const SAID_REACH = 5
const INSTEAD_REACH = 3
const FARTHEST = 9

const has = (words: Words, from: number, to: number, list: ReadonlySet<string>): boolean =>
  words.slice(Math.max(0, from), to).some((word) => list.has(word))

/** The number that takes the place of one said before; undefined when nothing is corrected. */
export const correctedTo = (words: Words, counted: readonly Counted[]): number | undefined => {
  for (const [index, old] of counted.entries()) {
    const now = counted[index + 1]
    if (!now || now.at - old.end > FARTHEST || old.noun === 'never' || now.noun === 'never') continue
    const instead = has(words, now.at - INSTEAD_REACH, now.at, INSTEAD)
    const said = has(words, old.at - SAID_REACH, old.at, SAID) && instead
    const behind = has(words, now.end, now.end + 1, INSTEAD)
    const denied = DENIED.has(words[old.at - 1] ?? '') && (instead || behind)
    if (said || denied) return now.value
  }
  return undefined
}
