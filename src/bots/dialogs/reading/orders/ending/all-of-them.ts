import { wordsOf } from '../../words.ts'

const ALL =
  /(?:^| )(?:tout(?! (?:marche|fonctionne|est|va|de|a|roule|le monde))|toutes|tous|كلشي|كولشي|كل|جميع|كاملين|كلهم|كاملهم|kolchi|kulchi|koulchi|kolhom|kamlin|ga3|jami3)(?= |$)/u
const MOST_WORDS = 8

/** "Annule tout", "لغي كلشي", "7iyed kolchi": all of them, and not what was done last. */
export const saysAll = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST_WORDS && ALL.test(words.join(' '))
}
