import { DateTime } from 'luxon'
import { readSpan, readUntil } from '../../../../../nlu/index.ts'
import { ZONE } from '../../../../../shared/index.ts'
import { listed, mentions, plain, wordsOf } from '../../words.ts'
import { daysNamed } from './days-named.ts'

/** When somebody is away: from then (inclusive) until then (exclusive). */
export type Away = { readonly from: Date; readonly until: Date }

const BACK =
  listed(`retour repren repris reprise revenu رجعت رجعنا عدت عدنا استانفت باشرت rje3t rj3t rja3t rje3na rjaat rj3na rja3na
  revoila`)
const GONE = listed(`absent absen ghayb ghayeb ghaib nghib غايب غاءب غائب نغيب نتغيب اتغيب ساغيب`)
const UNTIL = listed(`jusqu jusqua jusque حتي غايه لغايه حتال 7ta 7tta hta htta tal 7etta hetta`)
/** Said of a day, they make it the first one back, not the day away. */
const RETURN = listed(`retour repren reviens revient reviendr نرجع راجع ارجع اعود nrje3 nrj3 narje3 raje3`)
const WEEK = listed(`semaine اسبوع الاسبوع سيمانه السيمانه simana smana`)
const MONTH = listed(`mois شهر chhar chher`)
const THIS = listed(`cette هاد هذا هذه هادي had toute`)
const NEXT = listed(`prochain جاي قادم مقبل jaya ljay`)

const MORNING = 8

const says = (text: string, stems: readonly string[]): boolean => mentions(wordsOf(text), stems)

/** "Je suis de retour", "رجعت"; "de retour lundi" and "until I am back" say the contrary. */
export const saysBack = (text: string, now: Date): boolean => {
  if (!says(text, BACK) || says(text, GONE) || says(text, UNTIL)) return false
  const until = readUntil(text, now)
  return until === undefined || DateTime.fromJSDate(until, { zone: ZONE }) <= localOf(now).endOf('day')
}

const localOf = (now: Date): DateTime => DateTime.fromJSDate(now, { zone: ZONE })

/** What the buttons under "until when?" mean: whole days, the last one to its end. */
export const UNTIL_CHOICES = {
  tomorrow: (now: Date): Date => localOf(now).startOf('day').plus({ days: 2 }).toJSDate(),
  week_end: (now: Date): Date => localOf(now).startOf('week').plus({ weeks: 1 }).toJSDate(),
  week: (now: Date): Date => localOf(now).startOf('day').plus({ weeks: 1 }).toJSDate(),
} as const
export type UntilChoice = keyof typeof UNTIL_CHOICES

const COMES_IN = /(?:^| )(?:je|on) (?:rentre|rentrerai|serai (?:la|present|presente|de retour))(?: |$)/u

/** "De retour lundi", "je rentre lundi", "نرجع نهار الاثنين". */
export const saysReturn = (text: string): boolean =>
  says(text, RETURN) || COMES_IN.test(wordsOf(text).join(' '))

export const saysWeek = (text: string): boolean => says(text, WEEK)

/** "Cette semaine", "had simana", "أسبوع", "شهر": lengths without a number, which promise no day ahead by themselves. */
const untilPeriod = (text: string, now: Date): Date | undefined => {
  if (says(text, WEEK)) return says(text, THIS) ? UNTIL_CHOICES.week_end(now) : UNTIL_CHOICES.week(now)
  return says(text, MONTH) ? localOf(now).startOf('day').plus({ months: 1 }).toJSDate() : undefined
}

const HOUR_NAMED =
  /\d ?h(?:eures?)?\b|\d ?:\d\d|\b(?:matin|midi|soir|sba7|sbah|l3chiya)\b|ساعه|صباح|مساء|عشيه|زوال/u

const isSameTime = (at: DateTime, other: DateTime): boolean =>
  at.hour === other.hour && at.minute === other.minute && at.second === other.second

/**
 * "Jusqu'au 4 décembre", "حتى للجمعة" covers that day to its end, "3 jours" that many whole days; "de retour lundi"
 * ends as the day begins, and an hour that is named counts as it is.
 */
const endingAt = (text: string, at: DateTime, now: Date): Date => {
  const isDay = at.hour === MORNING && at.minute === 0 && !HOUR_NAMED.test(plain(text))
  if (isDay) return (saysReturn(text) ? at : at.startOf('day').plus({ days: 1 })).toJSDate()
  const isLength = isSameTime(at, localOf(now)) && at.startOf('day') > localOf(now)
  return (isLength ? at.startOf('day') : at).toJSDate()
}

/** "Absent demain" is away that day only; "jusqu'à demain" from now on, and "de retour demain" until it begins. */
const isDayAway = (text: string, until: DateTime): boolean =>
  until.hour === MORNING && until.minute === 0 && !says(text, UNTIL) && !saysReturn(text)

/** "Du 4 au 18" is away on both of these days. */
const wholeDays = ({ from, until }: Away, now: Date): Away => {
  const begins = localOf(from).startOf('day').toJSDate()
  const back = localOf(until).startOf('day').plus({ days: 1 }).toJSDate()
  return { from: begins > now ? begins : now, until: back }
}

const INCLUDED = /\b(?:inclus|compris)/u

const TODAY = new Set(listed('aujourd اليوم lyoum lyouma lyum'))

/** "Malade aujourd'hui": to the end of the day, unless an hour is named. */
const isToday = (text: string): boolean =>
  wordsOf(text).some((word) => TODAY.has(word)) && !says(text, UNTIL) && !HOUR_NAMED.test(plain(text))

/** Several days in a row, or this one day. */
const inDays = (text: string, now: Date): Away | undefined => {
  if (says(text, UNTIL) || saysReturn(text)) return undefined
  const days = daysNamed(text, now)
  if (days === 'apart') return undefined
  const tomorrow = localOf(now).startOf('day').plus({ days: 1 }).toJSDate()
  return days ?? (isToday(text) ? { from: now, until: tomorrow } : undefined)
}

const areApart = (text: string, now: Date): boolean => !says(text, UNTIL) && daysNamed(text, now) === 'apart'

/** When the words say that their writer is away; undefined when they do not say until when. */
export const awayIn = (text: string, now: Date, asked = false): Away | undefined => {
  const span = readSpan(text, now)
  if (span) return wholeDays(span, now)
  const days = asked ? undefined : inDays(text, now)
  // of days with others between them no one period can be made
  if (days || areApart(text, now)) return days
  const read = readUntil(text, now)
  if (read === undefined) {
    const until = untilPeriod(text, now)
    return until && { from: now, until }
  }
  const day = DateTime.fromJSDate(read, { zone: ZONE })
  if (INCLUDED.test(plain(text))) return { from: now, until: day.startOf('day').plus({ days: 1 }).toJSDate() }
  if (asked || !isDayAway(text, day)) return { from: now, until: endingAt(text, day, now) }
  const isWeek = says(text, WEEK) && says(text, NEXT)
  const last = day.startOf('day').plus(isWeek ? { weeks: 1 } : { days: 1 })
  return { from: day.startOf('day').toJSDate(), until: last.toJSDate() }
}

/** Words of an absence that the likeness of names must not take for one: "mrid" is no Mourad. */
const NO_NAMES = new Set(
  listed(`absent absente absence absan conge conges mission formation maladie malade stage retour mrid mrida marid
  marida ghadi ghayb ghayba ghayeb nkoun nkon had simana smana nhar 7tta hta htta safar msafer mosafir blasti remplace
  remplacant remplacante interim demain lundi mardi mercredi jeudi vendredi samedi dimanche semaine jusqu jusqua
  suis serai assure مريض مريضه غايب غايبه غادي نكون ساكون هاد سيمانه نهار حتي الي غايه رخصه مهمه تكوين كونجي مسافر
  qui sera prend prendra place interim gere gerera assume fera pendant comme mes demandes dossiers finalement seulement
  مسافره لي اللي هو هي الذي التي سينوب ستنوب ينوب تنوب كينوب كاينوب كاتنوب غاينوب غاتنوب عليا علي مكاني سيعوضني ستعوضني
  راني انا rani ana li lli howa hiya ynoub tnoub kaynoub ghaynoub 3lia 3liya fblasti makani y3awedni t3awedni kay3awedni ghay3awedni ghat3awedni
  غدا بلاصتي فبلاصتي يعوضني كيعوضني كاتعوضني وتنوب وينوب عني الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد`),
)

export const isNoName = (word: string): boolean => NO_NAMES.has(word)

/** What is left of the words, among which a name may be. */
export const wordsOfNames = (text: string): string =>
  wordsOf(text)
    .filter((word) => !isNoName(word))
    .join(' ')

const NOBODY = new Set([
  ...listed('personne aucun aucune'),
  ...[
    'لا احد',
    'حتي واحد',
    'حتي حد',
    'تا واحد',
    'ماكاين حتي واحد',
    'ta wa7ed',
    '7ta wa7ed',
    '7ta wahed',
    '7tta wa7ed',
  ],
])

/** "Personne", "حتى واحد". */
export const saysNobody = (text: string): boolean => NOBODY.has(wordsOf(text).slice(0, 3).join(' '))
