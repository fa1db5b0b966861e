import { listed, wordsOf } from '../words.ts'

const SEARCH = new Set(
  listed(`cherche cherches cherchez chercher recherche recherchez rechercher trouve trouvez trouver retrouve retrouvez
  retrouver قلب قلبي نقلب كنقلب ابحث ابحثي نبحث بحث البحث لقا لقي نلقي 9elleb 9alleb 9lleb qelleb qalleb n9elleb nqelleb
  kan9elleb kanqelleb`),
)
const TICKETS = new Set(
  listed(`ticket tickets demande demandes signalement signalements reclamation reclamations تذكره تذاكر التذاكر تيكيت تيكيتات
  التيكيتات طلب طلبات الطلبات شكايه شكايات الشكايات بلاغ بلاغات البلاغات tikit tikiyat tikitat lticket ltickets talabat
  talabate ttalabat chikayat`),
)
/** What may stand before the verb, and between the verb and what is searched. */
const BESIDE = new Set(
  listed(`je j on peux pouvez vous tu me moi nous voudrais veux svp stp il s te plait faut dans la le les l un une des toutes
  tous mes ces ce parmi bghit bghina ana 3afak afak 3la 3an f fi lia liya kol kolha بغيت بغينا انا عافاك من فضلكم فضلك علي عن
  في ف ليا لي كل كلها جميع شي`),
)
/** Words that tie, and say nothing of what is looked for. */
const TIES = new Set(
  listed(`qui parlent parle concernant concernent sur avec contenant contient mot mots au aux a en chez ci du de d et فيها فيهم
  فيه المتعلقه المتعلقين الخاصه بخصوص حول عند اللي dyal dial ديال نتاع fiha fihom lli li mn`),
)

/**
 * "Cherche les tickets imprimante", "قلب على التذاكر ديال الطابعة": the words that are looked for, none when only
 * "the tickets" are. Undefined unless a verb of searching leads to a word for tickets; `listMeant`: the message asks
 * for a list anyway, and the verb is enough.
 */
export const wordsSoughtIn = (text: string, { listMeant = false } = {}): string[] | undefined => {
  const words = wordsOf(text)
  const verb = words.findIndex((word) => !BESIDE.has(word))
  if (verb < 0 || !SEARCH.has(words[verb] ?? '')) return undefined
  const after = words.slice(verb + 1)
  const first = after.findIndex((word) => !BESIDE.has(word))
  const isTickets = first >= 0 && TICKETS.has(after[first] ?? '')
  if (!isTickets && !listMeant) return undefined
  return after.filter((word) => !TICKETS.has(word) && !TIES.has(word) && !BESIDE.has(word))
}
