import { plain } from '../words.ts'

/** What a supervisor says of a fault that many feel. */
export type IncidentOrder =
  | { readonly order: 'declare'; readonly words: string }
  | { readonly order: 'close' }
  /** Nothing is to be declared. */
  | { readonly order: 'none' }
  | { readonly order: 'list' }

const OF_MANY =
  '(?:incident|panne|coupure) (?:national|nationale|general|generale|generalise|generalisee|massif|massive|majeur|majeure|collectif|collective)|(?:ال)?(?:عطل|عطب|حادث|انقطاع) (?:ال)?(?:عام|جماعي|وطني)|(?:l|el )?(?:3otl|3otel|3atal|otl) (?:l|el )?(?:3am|3amm|jama3i)'
const NAME = `${OF_MANY}|incident`
const SAYING =
  '(?:je declare |declarer |declare |declarez |اعلن |اعلان |نعلن |نعلنو |تصريح ب)?(?:un |une |l |d un |d une |عن |علي )?'

/** A colon, or a dash: "incident sur mon poste" is a report like any other. */
const DECLARING = new RegExp(`^\\s*${SAYING}(?:${NAME})\\s*[:：،–—-]\\s*(?=\\S)`, 'u')

/** What is said to be of many needs no mark: "panne générale de Massar dans tout l'Oriental". */
const DECLARING_MANY = new RegExp(`^${SAYING}(?:${OF_MANY}) (?=\\S)`, 'u')

/** "Massar est en panne au niveau national, déclarez un incident": the order stands anywhere in it. */
const VERB =
  '(?:declare|declarer|declarez|declarons|declari|ndeclari|ndeclariw|اعلن|اعلنو|نعلن|نعلنو|علن|علنو|صرح|صرحو|نصرح|نصرحو|sarreh|sarr7|sar7o|sarr7o|nsarr7o|nsar7o|3len|3elno|3lno|n3elno|n3lno)'
const TIES =
  '(?:(?:l |le |la |un |une |d |de |en |comme |عن |علي |شي |واحد |ب|3an |3la |wahed |wa7ed |chi |b )*)'
const ORDERED = new RegExp(`(?:^| )${VERB} ${TIES}(?:${NAME})(?= |$)`, 'u')

/** "…, incident", "c'est une panne générale": a part of the message says what it is. */
const CALLED = new RegExp(
  `^(?:(?:donc |c est |cela est |هادا |هادي |هذا |هذه |راه |hada |hadi |rah )*(?:un |une )?(?:${OF_MANY})|incident)$`,
  'u',
)
const PARTS = /[,;.!:،؛\n]|\s[–—-]\s/u

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

/** "Safi l'internet rj3at f oujda, sali l incident": the order stands anywhere in it. */
const ENDED =
  '(?:fini[rstez]*|finie|termine[rz]?|terminee|clos|close|clore|cloture[rz]?|ferme[rz]?|leve[rz]?|fin|retire[rz]?|sali|salina|salit|sala|safi|sed|seddo|7iyed|سالي|سالينا|سالا|ساليو|انتهي|انته|انهاء|انهي|سد|سدو|حيد|حيدو|اغلق|اغلاق|تراجع|تراجعو|الغ|الغي|الغاء|نلغي|annule[rz]?)'
const ENDS_IT = new RegExp(
  `(?:^| )${ENDED} (?:(?:de |du |d |l |le |la |el |cet? |علي |عن |ا?ل|هاد )*)(?:${NAME})(?: |$)|(?:^| )(?:${NAME}) (?:\\S+ ){0,3}?(?:est |c est |a ete |rah |راه |قد )?${ENDED}(?: |$)`,
  'u',
)
const MOST_TO_END = 14

/** "لا تعلن أي عطل عام", "ne déclarez rien comme incident". */
const NOT_DECLARED = new RegExp(
  `(?:^| )(?:لا |ما |بلا ما |ne |n |ma |mat?)(?:ت|ن)?(?:علن\\S*|declare\\S*|t?3len\\S*) (?:\\S+ ){0,3}?(?:${NAME})(?: |$)`,
  'u',
)

const MANY_OF =
  '(?:incidents?(?: (?:generaux|general|massifs?|collectifs?))?|pannes? (?:generales?|massives?|collectives?)|coupures? generales?|(?:ال)?(?:اعطال|اعطاب|حوادث|انقطاعات|عطل|عطب|انقطاع) (?:ال)?(?:عامه|عام|جماعيه|جماعي)|(?:l |el )?(?:a3tal|a3tab|3otal|3otl|3otel) (?:l |el )?(?:3amma|3ama|3am|jama3iya))'
const ASKING =
  '(?:quel(?:le)?s? (?:sont |est )?(?:les? |l )?|liste(?:r|z)?(?: moi)? (?:des |les |de )?|montre[rz]?(?: moi)? (?:les )?|affiche[rz]?(?: moi)? (?:les )?|voir (?:les )?|y a t il (?:des |un )?|il y a (?:des |un |quels )?|combien d |les |l |شنو(?: هي| هما| كاين من)? |اشنو(?: هي| هما)? |ما هي |هل (?:هناك|توجد|يوجد) |واش كاين(?:ه|ين|شي)? |كاين شي |chi |des |لايحه |عرض |وريني |شحال من |كم من |chno(?: homa| hiya)? |chnou |achno |wach kayn(?:in)? |lista dyal |werini |شي )*'
const RUNNING =
  '(?: (?:en cours|ouverts?|ouvertes?|actuels?|actuelles?|declares?|declarees?|y a t il|il y a|sont|maintenant|svp|stp|المفتوحه|الجاريه|الحاليه|حاليا|الان|دابا|كاينين|كاينه|مفتوحه|daba|kayn|kaynin|li mazal|li ba9i(?:n)?|mazal|mazalin|اللي مازال\\p{L}*|لي مازال\\p{L}*|مازال\\p{L}*|encore|restants?|cette (?:semaine|annee)|ce (?:mois|trimestre)(?: ci)?|aujourd hui|(?:هذا |هاد |ف هاد )(?:ال)?(?:اسبوع|سيمانه|شهر|نهار)|(?:هذه |هاد )(?:ال)?سنه|اليوم|had (?:l ?)?(?:simana|smana|chhar|chher|nhar)|lyoum|lyom))*'

/** A question about them, and nothing else in it; "incidents" alone asks as well. */
const LISTING = new RegExp(`^${ASKING}${MANY_OF}${RUNNING}$`, 'u')

/** "Combien de demandes rattachées ?": each incident is told with its number. */
const ATTACHED =
  /^(?:et )?(?:combien|شحال|كم|ch7al|chhal)(?: \S+){0,3} (?:rattache\S*|liees?|lies?|(?:ال)?مرتبط\S*|(?:ال)?مربوط\S*|mrbout\S*)(?: (?:a|aux?|ب|b)(?: \S+){0,2})?$/u

/** "Y a eu combien de tickets sur cet incident ?", "شحال من واحد تقاس فهاد العطل العام": of the one that runs. */
const COUNTED = new RegExp(
  `^(?:(?:et|il|y|a|ya|eu|wach|واش) )*(?:combien|شحال|كم|ch7al|chhal) (?:\\S+ ){0,6}?(?:(?:l |cet? |le |ال|هاد |had |f had |فهاد |ب|ف)*)(?:${NAME})(?: (?:svp|stp|daba|دابا|maintenant))?$`,
  'u',
)

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

const NOT_ORDERED = /(?:^| )(?:ne|n|pas|لا|ما|بلا|ma|mat)(?: |$)/u

/** The message without the part that orders; all of it, where that is a part with the fault in it. */
const withoutPart = (text: string, isOrder: (part: string) => boolean): string | undefined => {
  const parts = text.split(PARTS).map((part) => part.trim())
  const order = parts.find((part) => isOrder(flat(part)))
  if (order === undefined) return undefined
  const others = parts.filter((part) => part !== order && part !== '')
  return others.length > 0 ? others.join(', ') : text
}

/** Where the order, or the name of it, is a part of a longer message: the words that tell the schools what is wrong. */
const declaredWithin = (text: string): string | undefined => {
  if (/[?؟]/u.test(text)) return undefined
  const behind = ORDERED.exec(flat(text))
  const begins = behind?.index === 0 ? behind[0].trim().split(' ').length : undefined
  if (begins !== undefined) return withoutFirst(text, begins)
  return withoutPart(text, (part) => CALLED.test(part) || (ORDERED.test(part) && !NOT_ORDERED.test(part)))
}

/** "Incident : plus d'internet à Berkane", "عطل عام: …", "fin de l'incident", "انتهى العطل العام", "quels incidents ?". */
export const incidentOrder = (text: string): IncidentOrder | undefined => {
  const spoken = plain(text).replace(/['’]/gu, ' ')
  if (DECLARING.test(spoken)) return { order: 'declare', words: behindMark(text) }
  const flattened = flat(text)
  if (ENDING.some((ending) => ending.test(flattened))) return { order: 'close' }
  if ([LISTING, ATTACHED, COUNTED].some((one) => one.test(flattened))) return { order: 'list' }
  if (NOT_DECLARED.test(flattened)) return { order: 'none' }
  if (ENDS_IT.test(flattened) && flattened.split(' ').length <= MOST_TO_END && !/[?؟]/u.test(text))
    return { order: 'close' }
  const named = DECLARING_MANY.exec(flattened)?.[0]
  const words = named ? withoutFirst(text, named.trim().split(' ').length) : declaredWithin(text)
  return words === undefined ? undefined : { order: 'declare', words }
}

const NAMED = new RegExp(`(?:^| )(?:l |un |d |des |les )?(?:${NAME}|incidents)(?: |$)`, 'u')

export const speaksOfIncident = (text: string): boolean => NAMED.test(flat(text))

const DECLARE_IT =
  /^(?:oui |ok |bien sur |نعم |اه |ايه |واخا |wakha |ah |iyeh )?(?:(?:je |on |nous )?(?:declare|declarer|declarez|declarons|confirme|confirmez)|vas y|allez y|(?:ن)?(?:صرح|اعلن|علن|اكد)(?:و|وا|ي)?(?:ه|ها|وه|وها|به|بها|بيه|بيها)?|(?:n)?(?:sarr?e?h|sarr7|3len|3len|declari)(?:o|ou|iw)?(?:ha|h|oha|bih|biha)?)(?: (?:la|le|l|ce|cet|incident|bih|biha|به|بها|svp|stp))*$/u

/** "Déclarez-la", asked whether it is to be declared: a yes. */
export const saysDeclareIt = (text: string): boolean => DECLARE_IT.test(flat(text))
