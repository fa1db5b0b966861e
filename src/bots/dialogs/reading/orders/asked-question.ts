import { listed, plain } from '../words.ts'

/** Words that only tell us to ask, and whom. */
const ASKING = new Set(
  listed(`demande demandes demandez demander demandons pose posez poser سول سولو سولوه سولها سوله سولي سال اسال اساله اسالها اسالوا
  swel swelo sowel sowlo swlo swlha swelha sewel so2al`),
)
const BESIDE = new Set(
  listed(`lui leur la le l les au a aux une question prof profs professeur professeure enseignant enseignante collegue madame monsieur
  mme mr stp svp merci de peux tu pouvez vous veux je voudrais j aimerais il faut bien ليه ليها الاستاذ الاستاذه السيد السيده عافاك
  من فضلك المرجو liha lih lostad ostad lostada afak 3afak`),
)
/** An order does not begin with who asks: "le prof demande si…" tells of a question. */
const TELLING = new Set(listed('le la les l prof profs professeur professeure enseignant enseignante'))
const OPENING = new Set(
  listed(`si s quel quelle quels quelles ou combien pourquoi quand comment qui واش هل فين اين متي كم شحال كيفاش علاش شنو اشنو امتي
  وقتاش wach wash fin fayn chhal ch7al chno chnou 3lach kifach imta fo9ach`),
)
const WHETHER = new Set(['si', 's'])
const MOST_BEFORE = 8

type Word = { readonly said: string; readonly at: number; readonly end: number }

const spelt = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    said: plain(word),
    at: index,
    end: index + word.length,
  }))

const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('fr') + words.slice(1)

/** "Si le PC fait un bip" asked of somebody else is "Le PC fait un bip ?" to them. */
const direct = (words: string): string => {
  const question = capitalised(words.trim().replace(/[.\s]+$/u, ''))
  return /[?؟]$/u.test(question) ? question : `${question} ?`
}

/** "Demande-lui si le PC fait un bip", "سولو واش…": what is asked, without the order to ask it; other words as they are. */
export const questionIn = (text: string): string => {
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
