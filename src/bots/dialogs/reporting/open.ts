import type { Chronic, Incident, Report, Ticket } from '../../../tickets/index.ts'
import { saysEncrypted } from '../reading/own/encrypted.ts'
import { speaksOfSecret } from '../reading/own/secrets.ts'
import { plain, wordsOf } from '../reading/words.ts'
import { message, type Outcome, type Talk } from '../talk.ts'
import type { OtherReport } from '../turn.ts'
import { holdersOf } from '../wording/people.ts'
import { actionChoice, categoryWord, instant } from '../wording/ticket-words.ts'
import { needsRoom } from './draft.ts'
import { type Offers, offersFor } from './offering/offers.ts'
import { offerSecond } from './second.ts'

const BOARD =
  /tableaux? (?:blanc )?(?:numerique )?interactif|سبوره (?:ال)?تفاعليه|سبوره (?:ال)?ذكيه|tbi(?= |$)/u

/** A board is for whoever looks after projectors, and is called what it is. */
const thingOf = (talk: Talk, { category, text }: Report): string =>
  category === 'projector' && BOARD.test(wordsOf(plain(text)).join(' '))
    ? talk.t('dialog:reporting.board')
    : categoryWord(talk, category)

/** "Imprimante, salle 12, depuis hier, 3 unités": what was understood, in the order in which people say it. */
const understood = (talk: Talk, report: Report): string => {
  const { room, since, quantity, operator } = report
  const { t } = talk
  const parts = [
    thingOf(talk, report),
    ...(room ? [t('dialog:reporting.place', { room })] : []),
    ...(since ? [t('dialog:reporting.since', { since })] : []),
    ...(quantity === undefined ? [] : [t('dialog:reporting.quantity', { number: quantity })]),
    ...(operator ? [t('dialog:reporting.operator', { operator })] : []),
  ]
  return parts.join(t('dialog:reporting.comma'))
}

type Known = { readonly chronic: Chronic | undefined; readonly incident: Incident | undefined }

const chronicText = ({ t }: Talk, { count, withinDays: days, device }: Chronic): string =>
  device === undefined
    ? t('dialog:reporting.chronic', { count, days })
    : t('dialog:reporting.chronic_device', { count, days, device: device.toUpperCase() })

/** By when it is looked at; in danger nobody waits for that. */
const whenSeen = (talk: Talk, { report, clock }: Ticket): string =>
  report.danger
    ? talk.t('dialog:reporting.call_them')
    : talk.t('dialog:reporting.deadline', { deadline: instant(talk, clock.acknowledgeDueAt) })

const openedText = async (talk: Talk, ticket: Ticket, { chronic, incident }: Known): Promise<string> => {
  const { t } = talk
  const { report } = ticket
  return [
    ...(saysEncrypted(report.text) ? [t('dialog:reporting.off_network')] : []),
    report.category
      ? t('dialog:reporting.understood', { what: understood(talk, report) })
      : t('dialog:reporting.noted_as_is'),
    t('dialog:reporting.opened', { reference: ticket.reference }),
    t('dialog:reporting.with', { holders: await holdersOf(talk, ticket) }),
    ...(incident ? [] : [whenSeen(talk, ticket)]),
    ...(incident ? [t('dialog:incidents.known', { at: instant(talk, incident.declaredAt) })] : []),
    ...(chronic ? [chronicText(talk, chronic)] : []),
    ...(report.urgency ? [t('dialog:reporting.urgent')] : []),
  ].join('\n')
}

/** Files that somebody has locked are an affair of the computer, and of this minute. */
const asUrgent = (report: Report, urgency: string): Report =>
  saysEncrypted(report.text)
    ? { ...report, category: 'computer', urgency: report.urgency ?? urgency }
    : report

/** Of what nobody could classify, a password in it tells for whose eyes it is. */
const keptPrivate = (report: Report): Report =>
  report.category === null && speaksOfSecret(report.text) ? { ...report, category: 'account_access' } : report

const NOTHING: Offers = { lines: [], choices: [] }

/**
 * Opens the ticket and says everything about it; asks for the room when somebody must find it. With other
 * faults in the same message, tickets for them are offered first: one question at a time.
 */
export const open = async (talk: Talk, given: Report, second?: OtherReport): Promise<Outcome> => {
  const report = asUrgent(keptPrivate(given), talk.t('dialog:details.urgent'))
  const ticket = await talk.desk.tickets.open({
    as: talk.turn.person.id,
    commandId: talk.commandId,
    via: talk.turn.message.from.channel,
    report: report.text === '' ? { ...report, text: talk.t('dialog:reporting.no_words') } : report,
  })
  const { reference } = ticket
  const lacksRoom = needsRoom(ticket.report)
  const [chronic, incident, found] = await Promise.all([
    talk.desk.tickets.findChronic(ticket),
    talk.desk.incidents.join(ticket),
    second || report.danger ? NOTHING : offersFor(talk, ticket),
  ])
  // what many feel is mended elsewhere: no router to restart
  const offers = incident ? NOTHING : found
  // no choices beside the room question: a typed "3" would press the third one
  const mayAsk = offers.choices.length === 0 || offers.inWords !== undefined
  const asksRoom = lacksRoom && second === undefined && mayAsk
  const choices = asksRoom ? [] : [...offers.choices, actionChoice(talk, 'cancel', reference)]
  const lines = asksRoom && offers.inWords ? [...offers.lines, offers.inWords] : offers.lines
  // a line that is down may be down everywhere
  const which = report.category === 'connectivity' ? 'which_room_or_all' : 'which_room'
  const room = asksRoom ? [talk.t(`dialog:reporting.${which}`)] : []
  const text = [await openedText(talk, ticket, { chronic, incident }), ...lines, ...room].join('\n')
  if (second) return offerSecond(talk, { ticket, text, lacksRoom }, second)
  return {
    messages: [message(text, { choices, ticket: reference })],
    focus: reference,
    ...(ticket.private ? {} : { opened: reference }),
    ...(asksRoom
      ? { question: { kind: 'words_for', pending: { type: 'comment' }, reference, asks: 'room' } as const }
      : offers.question && { question: offers.question }),
  }
}
