import { isNegated } from '../../negation.ts'
import { plain, wordsOf } from '../../words.ts'

const BOTH =
  /(?:^| )(?:(?:tous |toutes )?les (?:deux|2)|deux (?:demandes|tickets|problemes|pannes)|both|(?:هما |ال)?ب?(?:جوج|زوج)(?:هم|هما)?|الاثن(?:ين|ان)|الاتنين|كلاهما|كليهما|كلتاهما|كلتيهما|طلب(?:ان|ين)|(?:b ?)?(?:jouj|juj|joj|zouj|zoj)(?:hom|hum)?)(?= |$)/u
/** A story of two things says more. */
const MOST_WORDS = 5

/** "Les deux", "بجوج", "b jouj", "كلاهما": an answer about two, and it is both. */
export const saysBoth = (text: string): boolean => {
  const words = wordsOf(plain(text))
  return words.length <= MOST_WORDS && !isNegated(text) && !/[?؟]/u.test(text) && BOTH.test(words.join(' '))
}
