import { DateTime } from 'luxon'
import { ZONE } from '../../../../shared/index.ts'
import { listed, mentions, wordsOf } from '../words.ts'
import { daysNamed, isMonthWord } from './dates.ts'

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'
type Which = 'this' | 'last'

/** A calendar period in Morocco's time; what lies ahead has no end yet. */
export type Period = {
  readonly name: `${Which}_${Unit}` | 'one_day' | 'between' | 'since'
  readonly from: Date
  readonly before?: Date
}

const UNITS: readonly (readonly [Unit, readonly string[]])[] = [
  ['day', listed('aujourd اليوم lyoum lyom lioum')],
  ['week', listed('semaine hebdo اسبوع سيمانه simana smana osbo3')],
  ['month', listed('mois mensuel شهر chhar chher')],
  ['quarter', listed('trimestr ثلاثيه فصليه trimistr')],
  ['year', listed('annee annuel سنه 3am l3am')],
]

const YESTERDAY = listed('بارح امس lbare7 lbar7 lbarh lbareh')
const LAST = listed(
  'dernier passe precedent ecoule ماضي سابق فايت فات lifat lfayt fayt fat fatt fatet lmadi lmadia',
)

/** "Cahier" is no day. */
const isYesterday = (words: readonly string[]): boolean =>
  words.includes('hier') || mentions(words, YESTERDAY)

const UNIT_WORDS = UNITS.flatMap(([, stems]) => stems)

const unitIn = (words: readonly string[]): Unit | undefined =>
  UNITS.find(([, stems]) => mentions(words, stems))?.[0]

const periodAt = (which: Which, unit: Unit, now: Date): Period => {
  const thisOne = DateTime.fromJSDate(now, { zone: ZONE }).startOf(unit)
  if (which === 'this') return { name: `this_${unit}`, from: thisOne.toJSDate() }
  return {
    name: `last_${unit}`,
    from: thisOne.minus({ [unit]: 1 }).toJSDate(),
    before: thisOne.toJSDate(),
  }
}

const ofDays = (text: string, now: Date): Period | undefined => {
  const days = daysNamed(text, now)
  if (!days) return undefined
  const from = days.from.toJSDate()
  if (!days.before) return { name: 'since', from }
  const isOne = days.before.equals(days.from.plus({ days: 1 }))
  return { name: isOne ? 'one_day' : 'between', from, before: days.before.toJSDate() }
}

/** "ce mois-ci", "هاد السيمانة", "la semaine dernière", "الشهر اللي فات", "en octobre", "du 1er au 15 novembre". */
export const periodOf = (text: string, now: Date): Period | undefined => {
  const days = ofDays(text, now)
  if (days) return days
  const words = wordsOf(text)
  const unit = unitIn(words)
  if (unit) return periodAt(mentions(words, LAST) ? 'last' : 'this', unit, now)
  return isYesterday(words) ? periodAt('last', 'day', now) : undefined
}

export const isPeriodWord = (word: string): boolean =>
  mentions([word], UNIT_WORDS) || isYesterday([word]) || isMonthWord(word)

const OTHER_PERIODS = listed(
  'semestr vacances periode rentree ramadan اسدس سداسي دوره عطله فتره رمضان دخول dawra 3otla ramdan mosim موسم',
)
const FROM_TO =
  /(?:^| )(?:du|entre|de|من|بين|mn|men) \p{L}*\d+\p{L}*(?: \p{L}+)? (?:au|et|a|الي|حتي|l|hta|7tta|7ta) ?\p{L}*\d/u

/** It speaks of a time that `periodOf` makes nothing of: figures of all time would answer another question. */
export const saysOtherPeriod = (text: string): boolean =>
  mentions(wordsOf(text), OTHER_PERIODS) || FROM_TO.test(wordsOf(text).join(' '))
