import { plain, wordsOf } from '../words.ts'

const ERASE =
  /(?:^| )(?:efface\S*|supprim\S*|suppression|detrui\S*|(?:ا|ن|ت)?حذف\S*|(?:ا|ن|ت)?مسح\S*|محو|حيد\S*|نحيد\S*|7iyed\S*|7eyed\S*|mse7\S*|msa7\S*|n?mse7\S*)(?= |$)/u
const OF_MINE =
  /(?:^| )(?:(?:mes|nos|toutes mes) (?:\S+ )?(?:donnees|infos?|informations|conversations?)|donnees personnelles|(?:ال)?(?:معطيات|بيانات|معلومات)(?:ي| ديالي| الشخصيه| الخاصه بي)|(?:ma3loumat|m3lomat|data|donnees) (?:dyali|diali)|(?:loi|قانون|القانون) 09 08|rgpd)(?= |$)/u
const MOST_WORDS = 14

/** "Effacez toutes mes données (loi 09-08)", "حيدو المعطيات ديالي": of what is kept, and of no ticket. */
export const asksErasure = (text: string): boolean => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  return words.length <= MOST_WORDS && ERASE.test(said) && OF_MINE.test(said)
}
