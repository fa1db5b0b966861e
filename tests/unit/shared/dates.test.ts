import { describe, expect, it } from 'vitest'
import { formatDay, formatInstant } from '../../../src/shared/i18n/dates.ts'

const NOW = new Date('2026-11-29T09:00:00Z')

describe('dates as people read them', () => {
  it.each([
    ['fr', '2026-12-01T10:00:00Z', 'mardi 1er décembre'],
    ['ar', '2026-12-01T10:00:00Z', 'الثلاثاء فاتح دجنبر'],
    ['fr', '2026-12-21T10:00:00Z', 'lundi 21 décembre'],
    ['ar', '2027-01-11T10:00:00Z', 'الاثنين 11 يناير 2027'],
    ['fr', '2027-01-01T10:00:00Z', 'vendredi 1er janvier 2027'],
  ] as const)('a day in %s, %s: %s', (language, at, text) => {
    expect(formatDay(language, new Date(at), NOW)).toBe(text)
  })

  it('gives the hour of Morocco after the day', () => {
    expect(formatInstant('fr', new Date('2026-12-01T16:30:00Z'), NOW)).toBe('mardi 1er décembre à 16:30')
    expect(formatInstant('ar', new Date('2026-12-01T16:30:00Z'), NOW)).toBe(
      'الثلاثاء فاتح دجنبر على الساعة 16:30',
    )
  })
})
