import { isNegated } from '../../negation.ts'
import { wordsOf } from '../../words.ts'

const MERGE =
  /(?:^| )(?:(?:re)?fusionne[rz]?|merge[rz]?|regroupe[rz]?|groupe[rz]? les|rassemble[rz]? les|(?:ن)?دمج(?:و|وا|ي)?(?:هم|هما|وهم)?|ادمج(?:و|وا|ي)?(?:هم|هما|وهما)?|(?:ن)?(?:جمع|ضم)(?:و|ي)?(?:هم|هما|وهم)|اجمع(?:و|وا)?(?:هم|هما)|(?:n)?dm[ae]j(?:o|ou)?(?:hom|hum|ohom)?|(?:n)?jm[ae]3(?:o|ou)?(?:hom|hum|ohom))(?: |$)/u
const PAIR =
  /(?:^| )(?:(?:les|ces|mes|nos|tous les|toutes les|des) (?:deux|2)|deux dernie?re?s|(?:les )?dernieres|(?:l )?autre|ensemble|(?:ال)?(?:جوج|زوج|اثنين|اثنان|طلبين|طلبان|تذكرتين)|بجوج|بزوج|هاد جوج|هما|كلاهما|لاخر\p{L}*|الاخر\p{L}*|(?:had )?(?:jouj|juj|joj|zouj)|bjouj|b jouj|lokhra|lakhor)(?: |$)/u
const SAME =
  /(?:^| )(?:(?:c est|sont|est|ce sont) (?:exactement |bien )?(?:la meme|le meme|les memes|pareil\p{L}*|identiques?|(?:des |un |en )?doubl\p{L}*)|doublons?|meme (?:panne|probleme|chose|demande)|(?:ب)?نفس (?:ال)?(?:مشكل\p{L}*|عطب|عطل|شي|شيء|طلب|حاجه)|بحال بحال|كيف كيف|مكرر\p{L}*|متشابه\p{L}*|(?:b)?n[ae]?fs (?:l ?)?(?:mochkil|mouchkil|3otl|chi|7aja|panne|probleme)|b7al b7al|kif ?kif|mkerr\p{L}*|mokarra\p{L}*)(?: |$)/u
const MOST_WORDS = 12
const MOST_FOR_ORDER = 9

/** "Fusionne", "les deux dernières sont des doublons", "هاد جوج نفس المشكل": two requests are one. */
export const saysSameTwo = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  if (words.length > MOST_WORDS || /[?؟]/u.test(text) || isNegated(text)) return false
  return (MERGE.test(said) && words.length <= MOST_FOR_ORDER) || (SAME.test(said) && PAIR.test(said))
}

const WITH_OTHER =
  /(?:^| )(?:avec (?:l )?autre|avec (?:celle|celui)|l autre|مع (?:ال)?(?:اخر\p{L}*|لاخر\p{L}*|اللاخر\p{L}*)|m3a (?:l)?(?:okhra|akhor|lokhra))(?: |$)/u

/** "Fusionne avec l'autre": the one spoken of, and another. */
export const saysWithOther = (text: string): boolean => WITH_OTHER.test(wordsOf(text).join(' '))
