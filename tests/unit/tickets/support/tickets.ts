import type { Tier } from '../../../../src/directory/index.ts'
import type { Destination, TicketCommand } from '../../../../src/tickets/domain/commands.ts'
import { decide } from '../../../../src/tickets/domain/decide/decide.ts'
import { openTicket } from '../../../../src/tickets/domain/decide/open.ts'
import { append } from '../../../../src/tickets/domain/history/evolve.ts'
import { DEFAULT_POLICY } from '../../../../src/tickets/domain/policy/ladder-policy.ts'
import type { Policy } from '../../../../src/tickets/domain/policy/target-rule.ts'
import type { Report } from '../../../../src/tickets/domain/report.ts'
import type { Ticket } from '../../../../src/tickets/domain/ticket.ts'
import { newReference } from '../../../../src/tickets/index.ts'
import { calendar, on } from './instants.ts'

const UNIT_AT: Readonly<Record<Tier, string>> = {
  school: '10102B',
  province: 'DP-OUJDA',
  region: 'AREF-OR',
  centre: 'MEN',
}

/** A tier's unit on the way up from teacher-3's school. */
const PATH: readonly string[] = ['MEN', 'AREF-OR', 'DP-OUJDA', '10102B']
const NO_RULES = { rules: [] } as const

export const place = (tier: Tier): Destination => ({
  tier,
  unitId: UNIT_AT[tier],
  unitPath: PATH.slice(0, PATH.indexOf(UNIT_AT[tier]) + 1),
  calendar,
})

let serial = 0
export const unique = (): string => {
  serial += 1
  return `command-${serial}`
}

export type TicketParts = {
  readonly id?: string
  readonly tier?: Tier
  readonly at?: Date
  readonly report?: Partial<Report>
  readonly requesterId?: string
  readonly originUnitId?: string
  readonly originPath?: readonly string[]
  readonly commandId?: string
  readonly reference?: string
}

/** Opened by teacher-3, of director-2's school, on Monday at 09:00. */
export const aTicket = (parts: TicketParts = {}): Ticket => {
  const id = parts.id ?? `ticket-${unique()}`
  return openTicket({
    identity: {
      id,
      reference: parts.reference ?? newReference(Math.random),
      requesterId: parts.requesterId ?? 'teacher-3',
      originUnitId: parts.originUnitId ?? UNIT_AT.school,
      originPath: parts.originPath ?? ['MEN', 'AREF-OR', 'DP-OUJDA', '10102B'],
    },
    report: { text: 'المسلاط لا يشتغل', category: 'projector', attachments: [], ...parts.report },
    at: place(parts.tier ?? 'school'),
    now: parts.at ?? on('monday', '09:00'),
    commandId: parts.commandId ?? unique(),
    rules: NO_RULES,
  })
}

export type Step = {
  readonly at: Date
  readonly by?: string | null
  readonly commandId?: string
  readonly rules?: Policy
}

const contextOf = ({ at, by = 'director-2', commandId = unique(), rules = NO_RULES }: Step) => ({
  now: at,
  by,
  commandId,
  calendar,
  unitPath: PATH,
  rules,
  policy: DEFAULT_POLICY,
})

/** The ticket after a command; a refusal is thrown. */
export const afterCommand = (ticket: Ticket, command: TicketCommand, step: Step): Ticket => {
  const decision = decide(ticket, command, contextOf(step))
  if ('refusal' in decision) throw decision.refusal
  return decision.events.length === 0 ? ticket : append(ticket, decision.events)
}

/** After the timer ran, with the tier above (or nobody) to climb to. */
export const afterTimer = (ticket: Ticket, at: Date, escalateTo?: Destination): Ticket =>
  afterCommand(ticket, { type: 'timer', escalateTo }, { at, by: null })

export const refusalOf = (ticket: Ticket, command: TicketCommand, step: Step): string | undefined => {
  const decision = decide(ticket, command, contextOf(step))
  return 'refusal' in decision ? decision.refusal.code : undefined
}

export const typesOf = (ticket: Ticket): string[] => ticket.timeline.map(({ type }) => type)
