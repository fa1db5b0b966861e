import { wordsOf } from '../../words.ts'

const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `

const LONGEST = 14

const SUMMARY =
  / (?:resume|recap|recapitulatif|bilan|synthese|digest|ملخص|خلاصه|molakhas\S*|molakhass|resumi) /u
const EACH_DAY =
  / (?:quotidien\S*|journalier\S*|chaque (?:jour|matin|soir|fin)|tous les (?:jours|matins|soirs)|(?:كل|ف ?كل) (?:يوم|نهار|صباح|عشيه|مساء)|يومي|يوميا|kol (?:nhar|youm|sbah|sba7|3chiya)) /u

/** "Résumé quotidien à 8h", "ملخص كل يوم". */
export const asksForDigest = (text: string): boolean =>
  wordsOf(text).length <= LONGEST && SUMMARY.test(spaced(text)) && EACH_DAY.test(spaced(text))

const AGAIN =
  / (?:rje3|rej3o?|3awed|3awdo?|3aoud|رجع\S*|عاود\S*|ارجع\S*|remets?|remettez|recommence[rz]?|reprene[rz]|renvoie[rz]?) (?:\S+ ){0,2}?(?:(?:n?t?siftou?|n?t?sifto?|sayft\S*|(?:ت)?[صس]يفط\S*|(?:ت)?ارسل\S*|(?:ت)?رسل\S*|envo\S*|ecri\S*|a m envoyer|les messages) )/u
const TO_ME = / (?:lia|liya|liyya|li|ليا|لي|الي|moi|m) /u
const EVERYTHING = / (?:kolchi|kolshi|kulchi|koulchi|كلشي|كل شيء|كل شي|الكل|tout|toutes?|tous) /u

/** "Rje3 sift lia kolchi", "عاود صيفط ليا كلشي": as it was before. */
export const sendsAllAgain = (text: string): boolean => {
  const said = spaced(text)
  return wordsOf(text).length <= LONGEST && AGAIN.test(said) && TO_ME.test(said) && EVERYTHING.test(said)
}

/** Told to us: "Massar ne m'envoie rien" and "ما كتصيفطش ليا" tell of something that does not come. */
const DO_NOT_SEND = [
  /^ (?:(?:svp|stp|merci de|bonjour|salam) )*ne (?:me |m )?(?:plus )?(?:envoyez|envoie|envoies|ecrivez|ecris|derangez|derange|envoyer|deranger)/u,
  / (?:ما ?ت|مت|لا ت)(?:[صس]يفط|سيفط|رسل|كتب|بعث|زعج)\S* /u,
  / (?:ma ?t|mat)(?:sift|sayft|sef|kteb|ketb|z3ej)\S* /u,
]
const NOTHING =
  / (?:rien|plus|aucun\S*|walou|walo|wallo|والو|شيء|شيءا|شيا|اي شيء|حتي حاجه|حتي شي|chi (?:haja|7aja)|7ta (?:haja|7aja)) /u

/** "Matsiftou lia walou mn daba 7tta l ghedda", "ما تصيفطو ليا والو". */
export const wantsSilence = (text: string): boolean => {
  const said = spaced(text)
  return (
    wordsOf(text).length <= LONGEST && DO_NOT_SEND.some((pattern) => pattern.test(said)) && NOTHING.test(said)
  )
}
