import { remembering } from '../../../text/words/remember.ts'
import type { Found } from '../../found.ts'
import type { Token } from '../../tokens.ts'
import { consecutiveAt, opensConsecutive } from './consecutive.ts'
import { type Duration, durationAt, opensDuration, type Words } from './counted.ts'
import { opensThisPart, thisPartAt } from './this-part.ts'
import { opensYesterday, yesterdayAt } from './yesterday.ts'

type Stretch = { readonly from: number; readonly to: number }

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const STOPS = listed('. , ، ; ؛ : ! ? ؟ \n — – - ( )')
/** "48h sans réseau", "3 iyam bla internet". */
const WITHOUT = listed('sans bla blach بلا بدون دون')
/** "شهرين وحنا كنتسناو", "smana w ana": what has gone on all the while. */
const MEANWHILE = listed(`وحنا وانا ونحن واحنا وهو وهي وهما وهم wana w7na whna wa7na wehna whowa whiya`)
const AND = listed('w و o et')
const SOMEBODY = listed(
  'حنا انا نحن احنا هو هي هما هم ana 7na hna 7naya howa howwa hiya hiyya homa huma nous moi on 7ta حتي',
)
/** "L3am kollo w lprojecteur…", "العام كامل والداتاشو…": the thing with its article. */
const THING = /^(?:wl?)?l[a-z]{3,}|^(?:و)?ال\p{L}{2,}/u
const WAITING = /^(?:ka?n?tse?n+a|kansta?n+a|katse?n+a|كنتسن|كنسن|كتسن|ننتظر|انتظر|نتسن)/
const WAITS = listed('attente attends attend attendons attendu')
/** "مضت ثلاثة أسابيع ولم…", "dazt simana". */
const ELAPSED = listed(
  'مضت مضي مضيا مرت مر دازت دازو داز فاتت فاتو dazt dazet dazou dazo daz fatet fatt fato',
)
/** "Yamat hadi", "شهور هادي": some, without a number. */
const SEVERAL =
  /^(?:yamat|i?y+am|smanat|simanat|ch[eo]?h?our|snin|ايام|يامات|سيمانات|اسابيع|شهور|سنين|اعوام)$/
const AGO = listed('hadi hady hadhi هادي هاذي')
/** Before an event, not before now: "قبل أسبوعين من الامتحان", "لن تصل قبل أسبوعين". */
const OF_EVENT = listed('من علي')
const OF_SOMETHING_ELSE =
  /^(?:لن|خاص|نحتاج|احتاج|نريد|اريد|بغي|يجب|المرجو|جديد|ركب|اشتر|شري|تسلم|توصل|سلم|صلح|اصلح|جرب|طلب|بدل|غيرنا|استبدل|وضع|انتهي|قمنا|ادخل|دخل)/
const REACH = 9

const isHead = (words: Words, at: number): boolean => at === 0 || STOPS.has(words[at - 1] ?? '')

const goesOnMeanwhile = (words: Words, { to, form }: Duration): boolean => {
  const next = words[to] ?? ''
  if (MEANWHILE.has(next)) return true
  const after = AND.has(next) ? (words[to + 1] ?? '') : undefined
  if (after !== undefined && SOMEBODY.has(after)) return true
  return form !== 'bare' && (after === undefined ? /^وال/.test(next) : THING.test(after))
}

/** How long it has lasted, at the head of a clause: "trois jours sans…", "يومين وحنا…", "deux semaines que…". */
const lastsFrom = (words: Words, from: number, duration: Duration): boolean => {
  if (!isHead(words, from)) return false
  const next = words[duration.to] ?? ''
  if (goesOnMeanwhile(words, duration)) return true
  return duration.form !== 'bare' && (WITHOUT.has(next) || next === 'que' || next === 'qu')
}

const waitsFor = (words: Words, { to, form }: Duration): boolean => {
  const at = words[to] === 'd' && words[to + 1] === "'" ? to + 2 : to
  return form !== 'bare' && (WAITING.test(words[to] ?? '') || WAITS.has(words[at] ?? ''))
}

/** "الريزو طايح يومين", "HS 3 jours", "bla internet simana kamla": how long, at the end of the clause that says it fails. */
const FAILING =
  /^(?:ta[iy][7h]a?|mayta?|7absa?|tafya?|tafi|kha?s[ae]ra?|ma?[9q]tou3a?|wa[9q]fa?|mblo[kq]ya?|walou?|hs|panne|coupee?s?|mort[es]*|eteinte?s?|bloquee?s?|(?:ال)?(?:طايح|مقطوع|متوقف|معطل|حابس|طافي|ميت|خاسر|واقف|منقطع|مبلوكي|عاطل|غايب)[هة]?|والو)$/
const LACKING = listed('bla blach sans بلا بدون دون')
const endsFailing = (words: Words, at: number, { to, form }: Duration): boolean => {
  if (form === 'bare' || (to < words.length && !STOPS.has(words[to] ?? ''))) return false
  return FAILING.test(words[at - 1] ?? '') || LACKING.has(words[at - 2] ?? '')
}

const isBeforeNow = (words: Words, at: number, { to }: Duration): boolean => {
  if (OF_EVENT.has(words[to] ?? '')) return false
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    if (STOPS.has(words[before] ?? '')) break
    if (OF_SOMETHING_ELSE.test((words[before] ?? '').replace(/^[وف]/, ''))) return false
  }
  return true
}

/** "Trois jours hadi", "yamat hadi". */
const isAgo = (words: Words, at: number, { to, form }: Duration): boolean =>
  AGO.has(words[to] ?? '') && (form !== 'bare' || SEVERAL.test(words[at] ?? ''))

const lasts = (words: Words, at: number, duration: Duration): boolean =>
  (duration.form !== 'bare' && ELAPSED.has(words[at - 1] ?? '')) ||
  lastsFrom(words, at, duration) ||
  waitsFor(words, duration) ||
  endsFailing(words, at, duration)

const timeAt = (words: Words, at: number): Stretch | undefined => {
  if (words[at] === 'قبل') {
    const before = durationAt(words, at + 1)
    const isSaid = before && before.form !== 'bare' && isBeforeNow(words, at, before)
    return isSaid ? { from: at, to: before.to } : undefined
  }
  const duration = durationAt(words, at)
  if (!duration) return yesterdayAt(words, at) ?? thisPartAt(words, at) ?? consecutiveAt(words, at)
  if (isAgo(words, at, duration)) return { from: at, to: duration.to + 1 }
  return lasts(words, at, duration) ? { from: at, to: duration.to } : undefined
}

/** Most words open no time. */
const mayOpen = remembering(
  ({ text }): boolean =>
    text === 'قبل' ||
    opensDuration(text) ||
    opensYesterday(text) ||
    opensThisPart(text) ||
    opensConsecutive(text),
)

/** A time that no "since" opens, and that plainly is when it began or how long it has lasted. */
export const findBareTime = ({ words, tokens }: Pick<Found, 'words' | 'tokens'>): Stretch | undefined => {
  for (let at = 0; at < words.length; at++) {
    const time = mayOpen((tokens[at] as Token).word) ? timeAt(words, at) : undefined
    if (time) return time
  }
  return undefined
}
