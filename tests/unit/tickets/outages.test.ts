import { describe, expect, it } from 'vitest'
import { lengthOf, outageOf, withinSpan } from '../../../src/tickets/domain/outages/outage.ts'
import type { Ticket } from '../../../src/tickets/index.ts'
import { startCore } from './support/core.ts'

const HOUR = 3_600_000
const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 30, hour))

const line = async (report: object = {}) => {
  const core = startCore()
  const ticket = await core.open('teacher-3', {
    text: 'plus de connexion dans toute l’école',
    category: 'connectivity',
    ...report,
  })
  return { ...core, ticket }
}

describe('the cut of a line that a ticket tells of', () => {
  it('begins when it was noticed, or when it was told, and lasts', async () => {
    const { ticket } = await line()
    expect(outageOf(ticket)).toEqual({
      ticketId: ticket.id,
      reference: ticket.reference,
      unitId: ticket.originUnitId,
      from: ticket.openedAt,
    })
    const before = new Date(ticket.openedAt.getTime() - 5 * HOUR)
    const noticed = await line({ sinceAt: before, operator: 'IAM' })
    expect(outageOf(noticed.ticket)).toMatchObject({ from: before, operator: 'IAM' })
    const later = new Date(ticket.openedAt.getTime() + HOUR)
    const odd = await line({ sinceAt: later })
    expect(outageOf(odd.ticket)?.from).toEqual(odd.ticket.openedAt)
  })

  it.each([
    { category: 'printer' },
    { room: 'salle 4' },
    { text: 'la connexion est très lente' },
    { text: 'الكونيكسيون تقيلة بزاف' },
    { text: 'connexion t9ila bzaf' },
    { text: 'le débit est faible' },
    { text: 'lenteurs depuis lundi' },
    { text: 'réseau ralenti' },
    { text: 'ralentissement de la connexion' },
    { text: 'ça rame' },
    { text: 'بطيء' },
    { text: 'الشبكة بطيئة جدا' },
    { text: 'الاتصال ثقيل' },
    { text: 'الكونيكسيون كتقطع' },
    { text: 'الانترنت كتقطعات ليوم' },
    { text: 't9il connexion' },
    { text: 'reseau tqil' },
    { text: 'connexion tqila lyoum' },
    { text: 'internet thaqil' },
    { text: 'bati2 had lyoum' },
    { text: 'internet bati' },
  ])('is none of another thing, of one room, nor of a slow line: %o', async (report) => {
    expect(outageOf((await line(report)).ticket)).toBeUndefined()
  })

  it.each([
    'un violent orage a tout coupé',
    'le routeur talentueux est mort',
    'kayn mouchkil f wifi dial taqila',
  ])('is one where a word only has a slow one in it: "%s"', async (text) => {
    expect(outageOf((await line({ text })).ticket)).toBeDefined()
  })

  it('is one all the same when the operator had to mend it', async () => {
    const { act, ticket } = await line({ room: 'salle 4' })
    const taken = await act('director-2', ticket, { type: 'take' })
    const parts = await act('director-2', taken, { type: 'wait', for: 'parts', note: 'un câble' })
    expect(outageOf(parts)).toBeUndefined()
    const waits = await act('director-2', parts, { type: 'wait', for: 'telecom_operator', note: 'appelé' })
    expect(outageOf(waits)?.from).toEqual(ticket.openedAt)
  })

  it('ends when it was mended: a repair that did not hold is none', async () => {
    const { act, ticket, setTime, now } = await line()
    const taken = await act('director-2', ticket, { type: 'take' })
    const first = await act('director-2', taken, { type: 'resolve', note: 'routeur' })
    expect(outageOf(first)?.until).toEqual(now())
    const again = await act('teacher-3', first, { type: 'reopen', reason: 'non' })
    expect(outageOf(again)).not.toHaveProperty('until')
    setTime(new Date(now().getTime() + 10 * 60_000))
    const second = await act('director-2', again, { type: 'resolve', note: 'câble' })
    const mended = now()
    setTime(new Date(mended.getTime() + 10 * 60_000))
    const closed = await act('teacher-3', second, { type: 'confirm' })
    expect(closed.state.status).toBe('closed')
    expect(outageOf(closed)?.until).toEqual(mended)
  })

  it('is none when it was withdrawn, or became part of another', async () => {
    const { act, ticket } = await line()
    const cancelled = await act('teacher-3', ticket, { type: 'cancel', reason: 'erreur' })
    expect(outageOf(cancelled)).toBeUndefined()
    expect(
      outageOf({ ...ticket, state: { ...ticket.state, status: 'merged' } } as unknown as Ticket),
    ).toBeUndefined()
  })
})

describe('what of it lies within a time', () => {
  const span = { from: at(8), until: at(18) }
  const cut = (from: number, until?: number) => ({
    ticketId: 't',
    reference: 'SN-AAAAAA',
    unitId: 'u',
    from: at(from),
    ...(until === undefined ? {} : { until: at(until) }),
  })

  it.each([
    [cut(9, 10), { from: at(9), until: at(10) }],
    [cut(6, 10), { from: at(8), until: at(10) }],
    [cut(9, 20), { from: at(9), until: at(18) }],
    [cut(9), { from: at(9), until: at(18) }],
    [cut(5, 7), undefined],
    [cut(5, 8), undefined],
    [cut(18, 20), undefined],
    [cut(19), undefined],
  ])('%o', (outage, expected) => {
    expect(withinSpan(outage, span)).toEqual(expected)
  })

  it.each([
    [[], 0],
    [[[9, 10]], 1],
    [
      [
        [9, 10],
        [11, 13],
      ],
      3,
    ],
    [
      [
        [9, 12],
        [10, 13],
      ],
      4,
    ],
    [
      [
        [10, 13],
        [9, 12],
      ],
      4,
    ],
    [
      [
        [9, 18],
        [10, 11],
      ],
      9,
    ],
    [
      [
        [9, 18],
        [10, 11],
        [17, 19],
      ],
      10,
    ],
  ] as [number[][], number][])('two reports of one cut are not twice as long: %o', (hours, expected) => {
    const spans = hours.map(([from, until]) => ({ from: at(from ?? 0), until: at(until ?? 0) }))
    expect(lengthOf(spans)).toBe(expected * HOUR)
  })
})
