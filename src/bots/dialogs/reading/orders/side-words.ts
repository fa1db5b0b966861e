import { isNegated } from '../negation.ts'
import { plainAnswer } from '../plain-answer.ts'
import { listed, mentions, wordsOf } from '../words.ts'

const NOTE =
  /^[\s«"]*(?:(?:قيد|قيدي|قيدو|سجل|سجلو|زيد|زيدو|دير|ديري|ديرو|كتب|اكتب|ajoute[rz]?|mets|mettez|écri[st]|ecri[st]|écrivez|saisis|zid|dir|kteb|sejjel)\s+(?:une?\s+|la\s+|شي\s+|chi\s+)?)?(?:(?:note|remarque|m[ée]mo|not)\s+(?:en\s+)?(?:internes?|perso(?:nnelle)?|(?:que\s+)?pour moi(?:\s+(?:seule?|seulement|uniquement))?|priv[ée]e|entre nous|entre coll[eè]gues|pour nous(?:\s+(?:seulement|uniquement|seuls?))?|pour les coll[eè]gues|équipe|equipe|pour l['’]équipe|lina|linaa|dakhiliya|da5iliya|bin?atna)|(?:mola7ada|molahada|moula7ada)\s+(?:dakhiliya|da5iliya|lina|binatna)|(?:ملاحظة|ملاحضة|نوطة|نوط|تنبيه)\s+(?:داخلية|داخليه|لينا|ليا|لي|للفريق|بيناتنا|خاصة|شخصية|بيننا|بيني وبين الزملاء|بين الزملاء|للزملاء)(?:\s+فقط)?)\s*[:：،,.–-]?\s*/iu

/** "Note : …", "remarque pour la coordination : …": with a colon, what follows is written down, and for nobody outside. */
const TITLED =
  /^[\s«"]*(?:note|remarque|m[ée]mo|ملاحظة|ملاحضة|نوطة|نوط|mola7ada|molahada|moula7ada)(?:\s+(?:pour|à|a|ل)\s*[\p{L}\s'’]{2,30})?\s*[:：]\s*/iu
/** "À savoir entre nous : …", "خليها بيناتنا: …": with a colon too. */
const AMONG_US_FIRST =
  /^[\s«"]*(?:(?:à savoir|a savoir|pour info|juste|reste|que ça reste)\s+)?(?:entre (?:nous|collègues|collegues)|(?:(?:خليها|خليوها|خلي هادشي|هادشي|غير)\s+)?(?:بيناتنا|بيننا)|(?:(?:khelliha|khliha|hadchi|ghir)\s+)?bina?tna)\s*[:：]\s*/iu
/** "…, entre nous", "… هادشي بيناتنا": said at the end. */
const AMONG_US =
  /[\s,،.;–-]*(?:(?:ça |ca )?(?:reste |que )?entre nous|(?:هادشي |هادي )?(?:غير )?(?:بيناتنا|بيننا)|(?:hadchi )?(?:ghir )?bina?tna|note interne|ملاحظة داخلية)[\s.!]*$/iu

/** "Note interne : …", "ملاحظة داخلية: …", "note lina: …": the words of a note among staff, '' when none follow yet. */
export const noteIn = (text: string): string | undefined => {
  const [prefix] = NOTE.exec(text) ?? TITLED.exec(text) ?? AMONG_US_FIRST.exec(text) ?? []
  if (prefix !== undefined) return text.slice(prefix.length).replace(AMONG_US, '').trim()
  return AMONG_US.test(text) ? text.replace(AMONG_US, '').trim() : undefined
}

const WHY = new Set(listed('pourquoi pq pk pkoi prq علاش لماذا لاش علاه 3lach 3lech 3la alach 3lash'))
const DELAY =
  listed(`retard traine tarde long lent lenteur dure attend bloqu avance bouge personne venu venir حد تاخر متاخر تعطل معطل طول طال تعطلات عطل
  واقف حابس مازال t3etl te3tel t3tl t3attl t3ettl regle repare resolu traite تصلح تحل تقاد tsle7 tsla7 t9ad m3ettel m3tel tte3tel wa9f tawel tal mazal`)
const RAISING = listed(`remont escalad relanc transf طلع رفع صعد حول tel3 rfe3 7ewel`)

/** "Il faut remonter": to be passed on, however urgent. */
export const asksToRaise = (text: string): boolean => mentions(wordsOf(text), RAISING)

const asksWhy = (text: string): boolean => wordsOf(text).some((word) => WHY.has(word))

/** "Toujours pas réglé", "مازال ما تصلحات": nobody has done it yet; of what does not work, the ticket comes back. */
const UNDONE =
  /(?:^| )(?:(?:pas|rien)(?: encore| toujours)?(?: ete)? (?:regle|resolu|repare|traite|fait|pris|change|remplace|arrange)\S*|ما ?(?:تصلح|تصلحات|تحل|تحلات|تقاد|تقادات|تعالج|تعالجات)ش?|لم (?:يصلح|تصلح|يحل|تحل|يعالج|تعالج)|ma ?(?:tsle7|tsl7|tsla7|t7ell?|t9add?)\S*)(?= |$)/u

/** A reason is asked for why nothing is done, whatever "reopen" a classifier hears. */
export const asksWhyUndone = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= 14 && asksWhy(text) && UNDONE.test(words.join(' '))
}

/** "Pourquoi ça traîne ?", "علاش تعطلات": why, about a delay, and nothing asked to be done about it. */
export const asksWhyLate = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= 14 && asksWhy(text) && mentions(words, DELAY) && !asksToRaise(text)
}

const NEXT = new Set(
  listed(`suite suivant suivante suivants suivantes encore autres reste restants restantes next الباقي التالي التاليه المزيد
  زيد زيدني كمل الاخرين لخرين lba9i lbaqi zid zidni kemmel kmel kml lokhrin lkhrin`),
)
const BESIDE = new Set(
  listed(`la le les de des l d page pages en plus svp stp montre montrez moi affiche affichez voir demandes tickets liste
  وري وريني هات عطيني من ديال الطلبات عافاك ليا لي wri werri wrini lia liya afak mn dyal s il te vous plait ok`),
)

/** "La suite", "الباقي", "zid wri": the next page of what was just listed, and nothing else. */
export const asksNext = (text: string): boolean => {
  const words = wordsOf(text)
  if (words.length > 6 || !words.some((word) => NEXT.has(word))) return false
  return words.every((word) => NEXT.has(word) || BESIDE.has(word))
}

const CONTENT =
  listed(`satisf content contente ravi parfait excellent super bravo top rapid nickel راضي راض مرتاح ممتاز جيد مزيان زوين
  فرحان mzyan mezyan zwin zouin radi nadi mumtaz momtaz`)
const DISCONTENT = listed(
  `insatisf mecontent decu decevant nul lent mauvais bof خايب ناقص ضعيف سيء بطيء khayb na9s ghadban`,
)

/** How long it took is complained of, where nothing else is praised. */
const TOO_LONG =
  listed(`attente attend trop long longtemps tard retard طولتو طويل تعطلتو تاخر تاخرتم tweltou tawaltou t3ttlto t3etlto
  t3attalto`)
/** "4/5", "2 sur 5". */
const MARK = /(?:^|\s)([0-5])\s*(?:\/|sur|على|من|3la|mn)\s*5(?=\s|$|[.,،!])/u
const GOOD = 3

/** Content with the repair or not, in a word or a sentence; undefined when neither is said. */
export const satisfactionIn = (text: string): boolean | undefined => {
  const plain = plainAnswer(text)
  if (plain) return plain === 'yes'
  const words = wordsOf(text)
  if (words.length > 25) return undefined
  const mark = MARK.exec(text)?.[1]
  if (mark !== undefined) return Number(mark) >= GOOD
  if (mentions(words, DISCONTENT)) return false
  if (mentions(words, CONTENT)) return !(isNegated(text) || words.includes('غير'))
  return mentions(words, TOO_LONG) && !isNegated(text) ? false : undefined
}

const BESIDE_MARK = new Set(
  listed(
    `tres trop pas non oui du tout vraiment bien assez plutot je suis c est on en nous sommes de la le solution merci بزاف جدا
  ماشي غير لا نعم انا حنا راه كنت عن من الحل شكرا machi bzf bzaf ana 7na rah chokran 100`,
  ),
)
const TELLS_MORE = 2

/** "Pas satisfaisant, 15 jours d'attente": why is said with the mark. */
export const saysWhyMarked = (text: string): boolean => {
  const words = wordsOf(text.replace(MARK, ' '))
  const others = words.filter(
    (word) => !mentions([word], CONTENT) && !mentions([word], DISCONTENT) && !BESIDE_MARK.has(word),
  )
  return others.length >= TELLS_MORE
}
