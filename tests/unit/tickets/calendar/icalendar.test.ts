import { describe, expect, it } from 'vitest'
import { isAppError } from '../../../../src/shared/index.ts'
import { getDay } from '../../../../src/tickets/domain/calendar/day.ts'
import { readIcalendar } from '../../../../src/tickets/use-cases/calendars/icalendar/read-icalendar.ts'

const file = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

const read = (text: string, asHolidays = true) =>
  readIcalendar(text, { asHolidays, since: getDay('2026-01-01'), years: 3 })
const daysIn = (...lines: string[]) =>
  read(file(['SUMMARY:Jour', ...lines])).entries.map(({ from, to }) => (from === to ? from : `${from}…${to}`))
const faultsIn = (...lines: string[]) =>
  read(file(['SUMMARY:Jour', 'DTSTART;VALUE=DATE:20260105'], ['SUMMARY:Jour', ...lines])).faults.map(
    ({ line, entry, code }) => `${line} ${entry} ${code}`,
  )

describe('the days off of an iCalendar file', () => {
  it('are whole days whose end does not belong to them', () => {
    expect(daysIn('DTSTART;VALUE=DATE:20260504', 'DTEND;VALUE=DATE:20260506')).toEqual([
      '2026-05-04…2026-05-05',
    ])
    expect(daysIn('DTSTART;VALUE=DATE:20260504')).toEqual(['2026-05-04'])
    expect(daysIn('DTSTART;VALUE=DATE:20260504', 'DURATION:P3D')).toEqual(['2026-05-04…2026-05-06'])
  })

  it('may be written as 24 hours of any zone', () => {
    expect(daysIn('DTSTART:20260504T000000Z', 'DTEND:20260505T000000Z')).toEqual(['2026-05-04'])
    expect(daysIn('DTSTART:20260504T000000', 'DTEND:20260506T000000')).toEqual(['2026-05-04…2026-05-05'])
    const paris = ['DTSTART;TZID=Europe/Paris:20260504T000000', 'DTEND;TZID=Europe/Paris:20260505T000000']
    expect(daysIn(...paris)).toEqual(['2026-05-04'])
  })

  it('have names on folded lines', () => {
    const { entries } = read(
      file(['DTSTART;VALUE=DATE:20260504', 'SUMMARY:Journée de', '  la forêt\\, reportée']),
    )
    expect(entries.map(({ name }) => name)).toEqual(['Journée de la forêt, reportée'])
  })

  it('come back every year, for as many years as asked for', () => {
    const may = ['DTSTART;VALUE=DATE:20200502']
    expect(daysIn(...may, 'RRULE:FREQ=YEARLY')).toEqual([
      '2026-05-02',
      '2027-05-02',
      '2028-05-02',
      '2029-05-02',
    ])
    expect(daysIn(...may, 'RRULE:FREQ=YEARLY;UNTIL=20270601')).toEqual(['2026-05-02', '2027-05-02'])
    expect(daysIn(...may, 'RRULE:FREQ=YEARLY;COUNT=7')).toEqual(['2026-05-02'])
    expect(daysIn(...may, 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20270502')).not.toContain('2027-05-02')
    const leap = daysIn('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY')
    expect(leap.every((day) => day.endsWith('02-29'))).toBe(true)
  })

  it('say which feast of the moon they announce', () => {
    const feast = (name: string, date: string) =>
      read(file([`DTSTART;VALUE=DATE:${date}`, `SUMMARY:${name}`])).entries[0]?.observes
    expect(feast('Aïd Al-Fitr', '20260321')).toBe('eid_al_fitr')
    expect(feast('عيد الأضحى', '20260528')).toBe('eid_al_adha')
    expect(feast('Aïd al-Mawlid Annabawi', '20260826')).toBe('mawlid')
    expect(feast('1er Moharram', '20260617')).toBe('muharram')
    // a football cup of that name, half a year from the moon's
    expect(feast('Coupe Al-Fitr', '20261010')).toBeUndefined()
  })

  it('leave out the past, what was cancelled, and the beginning of Ramadan', () => {
    const result = read(
      file(
        ['DTSTART;VALUE=DATE:20250502', 'SUMMARY:Passé'],
        ['DTSTART;VALUE=DATE:20260502', 'SUMMARY:Annulé', 'STATUS:CANCELLED'],
        ['DTSTART;VALUE=DATE:20260219', 'SUMMARY:Ramadan'],
      ),
    )
    expect(result).toMatchObject({ entries: [], past: 1, skipped: 2, faults: [] })
  })

  it.each([
    [['DTSTART;VALUE=DATE:20260504', 'RRULE:FREQ=WEEKLY'], 'not_yearly'],
    [['DTSTART;VALUE=DATE:20260504', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31'], 'not_yearly'],
    [['DTSTART;VALUE=DATE:20260504', 'RRULE:FREQ=YEARLY;BYDAY=1MO'], 'not_yearly'],
    [['DTSTART;VALUE=DATE:20260504', 'DTEND;VALUE=DATE:20260501'], 'range_backwards'],
    [['DTSTART;VALUE=DATE:20260504', 'DTEND;VALUE=DATE:20280501'], 'range_too_long'],
    [['DTSTART;VALUE=DATE:20260231'], 'bad_date'],
    [['DTSTART:20260504T100000', 'DTEND:20260504T120000'], 'no_whole_day'],
    [['DTSTART;TZID=Nowhere/Land:20260504T000000', 'DURATION:P1D'], 'unknown_zone'],
    [['DTSTART;VALUE=DATE:20260504', 'RECURRENCE-ID;VALUE=DATE:20260505'], 'exception_of_series'],
    [['UID:1'], 'no_start'],
  ])('are refused, with the line of the event: %j', (lines, code) => {
    expect(faultsIn(...lines)).toEqual([`7 VEVENT 2 calendar.fault.${code}`])
  })

  it.each([
    '',
    'hello',
    '{"week": {}}',
    'BEGIN:VCARD\r\nEND:VCARD\r\n',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n',
  ])('cannot be read from %j', (text) => {
    try {
      expect(read(text).entries).toEqual([])
    } catch (error) {
      expect(isAppError(error) && error.code).toBe('calendar.not_icalendar')
    }
  })
})
