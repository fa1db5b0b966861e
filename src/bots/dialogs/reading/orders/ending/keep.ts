import { leadingAnswer } from '../../plain-answer.ts'
import { wordsOf } from '../../words.ts'

/** "Laissez tomber", "خليها عليك" say the contrary. */
const KEEP =
  /(?:^| )(?:(?:laisse[sz]?|garde[sz]?|maintene[zr]|maintiens|conserve[sz]?) (?:la|le|moi|l|les)(?! tomber)(?: |$)|(?:laisse[sz]?|garde[sz]?) (?:\S+ ){0,3}(?:ouverte?s?|comme (?:ca|elle)|en l etat)|خل(?:ي|يو|و|يوا)(?:ه|ها|هم)(?! (?:عليك|علي|منك))|(?:ابق|ابقي|ابقو|ابقوا|اترك|اتركو|اتركوا)(?:ه|ها|هم)|kh?e?lli?[wiy]*(?:ha|h|hom)(?! 3li))(?= |$)/u
const OPEN = /(?:^| )(?:اترك|اتركو|اتركوا|خلي|خليو|نخليو|بقي) ?(?:ال)?(?:طلب )?(?:مفتوح\S*|محلول\S*)(?= |$)/u
const MISTAKEN =
  /(?:^| )(?:(?:trompee?|gouree?|plantee?)|par erreur|erreur|اخطات|خطات|غلطت|غلط|بالغلط|ghlett?|ghlatt?|ghelt|bl?ghalat|تراجعت|changee? d avis|بدلت رايي)(?= |$)/u

/** "لا خليها", "أبقوه مفتوحا", "gardez-la": it stays as it is. */
export const saysKeep = (text: string): boolean => {
  const said = wordsOf(text).join(' ')
  return KEEP.test(said) || OPEN.test(said)
}

/** "أعتذر، أخطأت": what was asked for was not meant. */
export const saysMistaken = (text: string): boolean => MISTAKEN.test(wordsOf(text).join(' '))

/** "Non pas celle-là", "لا خليها": the first word refuses. In French "la deuxième" does not. */
export const refusesFirst = (text: string, isFrench: boolean): boolean => {
  const [first] = wordsOf(text)
  return !(isFrench && first === 'la') && leadingAnswer(text) === 'no'
}
