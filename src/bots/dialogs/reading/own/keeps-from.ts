import { wordsOf } from '../words.ts'

const ABOVE =
  '(?:directeur|directrice|direction|chef|proviseur|administration|collegues?|lmodir\\S*|modir\\S*|lmoudir\\S*|moudir\\S*|lmudir\\S*|mudir\\S*|lidara|idara|(?:لل|ال|ل)?(?:مدير|مديره|مديري|اداره|مديرتي)|زملائي|الزملاء)'
const KEPT = [
  `(?:ne|n|pas) (?:\\S+ ){0,2}(?:dites|dis|disent|dire|montrez|montre|parlez|parle|envoyez|envoie|transmettez|transmets) (?:\\S+ ){0,3}?(?:a|au|aux|avec|mon|ma|la) (?:\\S+ ){0,2}${ABOVE}`,
  `sans (?:que|le dire|en parler|passer) (?:\\S+ ){0,3}${ABOVE}`,
  `${ABOVE} (?:\\S+ ){0,2}ne (?:doit|doivent) (?:pas|rien) (?:\\S+ )?(?:savoir|voir|lire)`,
  `(?:je )?ne veux pas que (?:\\S+ ){0,2}${ABOVE} (?:\\S+ )?(?:sache|voie|lise)`,
  `(?:ما|لا) ?(?:ت|تت)(?:قول|خبر|وري|علم|رسل|صيفط)\\S* (?:\\S+ ){0,3}${ABOVE}`,
  `(?:بلا ما|دون ان|من غير ما|بدون ان|ما ?بغيت\\S*) (?:\\S+ ){0,2}(?:يعرف|يشوف|يقرا|يعلم|تعرف|تشوف)?(?: \\S+){0,2} ?${ABOVE}`,
  `(?:ma|la) ?(?:t|tt)(?:gol|9ol|goul|qol|khbr|kheber|werri|wri)\\S* (?:\\S+ ){0,3}(?:l )?${ABOVE}`,
  `(?:bla ma|blama|ma ?bghit\\S*) (?:\\S+ ){0,2}(?:y3ref|i3ref|ychouf|ychof|ya3raf)?(?: \\S+){0,2} ?${ABOVE}`,
]
const KEEPS_FROM = new RegExp(`(?:^| )(?:${KEPT.join('|')})(?: |$)`, 'u')

/** "Ne le dites pas au directeur", "بلا ما يعرف المدير", "matgoloch l lmodir": somebody above must not read it. */
export const keepsFrom = (text: string): boolean => KEEPS_FROM.test(wordsOf(text).join(' '))
