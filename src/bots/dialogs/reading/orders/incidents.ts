import { plain } from '../words.ts'

/** What a supervisor says of a fault that many feel. */
export type IncidentOrder =
  | { readonly order: 'declare'; readonly words: string }
  | { readonly order: 'close' }

const NAME =
  '(?:incident|panne) (?:general|generale|massif|massive|majeur|majeure|collectif|collective)|incident|(?:ال)?(?:عطل|عطب|حادث) (?:ال)?(?:عام|جماعي)|(?:l|el )?(?:3otl|3otel|3atal|otl) (?:l|el )?(?:3am|3amm|jama3i)'
const SAYING =
  '(?:je declare |declarer |declare |declarez |اعلن |اعلان |نعلن |نعلنو |تصريح ب)?(?:un |une |l |d un |d une |عن )?'

/** A colon, or a dash: "incident sur mon poste" is a report like any other. */
const DECLARING = new RegExp(`^\\s*${SAYING}(?:${NAME})\\s*[:：،–—-]\\s*(?=\\S)`, 'u')

const ENDING = [
  new RegExp(
    `^(?:fin|cloture[rz]?|fermer|ferme[rz]?|clore|terminer?|lever?) (?:de |du |d |l |de l |cet? )?(?:${NAME})`,
    'u',
  ),
  new RegExp(
    `^(?:l |cet? |le |la )?(?:${NAME}) (?:est |a ete |c est )?(?:termine|terminee|fini|finie|resolu|resolue|regle|reglee|clos|close|leve|levee)`,
    'u',
  ),
  new RegExp(`^(?:نهايه|انتهاء|اغلاق|اغلق|سد|سدو|انتهي|سالا|تصلح|تحل) (?:${NAME})`, 'u'),
  new RegExp(`^(?:${NAME}) (?:راه |قد )?(?:انتهي|سالا|تصلح|تحل|تقاد|انحل)`, 'u'),
  new RegExp(`^(?:${NAME}) (?:rah )?(?:sala|tssl7|tsla7|te7el|t9ad)`, 'u'),
]

const flat = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Folding keeps the places of what stands behind the colon only roughly: the colon itself is found in the text. */
const behindMark = (text: string): string => text.replace(/^[^:：،–—-]*[:：،–—-]\s*/u, '').trim()

/** "Incident : plus d'internet à Berkane", "عطل عام: …", and "fin de l'incident", "انتهى العطل العام". */
export const incidentOrder = (text: string): IncidentOrder | undefined => {
  const spoken = plain(text).replace(/['’]/gu, ' ')
  if (DECLARING.test(spoken)) return { order: 'declare', words: behindMark(text) }
  return ENDING.some((ending) => ending.test(flat(text))) ? { order: 'close' } : undefined
}
