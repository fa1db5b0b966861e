import { listed, plainWord } from '../../words.ts'

/** Words that only tell us to ask, and whom. */
const ASKING = new Set(
  listed(`demande demandes demandez demander demandons pose posez poser سول سولو سولوه سولوها سولها سوله سوليه سوليها سولي سال اسال اساله اسالها اسالوا
  swel swelo sowel sowlo sowlha sawlha sewlha sewelha swelha swlo swlha swelha sewel so2al`),
)
const BESIDE = new Set(
  listed(`lui leur la le l les au a aux une question prof profs professeur professeure enseignant enseignante collegue madame monsieur
  mme mr stp svp merci de peux tu pouvez vous veux je voudrais j aimerais il faut bien ليه ليها الاستاذ الاستاذه السيد السيده عافاك
  من فضلك المرجو صاحبها صاحبو صاحبه مولاها مولاه مول sa7bha sahbha moulaha moulah liha lih lostad ostad lostada afak 3afak`),
)
/** An order does not begin with who asks: "le prof demande si…" tells of a question. */
const TELLING = new Set(listed('le la les l prof profs professeur professeure enseignant enseignante'))
const OPENING = new Set(
  listed(`si s quel quelle quels quelles ou combien pourquoi quand comment qui واش هل فين اين متي كم شحال كيفاش علاش شنو اشنو امتي
  وقتاش فوقاش فوقتاش وقاش wach wash fin fayn chhal ch7al chno chnou 3lach kifach imta fo9ach`),
)
const WHETHER = new Set(['si', 's'])
const MOST_BEFORE = 8

type Word = { readonly said: string; readonly at: number; readonly end: number }

const spelt = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    said: plainWord(word),
    at: index,
    end: index + word.length,
  }))

const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('fr') + words.slice(1)

/** "Si le PC fait un bip" asked of somebody else is "Le PC fait un bip ?" to them. */
const direct = (words: string): string => {
  const question = capitalised(words.trim().replace(/[.\s]+$/u, ''))
  return /[?؟]$/u.test(question) ? question : `${question} ?`
}

const PUTTING =
  /^\s*(?:stp\s+|svp\s+)?(?:pose[rz]?|posons)(?:[-\s](?:lui|leur))?\s+(?:la|cette|une)\s+question(?:\s+(?:au|à la|à|aux)\s+[\p{L}\s]{2,30})?\s*[:,،-]\s*(?=\S)|^\s*(?:سول|سولو|سوله|سولها|سولوه|سولوها|اسأل|اسألوا|اسأله|اسألها|طرح|اطرح|اطرحوا)(?:\s+(?:ليه|ليها|عليه|عليها))?(?:\s+(?:الأستاذ|الأستاذة|السؤال|سؤال|هاد السؤال))*\s*[:：،]\s*(?=\S)|^\s*(?:swel|sowel|swlo|swlha|sowlo|sowlha)(?:\s+(?:lostad|l'?ostad|lprof))?\s*:\s*(?=\S)/iu

/** "Pose la question : …", "سولو: …": the question that is to be put, undefined when the words are no such order. */
export const putIn = (text: string): string | undefined => {
  const [order] = PUTTING.exec(text) ?? []
  return order === undefined ? undefined : capitalised(text.slice(order.length).trim())
}

const TO_DO = /^\s*(?:stp\s+|svp\s+)?demande[rz]?[-\s](?:lui|leur)\s+(?=d(?:e\s|['’]))/iu
/** "سول الأستاذة على الرقم ديال التأجير": after what; what is asked for is all of the question. */
const ABOUT =
  /^\s*(?:سول|سولو|سولي|اسأل|اسألوا)(?:ها|ه|وها|وه)?(?:\s+(?:الأستاذة?|السيدة?|صاحبها|صاحبو|مولاها|مولاه))?\s+(?:على|عن|ف)\s+(?=\S)|^\s*(?:swel|sowel|swlo|swlha|sewlha)(?:\s+(?:lostada?|sa7bha|moulaha))?\s+3la\s+(?=\S)/iu
const ADDRESSED =
  /[\s,،;.–-]+demande[rz]?[-\s]*(?:(?:lui|leur)|(?:le|la)?\s*(?:au|à la|aux)\s+(?:prof\p{L}*|enseignante?s?|collègues?|demandeu\p{L}+))\s*(?:svp|stp)?[\s.!]*$/iu

/** "Demande-lui de m'envoyer une photo" is "Merci de m'envoyer une photo" to them; what only tells us to ask is left out. */
const direction = (text: string): string | undefined => {
  const [order] = TO_DO.exec(text) ?? []
  const [about] = ABOUT.exec(text) ?? []
  if (about !== undefined) return direct(text.slice(about.length))
  if (order !== undefined) return `Merci ${text.slice(order.length).trim()}`
  const [addressed] = ADDRESSED.exec(text) ?? []
  return addressed === undefined ? undefined : capitalised(text.slice(0, -addressed.length).trim())
}

/** "Demande-lui si le PC fait un bip", "سولو واش…": what is asked, without the order to ask it; other words as they are. */
export const questionIn = (text: string): string => {
  const put = putIn(text) ?? direction(text)
  if (put !== undefined) return put
  const words = spelt(text)
  const opens = words.findIndex(({ said }) => OPENING.has(said))
  const before = words.slice(0, Math.max(0, opens)).map(({ said }) => said)
  const isOrder =
    before.length <= MOST_BEFORE &&
    !TELLING.has(before[0] ?? '') &&
    before.some((said) => ASKING.has(said)) &&
    before.every((said) => ASKING.has(said) || BESIDE.has(said))
  const opening = words[opens]
  if (!isOrder || !opening) return text
  return WHETHER.has(opening.said)
    ? direct(text.slice(opening.end).replace(/^['’]/u, ''))
    : capitalised(text.slice(opening.at).trim())
}
