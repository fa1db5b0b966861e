import { wordsOf } from '../../words.ts'

const FILE =
  '(?:photos?|images?|captures?|fichiers?|videos?|vocal|(?:لل|بال|ال|ب|ل)?(?:صور\\p{L}*|تصوير\\p{L}*|تصاور|فيديو\\p{L}*|ملف\\p{L}*|لقطه|سكرين\\p{L}*)|(?:l|t)?(?:ts?w[ei]ra\\p{L}*|ta?swira|ts?awer|soura|screen\\p{L}*|capture|photo|vid[ey]o))'
const SEND =
  '(?:(?:t |vous |le |la |l |y )*(?:re)?(?:envoyer|joindre|mettre|transmettre|montrer|ajouter|prendre|attacher|partager)|(?:ان |و)?(?:ن|ا|ال)?(?:صيفط|سيفط|رسل|ارسل|ارفق|رفق|عطي|بعث|حط|وري|زيد|شارك|ارسال|ارفاق|بعت)\\p{L}*|n?(?:sift|seft|sayfet|sifet|3ti|3tti|b3et|rsel|7et|werri|wri|zid)\\p{L}*)'
const MAY =
  '(?:(?:est ce que )?(?:je|j|on) (?:peux|peut|pourrais|dois)|(?:puis|peux|peut) (?:je|on)|c est possible|possible|واش (?:نقدر|يمكن|ممكن|نجم)\\p{L}*|هل (?:يمكن\\p{L}*|استطيع|بامكان\\p{L}*)|ايمكن\\p{L}*|نقدر|ممكن|يمكن\\p{L}*|(?:wach |wash )?(?:n9der|nqder|n9dar|nqdar|ne9der|neqder|mumkin|momkin|ymken|imken|ymkn)\\p{L}*)'
const ASKS = new RegExp(`(?:^| )${MAY} (?:\\S+ ){0,2}?${SEND} (?:\\S+ ){0,3}?${FILE}(?= |$)`, 'u')
const MOST = 14

/** "Est-ce que je peux vous envoyer une photo ?", "wach nqder n3tik tswira?", "أيمكن أن أرفق صورة؟". */
export const asksToSendFile = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST && ASKS.test(words.join(' '))
}
