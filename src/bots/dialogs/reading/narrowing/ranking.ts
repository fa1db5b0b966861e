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

const BY_PLACE =
  /(?:^| )(?:par|selon|dans chaque|pour chaque|حسب|لكل|ف كل|في كل|7sab|f ?kol|kol) ?(?:l |les |ال)?(?:provinces?|directions?|academies?|regions?|delegations?|مديري\p{L}*|اكاديمي\p{L}*|اقليم|اقاليم|جه\p{L}+|modiriya\p{L}*|akadimiya\p{L}*|jiha\p{L}*|iqlim)(?: |$)/u

/** "Par province", "حسب المديريات": each office below by itself. */
export const asksByPlace = (text: string): boolean => BY_PLACE.test(wordsOf(text).join(' '))
