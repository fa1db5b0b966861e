import { DAY_PARTS, RELATIVES } from '../../../since/lexicon.ts'
import { numberOf } from '../../lexicon/numbers.ts'

type Words = readonly string[]
type Stretch = { readonly from: number; readonly to: number }

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const BEFORE = listed('avant اول ول wel welt wl')
/** "Hier soir vers 22 h", "البارح مع العشية", "lbare7 m3a 10 d lil". */
const LINKS = listed('a vers au de du d des le la l f ف ب في مع m3a ديال د dyal dial حوالي علي ال - الساعه')
const HOUR = /^\d{1,2}h\d{0,2}$/
/** What begins on a day: "est parti hier soir", "البارح طاح الريزو", "lbare7 tfa". */
const ONSET =
  /^(?:ta7|tah|ta7et|tfa|tfat|tefat|t9ta3|t9te3|9ta3|t7er9|ts?re9|7bes|w9ef|khser|mat|طاح|طفا|طفي|تقطع|انقطع|قطع|حبس|وقف|توقف|خسر|تعطل|انطفا|احترق|تحرق|تحبس|سقط|تهرس|تسرق|سرق|تفرگع|طرطق|مات|disjoncte|coupee?s?|tombee?s?|eteinte?|grillee?s?|parti[es]?|lache|plante|brule|saute|volee?s?|crame|claque|cede|explose)/

/** "Hier j'ai changé le toner": what somebody did is no fault. */
const SOMEBODY = listed('j je on nous vous tu il elle ana انا حنا')

const isYesterday = (word: string): boolean => {
  const day = RELATIVES.get(word)
  return day === 'yesterday' || day === 'before_yesterday'
}

const carries = (words: Words, at: number): boolean => {
  const word = words[at] ?? ''
  if (DAY_PARTS.has(word) || HOUR.test(word)) return true
  const isHour = numberOf(word) !== undefined && Number(numberOf(word)) < HOURS
  const next = words[at + 1] ?? ''
  return (word === 'h' || word === 'heures') && /^\d/.test(words[at - 1] ?? '')
    ? true
    : isHour && (next === 'h' || next === 'heures' || DAY_PARTS.has(next) || LINKS.has(next))
}
const HOURS = 24
const MOST_LINKS = 3

const endOf = (words: Words, from: number): number => {
  let end = from
  for (let at = from; at < words.length && at - end <= MOST_LINKS; at++) {
    if (carries(words, at)) end = at + 1
    else if (!LINKS.has(words[at] ?? '')) break
  }
  return end
}

/** Where "yesterday" and what belongs to it stand at that place: "avant-hier vers 15h". */
const dayAt = (words: Words, from: number): Stretch | undefined => {
  let at = from
  if (DAY_PARTS.has(words[at] ?? '') && isYesterday(words[at + 1] ?? '')) at++
  if (BEFORE.has(words[at] ?? '')) at += words[at + 1] === '-' ? 2 : 1
  return isYesterday(words[at] ?? '') ? { from, to: endOf(words, at + 1) } : undefined
}

/** Whether it may begin with the word. */
export const opensYesterday = (word: string): boolean =>
  DAY_PARTS.has(word) || BEFORE.has(word) || isYesterday(word)

/** Yesterday at the head of a message, or beside the verb of what broke. */
export const yesterdayAt = (words: Words, at: number): Stretch | undefined => {
  const day = dayAt(words, at)
  if (!day) return undefined
  const next = words[day.to] ?? ''
  const isOnset = ONSET.test(next) || ONSET.test(words[at - 1] ?? '')
  return (at === 0 && !SOMEBODY.has(next)) || isOnset ? day : undefined
}
