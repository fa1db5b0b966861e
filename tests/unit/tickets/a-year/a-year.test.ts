import { beforeAll, describe, expect, it } from 'vitest'
import type { Ticket } from '../../../../src/tickets/index.ts'
import { local } from '../support/instants.ts'
import { instantOf, readActs, tableUnder } from './document.ts'
import { endOf, hours, median, ranOutBy, stayRows, written } from './figures.ts'
import { END_OF_YEAR, province, region, replayYear } from './replay.ts'

const acts = readActs()
let year: Map<string, Ticket>
beforeAll(async () => {
  year = await replayYear(acts)
})

const numbers = [...new Set(acts.map(({ ticket }) => ticket))]
const stays = tableUnder('Each stay and its clock')
const ends = tableUnder('How each ended')
const of = (number: string): Ticket => year.get(number) as Ticket

describe('a year of a province', () => {
  it('is written without a wrong day of the week, in every table', () => {
    const dates = [tableUnder('What happened'), stays, ends].flat(2).join(' ')
    const all = dates.match(/[A-Z][a-z]{2} \d{4}-\d{2}-\d{2} \d{2}:\d{2}/g) ?? []
    expect(all.length).toBeGreaterThan(200)
    for (const date of all) expect(written(instantOf(date))).toBe(date)
  })

  it('has the hours that a person counts', () => {
    const [from, to] = [local('2025-09-01T00:00'), END_OF_YEAR]
    const counted = tableUnder('The hours of the year').map(([, eight, six, total]) => [
      Number(eight) * 8 + Number(six) * 6,
      Number(total),
    ])
    const played = [province, region].map((office) => office.workingTimeBetween(from, to) / 3_600_000)
    expect(counted).toEqual(played.map((total) => [total, total]))
  })

  it.each(numbers)('request %s stood where, and as long as, the document says', (number) => {
    expect(stayRows(number, of(number))).toEqual(stays.filter(([ticket]) => ticket === number))
  })

  it.each(numbers)('request %s ended as the document says', (number) => {
    const { ended, resolvedIn } = endOf(of(number))
    const row = [number, ended, resolvedIn === undefined ? '' : hours(resolvedIn)]
    expect([row]).toEqual(ends.filter(([ticket]) => ticket === number))
  })

  it('adds up to the figures of the year', () => {
    const tickets = [...year.values()]
    const resolved = tickets.flatMap((ticket) => endOf(ticket).resolvedIn ?? [])
    const byTier = ['school', 'province', 'region', 'centre'].flatMap((tier) => {
      const { breaches, escalations } = ranOutBy(tickets, tier)
      return [
        [`${tier}: clocks that ran out`, String(breaches)],
        [`${tier}: escalations`, String(escalations)],
      ]
    })
    expect([
      ['tickets', String(tickets.length)],
      ['resolved', String(resolved.length)],
      ['median working time to resolve', hours(median(resolved))],
      ...byTier,
    ]).toEqual(tableUnder('The year in figures'))
  })
})
