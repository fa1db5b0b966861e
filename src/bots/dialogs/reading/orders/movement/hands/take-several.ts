import { wordsOf } from '../../../words.ts'
import { howManyTogether } from '../../giving/how-many.ts'

const TAKES =
  /(?:^| )(?:(?:je |j |on )?(?:(?:les )?(?:prends?|prendre|ai pris|recupere)|m en (?:charge|occupe))|pris(?:es)?|\S{0,4}(?:ناخ[دذ]|نخ[دذ]|اخ[دذ]|خ[دذ]يت|نشد|شدي?ت|تكلف)\S*|\S{0,4}(?:n[ae]kh?o?[ea]?d|khdit|khedit|chedd?it|nched|ntk[ea]ll?ef|tk[ea]ll?eft)\S*)(?= |$)/u
const MOST_WORDS = 8

/** "Je prends les deux", "غادي ناخدهم بجوج": how many are taken at once. */
export const severalTaken = (text: string): number | undefined => {
  const words = wordsOf(text)
  const said = words.join(' ')
  if (words.length > MOST_WORDS || /[?؟]/u.test(text) || !TAKES.test(said)) return undefined
  return howManyTogether(said)
}

const ALSO =
  /(?:^| )(?:aussi|egalement|حتي (?:هي|هو|هاد)|تا (?:هي|هو)|كذلك|ايضا|7ta (?:hiya|howa|hia)|ta (?:hiya|howa)|hta hiya)(?= |$)/u

/** "الثانية حتى هي", "la deuxième aussi": the same once more. */
export const saysToo = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST_WORDS && !/[?؟]/u.test(text) && ALSO.test(words.join(' '))
}
