import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { formatInstant } from '../../../src/shared/i18n/index.ts'
import { offsetChanges, ZONE, zoneNamed } from '../../../src/shared/index.ts'

const offsetOn = (instant: string): number => ZONE.offset(Date.parse(instant))

describe("Morocco's legal time", () => {
  it.each([
    ['2025-12-01T12:00Z', 60],
    // Ramadan of 2026, from the Sunday before to the Sunday after
    ['2026-02-15T01:59Z', 60],
    ['2026-02-15T02:00Z', 0],
    ['2026-03-22T01:59Z', 0],
    ['2026-03-22T02:00Z', 60],
    // universal time for good (tz database 2026c), which Node 20 has not heard of
    ['2026-09-20T00:59Z', 60],
    ['2026-09-20T01:00Z', 0],
    ['2027-06-01T12:00Z', 0],
    ['2031-06-01T12:00Z', 0],
  ])('is ahead of universal time at %s by %i minutes', (instant, minutes) => {
    expect(offsetOn(instant)).toBe(minutes)
  })

  it('is what texts say', () => {
    const [at, now] = [new Date('2026-11-24T09:30Z'), new Date('2026-11-24T10:00Z')]
    expect(formatInstant('fr', at, now)).toBe('mardi 24 novembre à 09:30')
  })

  it('is told as the changes of some years', () => {
    const changes = offsetChanges(ZONE, new Date('2026-01-01T00:00Z'), new Date('2030-01-01T00:00Z'))
    expect(changes.map(({ at, minutes }) => [new Date(at).toISOString(), minutes])).toEqual([
      ['2026-01-01T00:00:00.000Z', 60],
      ['2026-02-15T02:00:00.000Z', 0],
      ['2026-03-22T02:00:00.000Z', 60],
      ['2026-09-20T01:00:00.000Z', 0],
    ])
  })
})

describe('a zone by its name', () => {
  it('is that of luxon where both know it alike', () => {
    for (const name of ['Europe/Paris', 'America/New_York', 'Asia/Riyadh', 'Africa/Cairo'])
      for (let at = Date.parse('2025-01-01'); at < Date.parse('2026-01-01'); at += 3_600_000 * 7)
        expect(zoneNamed(name).offset(at), `${name} ${at}`).toBe(
          DateTime.fromMillis(at, { zone: name }).offset,
        )
  })

  it('is not valid when nobody knows it', () => {
    expect(zoneNamed('Africa/Atlantis').isValid).toBe(false)
  })
})
