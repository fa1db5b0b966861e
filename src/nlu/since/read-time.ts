import { numberOf } from '../entities/lexicon/numbers.ts'
import { DAY_PARTS, type DayPart } from './lexicon.ts'
import type { TimeOfDay } from './reading.ts'

const LATE: ReadonlySet<DayPart> = new Set<DayPart>(['afternoon', 'evening', 'night'])
const HOUR_MARKS = new Set(['h', 'heure', 'heures'])
const OF = new Set(['ديال', 'د', 'dyal', 'dial', 'd', 'مع', 'm3a'])
/** The hour as Arabic says it: the eighth, "الثامنة", "الثمنية". */
const HOURS: ReadonlyMap<string, number> = new Map([
  ['الواحده', 1],
  ['الوحده', 1],
  ['الثانيه', 2],
  ['الثالثه', 3],
  ['الرابعه', 4],
  ['الخامسه', 5],
  ['السادسه', 6],
  ['السابعه', 7],
  ['السبعه', 7],
  ['الثامنه', 8],
  ['الثمنيه', 8],
  ['التمنيه', 8],
  ['التاسعه', 9],
  ['التسعود', 9],
  ['العاشره', 10],
  ['العشره', 10],
  ['الحداش', 11],
  ['الطناش', 12],
])

const partIn = (words: readonly string[]): DayPart | undefined => {
  for (const word of words) {
    const part = DAY_PARTS.get(word) ?? DAY_PARTS.get(word.replace(/^[فبو](?=ال)/, ''))
    if (part) return part
  }
  return undefined
}

/** "7h40", "16 h", "من 8 ديال الصباح", "f 5 d l3chiya", "العاشرة صباحا"; else the part of the day. */
export const readTime = (words: readonly string[]): TimeOfDay => {
  const part = partIn(words)
  const at = words.findIndex((word, index) => saysHour(word, words[index + 1], part))
  if (at < 0) return part && { part }
  const hour = hourOf(words[at] ?? '')
  const minute = HOUR_MARKS.has(words[at + 1] ?? '') ? Number(words[at + 2] ?? 0) : 0
  const late = part !== undefined && LATE.has(part) && hour < 12
  return { hour: late ? hour + 12 : hour, minute: minute >= 0 && minute < 60 ? minute : 0 }
}

const hourOf = (word: string): number => HOURS.get(word) ?? numberOf(word) ?? 0

const saysHour = (word: string, next: string | undefined, part: DayPart | undefined): boolean => {
  const hour = hourOf(word)
  if (hour < 1 || hour > 23) return false
  if (HOURS.has(word)) return part !== undefined || next === undefined
  if (next === 'h') return hour >= 6
  return part !== undefined && next !== undefined && (OF.has(next) || DAY_PARTS.has(next))
}
