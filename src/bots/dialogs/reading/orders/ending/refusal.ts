import { wordsOf } from '../../words.ts'
import { withoutReferences } from '../references.ts'

/** "Refuse-la", "je la refuse", "رفضها", "rfedha": said of a request; "l'imprimante refuse d'imprimer" is not. */
const REFUSES =
  /(?:^| )(?:(?:refuse[rz]?|rejete[rz]?|rejette|decline[rz]?) (?:(?:la|le|les)$|cette demande|la demande|ce ticket|le ticket|sn)|(?:je|on|nous) (?:la |le |l )?(?:refus(?:e|ons)|rejet(?:te|ons))(?= |$)(?! (?:de|d) )|(?:demande|ticket|c est|elle est) (?:refuse|rejete)e?|^refusee?|(?:ا)?رفض(?:ها|ه|و|وها|وه)(?: (?:هاد |هذا )?(?:ال)?طلب)?|(?:ن|غن|كن|س?ا|س?ن)رفض(?:ها|ه|و)|(?:ا|ن|س?ن)?رفض (?:(?:هاد |هذا )?(?:ال)?طلب|sn)|(?:ال)?(?:طلب )?(?:مرفوض|مرفوضه)|r+e?fe?[dt](?:ha|h|ou?)|(?:n|ghan|kan)re?fe?[dt](?:ha|h|ou?)|re?fe?[dt] (?:had )?(?:l)?(?:talab|ticket|demande)|(?:t?me?rfo?u?d(?:a)?))(?= |$)/u
const ENDS =
  /(?:^| )(?:clos|close|ferme[rz]?|cloture[rz]?|classe[rz]?|classement|sans suite|سد(?:ها|ه|و|وها)?|(?:ا)?غلق(?:ها|ه|و)?|احفظ(?:ها|ه)?|sed+(?:ha|h|ou?)?|ghle9(?:ha|h)?)(?= |$)/u
const NOTHING_TO_DO =
  /(?:^| )(?:(?:on|je|nous) (?:ne |n )?(?:peut|peux|pouvons|y peut|y peux) rien|rien (?:a|ne) (?:y )?(?:faire|peut)|sans suite|(?:ما|م)?(?:عندنا|عندي|كاين) ?(?:ما|مان?|ش ما)? ?(?:نديرو|ندير|يدار|يتدار)\S*|(?:لا يمكننا|لا نستطيع) (?:فعل|القيام)|ليس بيدنا|لا يمكن (?:الاستجابه|تلبيه)|(?:ma ?(?:3ndna|3endna|3ndi|kayn)) (?:ma|man) ?(?:ndiro|ndir|ytdar|ydar))(?= |$)/u
/** Why it is not done, beside the word that ends it: without that word it is for somebody else, or for later. */
const NOT_FOR_US =
  /(?:^| )(?:(?:pas|hors) (?:de |du )?(?:notre|nos|mon|mes|ma) (?:ressort|competences?|attributions?|domaine)|(?:on|je|nous) (?:ne |n )?(?:peut|peux|pouvons) pas|impossible|(?:ماشي|مشي|ليس|ليست|خارج) (?:من |عن )?(?:اختصاص\S*|صلاحي\S*)|(?:ما|م) ?يمكنش|لا يمكننا|(?:machi|mashi) (?:mn )?i?kh?ti[s]+a[s]\S*|ma ?ymkench)(?= |$)/u
const MOST_WORDS = 16

const CLAUSES =
  /[,،.;؛:!\n]+|\s[-–—]\s|(?<=\s)(?:car|parce que|parce qu['’]|vu que|حيت|لأن|7it|7itach|hit)(?=\s)/giu
/** What stands before the order, or takes back another: no reason. */
const OPENING =
  /^(?:(?:non|ok|oui|bon|alors|donc|bah|ben|et|desole|sn|pas en attente|لا|صافي|واخا|اذن|معذره|la|safi|wakha|iwa|ايوا) ?)+/u
/** Left of a clause when its order is taken out: "faute de budget". */
const FEWEST = 2

const withoutOrder = (clause: string): string => {
  const said = wordsOf(clause).join(' ')
  return said.replace(REFUSES, ' ').replace(ENDS, ' ').replace(OPENING, '').trim()
}

const isReason = (clause: string): boolean => {
  const words = wordsOf(clause)
  const rest = withoutOrder(clause)
  return rest !== '' && rest.split(' ').length >= Math.min(FEWEST, words.length)
}

/** What is said behind the order, as it is written. */
const behindOrder = (clause: string): string => {
  const order = REFUSES.exec(wordsOf(clause).join(' '))?.[0].trim() ?? ''
  const raw = clause.match(/[\p{L}\p{N}\p{M}]+[^\p{L}\p{N}]*/gu) ?? []
  const words = raw.map((word) => wordsOf(word).join(' '))
  const from = words.findIndex((_, at) => words.slice(at).join(' ').startsWith(order))
  return raw
    .slice(Math.max(from, 0) + wordsOf(order).length)
    .join('')
    .trim()
}

const reasonOf = (clause: string): string =>
  REFUSES.test(wordsOf(clause).join(' ')) ? behindOrder(clause) || clause : clause

/**
 * "Refuse-la, pas de budget", "clos, on ne peut rien faire", "سدها، ماشي من اختصاصنا": the request will not be met, and why ('' when that is not
 * said). Undefined when nothing is refused.
 */
export const refusalIn = (text: string): { readonly reason: string } | undefined => {
  const words = wordsOf(text)
  const said = words.join(' ')
  const clauses = withoutReferences(text)
    .split(CLAUSES)
    .map((clause) => clause.trim())
  const isEnd = ENDS.test(said) && (NOTHING_TO_DO.test(said) || NOT_FOR_US.test(said))
  const isRefused = clauses.some((clause) => REFUSES.test(wordsOf(clause).join(' ')))
  if (words.length > MOST_WORDS || /[?؟]/u.test(text) || !(isRefused || isEnd)) return undefined
  const comma = /\p{Script=Arabic}/u.test(text) ? '، ' : ', '
  return { reason: clauses.filter(isReason).map(reasonOf).join(comma) }
}
