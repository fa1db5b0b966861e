import { listed, mentions, plain, wordsOf } from '../words.ts'

const SCHOOLS = listed(
  'ecole college lycee etablissement مدرسه مدارس مؤسسه مؤسسات ثانويه اعداديه اعداديات ثانويات madrasa mdrasa lmadrasa mdares lycée moassasa mo2assasa',
)
const MOST =
  /\b(?:le|la|les) plus\b|\bclassement\b|\btop\b|اكثر|أكثر|الاكثر|\b[2a]?[ak]*ktar\b|\baktar\b|\bakthar\b/u

/** "Quelle école a le plus de pannes ?", "شكون المدرسة اللي فيها أكثر": an order is asked for and not a sum. */
export const asksForMost = (text: string): boolean => MOST.test(plain(text))

/** Schools are asked for, whatever tier the person is at. */
export const asksForSchools = (text: string): boolean => mentions(wordsOf(text), SCHOOLS)
