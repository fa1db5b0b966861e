import { DateTime } from 'luxon'
import type { Language } from '../language.ts'
import { ZONE } from '../time/zone.ts'

/** Month names as Morocco uses them: غشت, not أغسطس or آب. */
const MONTHS = {
  ar: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'ماي',
    'يونيو',
    'يوليوز',
    'غشت',
    'شتنبر',
    'أكتوبر',
    'نونبر',
    'دجنبر',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
} as const

const WEEKDAYS = {
  ar: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
} as const

/** The first of a month has a name of its own: "1er mars", "فاتح ماي". */
const FIRST = { ar: 'فاتح', fr: '1er' } as const

const inZone = (at: Date) => DateTime.fromJSDate(at, { zone: ZONE })

/** "mardi 24 novembre", "الثلاثاء 24 نونبر", "mardi 1er décembre"; with the year when it is not that of `now`. */
export const formatDay = (language: Language, at: Date, now: Date): string => {
  const day = inZone(at)
  const year = day.year === inZone(now).year ? '' : ` ${day.year}`
  const date = day.day === 1 ? FIRST[language] : day.day
  return `${WEEKDAYS[language][day.weekday - 1]} ${date} ${MONTHS[language][day.month - 1]}${year}`
}

/** "09:30" in both languages: 24 hours, Western digits, as Moroccan administrations write it. */
export const formatTime = (at: Date): string => {
  const { hour, minute } = inZone(at)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** "24/11" in both languages, where there is room for little else. */
export const formatShortDay = (at: Date): string => inZone(at).toFormat('dd/MM')

/** "mardi 24 novembre à 09:30", "الثلاثاء 24 نونبر على الساعة 09:30". */
export const formatInstant = (language: Language, at: Date, now: Date): string => {
  const link = language === 'ar' ? ' على الساعة ' : ' à '
  return formatDay(language, at, now) + link + formatTime(at)
}
