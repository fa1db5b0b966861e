import { wordsOf } from '../../words.ts'

const MOST = 9

const OTHER =
  '(?:l autre|l autre (?:demande|ticket)|les deux|la (?:deuxieme|seconde|suivante)|le (?:deuxieme|second|suivant)|celle la|lokhra|lo5ra|l ?okhra|lakhra|l akhra|tanya|tania|الاخري|لاخري|الاخرا|لاخرا|الثانيه|التانيه|sn[a-z0-9]{6}|sn [a-z0-9]{6})'
const TOO =
  '(?:aussi|pareil|egalement|idem|7ta hiya|hta hiya|7tta hiya|kifkif|حتي هي|حتا هي|كذلك|ايضا|بحالها|b7alha)'
const SAME =
  '(?:(?:pour |avec |b |ب|ل)?(?:le |la |les |l )?meme (?:motif|raison|chose|traitement)s?|nefs|nafs|b nefs|نفس|لنفس|بنفس) ?(?:l |ال)?(?:motif|raison|chose|traitement|sabab|chi|7aja|السبب|سبب|الشيء|الشي|شي|الحاجه|الاجراء)?'

/** "L'autre aussi, même motif", "لاخرى حتى هي", "nefs chi l lokhra", "idem pour SN-…". */
const OTHER_TOO = new RegExp(
  `^(?:et |w |o |و ?)?(?:${OTHER} ${TOO}(?: ${SAME})?|${OTHER} ${SAME}|(?:idem|pareil|${SAME}) (?:pour|l|ل|avec|f|ف|بالنسبه ل)? ?(?:l |ل)?${OTHER})$`,
  'u',
)

/** What was just done to one ticket is to be done to another as well, for the same reason. */
export const saysOtherToo = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length >= 2 && words.length <= MOST && OTHER_TOO.test(words.join(' '))
}
