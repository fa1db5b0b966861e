import { readUntil, saysFailure } from '../../../../../../nlu/index.ts'
import { plain, wordsOf } from '../../../words.ts'
import { incidentOrder } from '../../incidents.ts'
import { announces } from './to-schools.ts'

/** "Mise à jour : …", "زيد ليهم: …", "dis-leur que …": to all who heard of it; what is told stands behind. */
const TO_THEM =
  /^\s*(?:(?:mise à jour|maj|màj|update|suite(?: de l['’]incident)?|point (?:d['’]étape|de situation)|nouvelles?|تحديث|مستجدات?|جديد)(?: (?:de l['’]|sur l['’]|ديال )?(?:incident|العطل|العطب))?\s*[:：،–—-]\s*|(?:dis|dites|dire|ajoute[rz]?|précise[rz]?|annonce[rz]?|écri(?:s|vez))[-\s]leur(?: aussi)?\s*(?:[:：]|,?\s+(?:que\s+|qu['’]))\s*|(?:préviens|previens|prévenez|prevenez|informe[zs]?)[-\s](?:les|tous|tout le monde)\s*(?:[:：]|,?\s+(?:que\s+|qu['’]))\s*|(?:زيد|زيدو|زيدي|ضيف|أضف|أضيفوا)\s+(?:ليهم|لهم)\s*(?:[:：]|\s+(?:باللي|بلي|أن|ان|بأن))\s*|(?:قول|قولو|قولي|قولوا|قل|خبر|خبرو|أخبر|أخبروا|بلغ|بلغوا|علم|أعلم)\s*(?:ليهم|لهم|هم|وهم|كلشي|الجميع|الناس)\s*(?:[:：]|\s+(?:باللي|بلي|أن|ان|بأن)|\s)\s*|(?:g|9|q)ou?l(?:o|ou|i)?\s+(?:lihom|lkolchi|l kolchi)\s*(?::|\s+(?:bli|belli|bila))?\s+|kh[ae]?bb?[ae]?r(?:o|ou)?hom\s*(?::|\s+(?:bli|belli|bila))?\s+|zid(?:o|ou)?\s+lihom\s*(?::|\s+(?:bli|belli|bila))\s*)(?<words>\S.*)$/isu

const OF_SCHOOLS = /^[^:：،]{3,60}[:：]\s*(?<words>\S.*)$/su

/** When it is over, who works on it, what was found. */
const NEWS =
  /(?:^| )(?:retour|retabli\p{L}*|repar\p{L}*|annonc\p{L}*|prevu\p{L}*|estim\p{L}*|technicien\p{L}*|intervention|equipe|cause|en cours|travaux|patient\p{L}*|(?:ال)?عوده|مرتقب\p{L}*|(?:غادي |غا|س)?(?:ي|ت)رجع\p{L}*|(?:ال)?اصلاح|(?:ال)?تقني\p{L}*|سبب|متوقع\p{L}*|(?:ghadi |gha)?[yt]r[ej]*3\p{L}*|t[a9e]+ni\p{L}*)(?= |$)/u

const saysNews = (words: string, now: Date): boolean =>
  readUntil(words, now) !== undefined || NEWS.test(wordsOf(plain(words)).join(' ')) || !saysFailure(words)

/** Something of an incident that was declared: what is told, without the words that say to tell it. */
export const newsOfIncident = (text: string, now: Date): string | undefined => {
  if (/[?؟]/u.test(text)) return undefined
  const told = TO_THEM.exec(text)?.groups?.['words']
  if (told) return told.trim()
  const order = incidentOrder(text)
  const declared = order?.order === 'declare' ? order.words : undefined
  const words = declared ?? (announces(text) ? OF_SCHOOLS.exec(text)?.groups?.['words'] : undefined)
  return words !== undefined && saysNews(words, now) && !saysFailure(words) ? words.trim() : undefined
}
