import { roomKey } from '../../directory/index.ts'
import { devicesNamedIn } from './named-devices.ts'
import type { Report } from './report.ts'
import { isActive, type Ticket, type TicketStatus } from './ticket.ts'

/** As much of a ticket as tells whether another is the same trouble. A field that is missing here is not read. */
export type Reported = Pick<
  Ticket,
  'id' | 'reference' | 'requesterId' | 'originUnitId' | 'category' | 'private' | 'openedAt'
> & {
  readonly state: { readonly status: TicketStatus }
  readonly report: Words
}

/** What a report says of the place and of the thing. */
type Words = Pick<Report, 'text' | 'category' | 'room'>

const isSameRoom = (a: Words, b: Words): boolean =>
  a.room !== undefined && b.room !== undefined && roomKey(a.room) === roomKey(b.room)

const knowsNoRoom = ({ room }: Words): boolean => room === undefined

/** Still open, and most likely the same fault: same kind, and no two different rooms. */
export const looksTheSame = (ticket: Reported, other: Reported): boolean =>
  other.id !== ticket.id &&
  isActive(other.state) &&
  other.category !== null &&
  other.category === ticket.category &&
  other.originUnitId === ticket.originUnitId &&
  (isSameRoom(ticket.report, other.report) || knowsNoRoom(ticket.report) || knowsNoRoom(other.report))

/** Sixty days back, and from the third time on: now and then things break, this is another matter. */
export const CHRONIC = { withinDays: 60, times: 3 } as const

/** The same trouble at the same place, or with the same device, again and again; `count` includes this time. */
export type Chronic = {
  readonly count: number
  readonly withinDays: number
  /** Its serial or inventory number, when it is the device that keeps failing. */
  readonly device?: string
}

/** What turned out to be one fault counts once. */
const isOfItsOwn = ({ state }: Reported): boolean => state.status !== 'merged' && state.status !== 'cancelled'

const isSamePlace = (a: Words, b: Words): boolean => isSameRoom(a, b) || (knowsNoRoom(a) && knowsNoRoom(b))

const HOUR_MS = 3_600_000

const shareDevice = (a: Words, b: Words): boolean => {
  const named = devicesNamedIn(a.text)
  return named.length > 0 && devicesNamedIn(b.text).some((device) => named.includes(device))
}

const isToldWith = (later: Reported, earlier: Reported): boolean =>
  later.requesterId === earlier.requesterId &&
  later.openedAt.getTime() - earlier.openedAt.getTime() <= HOUR_MS &&
  ((later.category === earlier.category && isSamePlace(later.report, earlier.report)) ||
    shareDevice(later.report, earlier.report))

/** What one person reports of one trouble within an hour is one fault told in parts, and counts once. */
export const onceAnHour = (ticket: Reported, before: readonly Reported[]): readonly Reported[] => {
  const newestFirst = before.toSorted((a, b) => b.openedAt.getTime() - a.openedAt.getTime())
  const counted: Reported[] = []
  for (const earlier of newestFirst)
    if (![ticket, ...counted].some((later) => isToldWith(later, earlier))) counted.push(earlier)
  return counted
}

/** The device of this report that has failed most often, and how often, this time included. */
const worstDevice = (report: Words, before: readonly Reported[]) => {
  const earlier = before.map((ticket) => devicesNamedIn(ticket.report.text))
  return devicesNamedIn(report.text)
    .map((device) => ({ device, count: 1 + earlier.filter((named) => named.includes(device)).length }))
    .toSorted((a, b) => b.count - a.count)[0]
}

/**
 * How often this trouble has come, this time included; undefined while it is not yet chronic. `before`: what the
 * same unit reported within those days. It is the same trouble when it is of the same category at the same place, or
 * when the same device is named, of whatever category and wherever it stood.
 */
export const chronicAmong = (report: Words, before: readonly Reported[]): Chronic | undefined => {
  const counted = before.filter(isOfItsOwn)
  const { withinDays, times } = CHRONIC
  const { category } = report
  const here = counted.filter(
    (earlier) => category !== null && earlier.category === category && isSamePlace(report, earlier.report),
  )
  const worst = worstDevice(report, counted)
  if (worst && worst.count >= times && worst.count > here.length) return { ...worst, withinDays }
  const count = here.length + 1
  return count >= times ? { count, withinDays } : undefined
}
