import { isNegated } from '../../negation.ts'
import { listed, wordsOf } from '../../words.ts'

const ORDERS =
  listed(`cherche cherches cherchez chercher recherche recherchez rechercher trouve trouvez trouver retrouve retrouvez
  retrouver قلب قلبي قلبو ابحث ابحثي ابحثوا بحث البحث فتش فتشي فتشو اعثر 9elleb 9alleb 9lleb qelleb qalleb qlleb fettech
  fttech ftech`)
/** Said of oneself: an order only behind a wish. */
const WISHES = listed(`نقلب نبحث نلقي نفتش n9elleb nqelleb n9lleb nqlleb nfettech`)
const SEARCH = new Set([...ORDERS, ...WISHES, ...listed(`كنقلب لقا لقي kan9elleb kanqelleb`)])
const TICKETS = new Set(
  listed(`ticket tickets demande demandes signalement signalements reclamation reclamations تذكره تذاكر التذاكر تيكيت تيكيتات
  التيكيتات طلب طلبات الطلبات شكايه شكايات الشكايات بلاغ بلاغات البلاغات tikit tikiyat tikitat lticket ltickets talabat
  talabate ttalabat chikayat`),
)
/** What may stand before the verb, and between the verb and what is searched. */
const BESIDE = new Set(
  listed(`je j on peux pouvez vous tu me moi nous voudrais veux svp stp il s te plait faut dans la le les اريد l un une des toutes
  tous mes ces ce parmi faire fais lance lancer dir bghit bghina ana 3afak afak 3la 3an f fi lia liya kol kolha بغيت بغينا انا عافاك من فضلكم فضلك علي عن
  في ف ليا لي كل كلها جميع شي`),
)
/** Words that tie, and say nothing of what is looked for. */
const TIES = new Set(
  listed(`qui parlent parle concernant concernent sur avec contenant contient mot mots au aux a en chez ci du de d et فيها فيهم
  فيه المتعلقه المتعلقين الخاصه بخصوص حول عند اللي dyal dial ديال نتاع fiha fihom lli li mn`),
)

const SELF = new Set(listed('je j on nous ana انا حنا 7na'))
const WANTED = new Set(listed('peux pouvez voudrais veux bghit bghina بغيت بغينا اريد'))
/** What people look for who do not look for a ticket: help, a course, a way, or something they need. */
const NEEDED =
  listed(`pour besoin afin comment solution moyen aide technicien quelqu formation formateur stage alternative حل حلا الحل شي
  واحد حد طريقه كيفاش كيف تقني تكوين باش مساعده باحث 7al hall lhal bach bash kifach kifash wahed wa7ed takwin chi`)
const ANOTHER_CLAUSE = /[,;.!?:،؛؟\n]\s*\S/u
const MOST_WORDS = 4

/** Where the verb of searching stands, when nothing but politeness, or somebody's wish, is before it. */
const isOrder = (before: readonly string[], verb: string): boolean => {
  const isWish = before.some((word) => WANTED.has(word))
  if (WISHES.includes(verb)) return isWish
  return ORDERS.includes(verb) && (isWish || !before.some((word) => SELF.has(word)))
}

/** Of "cherche imprimante": that it says nothing but what to look for. */
const isBareOrder = (text: string, verb: number): boolean => {
  const words = wordsOf(text)
  if (ANOTHER_CLAUSE.test(text.trim()) || isNegated(text)) return false
  if (words.slice(verb + 1).some((word) => NEEDED.includes(word))) return false
  return isOrder(words.slice(0, verb), words[verb] ?? '')
}

type Sought = {
  readonly words: readonly string[]
  /** Nothing says that it is tickets that are looked for. */
  readonly isBare: boolean
}

/**
 * "Cherche les tickets imprimante", "قلب على التذاكر ديال الطابعة": the words that are looked for, none when only
 * "the tickets" are. Undefined unless a verb of searching leads to a word for tickets; `listMeant`: the message asks
 * for a list anyway, and the verb is enough; or it is an order of few words, "qalleb 3la imprimante".
 */
export const wordsSoughtIn = (text: string, { listMeant = false } = {}): Sought | undefined => {
  const words = wordsOf(text)
  const verb = words.findIndex((word) => !BESIDE.has(word))
  if (verb < 0 || !SEARCH.has(words[verb] ?? '')) return undefined
  const after = words.slice(verb + 1)
  const first = after.findIndex((word) => !BESIDE.has(word))
  const isTickets = first >= 0 && TICKETS.has(after[first] ?? '')
  const sought = after.filter((word) => !TICKETS.has(word) && !TIES.has(word) && !BESIDE.has(word))
  if (isTickets || listMeant) return { words: sought, isBare: false }
  const isBare = sought.length > 0 && sought.length <= MOST_WORDS && isBareOrder(text, verb)
  return isBare ? { words: sought, isBare } : undefined
}
