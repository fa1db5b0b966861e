import { plain } from '../words.ts'

/** What a supervisor says of a fault that many feel. */
export type IncidentOrder =
  | { readonly order: 'declare'; readonly words: string }
  | { readonly order: 'close' }

const OF_MANY =
  '(?:incident|panne|coupure) (?:general|generale|generalise|generalisee|massif|massive|majeur|majeure|collectif|collective)|(?:ال)?(?:عطل|عطب|حادث|انقطاع) (?:ال)?(?:عام|جماعي)|(?:l|el )?(?:3otl|3otel|3atal|otl) (?:l|el )?(?:3am|3amm|jama3i)'
const NAME = `${OF_MANY}|incident`
const SAYING =
  '(?:je declare |declarer |declare |declarez |اعلن |اعلان |نعلن |نعلنو |تصريح ب)?(?:un |une |l |d un |d une |عن |علي )?'

/** A colon, or a dash: "incident sur mon poste" is a report like any other. */
const DECLARING = new RegExp(`^\\s*${SAYING}(?:${NAME})\\s*[:：،–—-]\\s*(?=\\S)`, 'u')

/** What is said to be of many needs no mark: "panne générale de Massar dans tout l'Oriental". */
const DECLARING_MANY = new RegExp(`^${SAYING}(?:${OF_MANY}) (?=\\S)`, 'u')

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

const withoutFirst = (text: string, count: number): string => {
  const next = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)][count]
  return text.slice(next?.index ?? 0).trim()
}

/** "Incident : plus d'internet à Berkane", "عطل عام: …", and "fin de l'incident", "انتهى العطل العام". */
export const incidentOrder = (text: string): IncidentOrder | undefined => {
  const spoken = plain(text).replace(/['’]/gu, ' ')
  if (DECLARING.test(spoken)) return { order: 'declare', words: behindMark(text) }
  const flattened = flat(text)
  if (ENDING.some((ending) => ending.test(flattened))) return { order: 'close' }
  const named = DECLARING_MANY.exec(flattened)?.[0]
  return named ? { order: 'declare', words: withoutFirst(text, named.trim().split(' ').length) } : undefined
}
