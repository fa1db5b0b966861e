import type { TicketStatus } from '../../../../tickets/index.ts'
import { listed, mentions, wordsOf } from '../words.ts'
import { isPeriodWord } from './period.ts'

export const ACTIVE: readonly TicketStatus[] = ['unassigned', 'taken', 'waiting']
const OVER: readonly TicketStatus[] = ['resolved', 'closed']

const OPEN_WORDS = listed(`ouvert cours attente reste restant مفتوح باقي مازال عالق ba9i baqi mazal meftou`)
const OVER_WORDS = listed(
  `resolu ferme clos clotur termine regle مغلق مسدود تحلات تقاد منتهي msdod tsed t7el`,
)

/** "Celles que personne n'a prises", "شنو باقي ما خداه حد", "non attribuées": nobody has them in hand. */
const NOBODY_HAS =
  /(?:^| )(?:(?:non|pas(?: encore)?) (?:pris|prise|prises|attribue|attribues|attribuee|attribuees|assigne|assignes|assignee|assignees|affecte|affectes|affectee|affectees|traite|traites|traitee|traitees)|sans (?:responsable|personne)|personne n a (?:encore )?(?:pris|prise|prises|traite)|(?:ما|لم) ?(?:خدا|خذا|خدي|شد|تكلف|ي?تكفل|ياخذ|ياخد)\p{L}*(?: \p{L}+){0,2} (?:حد|احد|واحد)|(?:حتي )?(?:حد|احد|واحد) ما ?(?:خدا|خذا|شد|تكلف)\p{L}*|غير (?:ال)?(?:متكفل|مسند|مكلف)\p{L}*|بدون (?:مكلف|مسوول)|ma ?(?:khda|chd|ched|tkellef)\p{L}*(?: \p{L}+){0,2} (?:7ed|hed|7add|had|wa7ed|wahed)|(?:7ta |hta )?(?:7ed|hed|wa7ed|wahed) ma ?(?:khda|chd|ched|tkellef)\p{L}*|unassigned)(?: |$)/u

const saysNobodyHas = (text: string): boolean => NOBODY_HAS.test(wordsOf(text).join(' '))

export const statusesNamed = (text: string): readonly TicketStatus[] | undefined => {
  const words = wordsOf(text)
  if (saysNobodyHas(text)) return ['unassigned']
  if (mentions(words, OPEN_WORDS)) return ACTIVE
  return mentions(words, OVER_WORDS) ? OVER : undefined
}

const LATE_WORDS = listed(
  `retard trainent depass متاخر تاخر تعطل معطل m3etlin m3tlin mte3tlin met2akhra mta5ra`,
)

/** "Lesquelles sont en retard ?": past their deadline only. */
export const asksOnlyLate = (text: string): boolean => mentions(wordsOf(text), LATE_WORDS)

/** It narrows a list, and says nothing of what is in the tickets. */
export const isFilterWord = (word: string): boolean =>
  mentions([word], [...OPEN_WORDS, ...OVER_WORDS]) || isPeriodWord(word)

const REPORTED_BY_ME = listed(`signale declare بلغت صرحت طلباتي تذاكري شكاياتي bleght blaght bl8t`)
const MINE =
  /(?:^| )(?:mes (?:demandes|tickets|signalements|declarations|pannes|reclamations)|(?:(?:ال)?(?:طلبات|تذاكر|تيكيتات)|t?talabat|ti[ck]k?[ie]t+(?:s|at)?)(?: \p{L}+)?(?: \p{L}+)? (?:ديالي|dyali|diali|dyawli))(?: |$)/u

/** "Ce que j'ai signalé", "mes demandes": only one's own, whatever one may see besides. */
export const asksOnlyMine = (text: string): boolean => {
  const words = wordsOf(text)
  return mentions(words, REPORTED_BY_ME) || MINE.test(words.join(' '))
}

const REPORTED = listed('signale declare بلغت صرحت bleght blaght bl8t')

/** "Ce que j'ai signalé": surely one's own, whatever one has to handle. */
export const saysReported = (text: string): boolean => mentions(wordsOf(text), REPORTED)

/** "Ce que j'ai en main", "لي عندي", "li 3ndi", "qui me sont attribuées": what this person handles, or is to. */
const IN_HAND =
  /(?:^| )(?:عندي|3ndi|3endi|3andi|j en ai|ai je|sur (?:le|mon) (?:dos|bureau)|sur les bras|chez moi|a ma charge|en main|entre mes mains|sur moi|qui m attend|qui m attendent|me sont (?:assign|attribu|affect|confi)\p{L}*|m (?:est|ont ete|a ete) (?:assign|attribu|affect|confi)\p{L}*|que je (?:traite|gere|suis|dois)|que j ai (?:pris|prise|prises|en)|(?:ا?ل+ي|التي|الذي|لي) (?:عندي|فيدي|ف يدي|خديت\p{L}*|خذيت\p{L}*|شاد\p{L}*|كنتكلف|متكلف|كلفت)|بين يدي|(?:ال)?مسنده (?:الي|لي)|(?:ال)?مكلف بها|ل+i (?:3ndi|3endi|3andi|f yed+i|khdit\p{L}*|chad+\p{L}*|mtkellef))(?: |$)/u

export const asksInHand = (text: string): boolean => IN_HAND.test(wordsOf(text).join(' '))
