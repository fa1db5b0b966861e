import type { Db } from 'mongodb'
import type { TelegramStandIn } from '../stand-ins/telegram/client.ts'

export type Verdict = {
  readonly reports: number
  readonly withoutTicket: string[]
  readonly withSeveralTickets: string[]
  readonly withoutAlert: string[]
  readonly extraAlerts: number
  readonly unmarkedExtras: number
  readonly unknownAttempts: number
}

export const isClean = (verdict: Verdict): boolean =>
  verdict.withoutTicket.length === 0 &&
  verdict.withSeveralTickets.length === 0 &&
  verdict.withoutAlert.length === 0 &&
  verdict.unmarkedExtras === 0 &&
  verdict.extraAlerts <= verdict.unknownAttempts

const REMINDER = /^\s*(🔁|Rappel|تذكير)/u

export type Expectation = { readonly mark: string; readonly directorChat: number }

/** Counts tickets in the database and alerts at the provider, for every report that was sent. */
export const judge = async (
  db: Db,
  standIn: TelegramStandIn,
  expected: readonly Expectation[],
): Promise<Verdict> => {
  const withoutTicket: string[] = []
  const withSeveralTickets: string[] = []
  const withoutAlert: string[] = []
  let extraAlerts = 0
  let unmarkedExtras = 0
  const sentByChat = new Map<number, { text: string }[]>()
  for (const chat of new Set(expected.map(({ directorChat }) => directorChat)))
    sentByChat.set(chat, await standIn.sentTo(chat))
  const tickets = await db
    .collection('tickets')
    .find({}, { projection: { 'report.text': 1, reference: 1 } })
    .toArray()

  for (const { mark, directorChat } of expected) {
    const opened = tickets.filter((ticket) => String(ticket.report?.text).includes(mark))
    if (opened.length === 0) withoutTicket.push(mark)
    if (opened.length > 1) withSeveralTickets.push(mark)
    // an alert carries the report's own words
    const alerts = (sentByChat.get(directorChat) ?? []).filter(({ text }) => text.includes(mark))
    if (alerts.length === 0) withoutAlert.push(mark)
    const extras = Math.max(0, alerts.length - 1)
    extraAlerts += extras
    unmarkedExtras += Math.max(0, extras - alerts.filter(({ text }) => REMINDER.test(text)).length)
  }
  const [unknown] = await db
    .collection('deliveries')
    .aggregate<{ n: number }>([
      { $unwind: '$attempts' },
      { $match: { 'attempts.outcome': 'unknown' } },
      { $count: 'n' },
    ])
    .toArray()
  return {
    reports: expected.length,
    withoutTicket,
    withSeveralTickets,
    withoutAlert,
    extraAlerts,
    unmarkedExtras,
    unknownAttempts: unknown?.n ?? 0,
  }
}
