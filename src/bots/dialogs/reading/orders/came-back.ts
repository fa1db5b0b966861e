import { wordsOf } from '../words.ts'

/** Signs that a fault was there before, and is there again or still. */
const AGAIN =
  /(?:^| )(?:de nouveau|a nouveau|encore|finalement|recommence\S*|revenue?s?|revient|reviennent|retombee?|rebloque\S*|replante\S*|toujours (?:pas|plus|la|le|en|bloque\S*)|meme (?:probleme|panne|souci|chose)|من جديد|مره (?:اخري|تانيه|ثانيه)|مجددا|عاد (?:ال)?(?:عطب|عطل|مشكل\S*|نفس)|رجع\S* ?(?:ال)?(?:مشكل\S*|عطب|عطل|نفس|ما\S*|خسر\S*|تبلوك\S*|حبس\S*|تقطع\S*)|(?:رجع|رجعات|رجعت) |عاود\S*|عاوتاني|عاوتانيه|تاني|ثاني مره|مازال\S*|لا ?(?:يزال|تزال|زال|زالت)|rj3\S*|rje3\S*|rja3\S*|3awe?d\S*|3awtan\S*|3awtny|mazal\S*|mzal\S*|mara (?:o?khra|tanya)|marra khra) ?/u

/** "Finalement ça ne marche plus", "عاودت خسرات", "rj3 lmochkil". */
export const saysCameBack = (text: string): boolean => AGAIN.test(`${wordsOf(text).join(' ')} `)
