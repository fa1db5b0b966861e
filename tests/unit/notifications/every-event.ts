import type { Purpose } from '../../../src/notifications/domain/audience.ts'
import type { Ticket, TicketEventType } from '../../../src/tickets/index.ts'
import { aReport, aTicket, climbsTo, toProvince } from './builders.ts'

export const until = new Date('2026-12-01T09:00:00Z')
export const resolved = {
  type: 'resolved',
  note: 'toner changé',
  remindAt: until,
  closeAt: until,
  by: 'member',
} as const

/** Every event with every purpose it is told for. */
const TOLD: readonly (readonly [TicketEventType, readonly Purpose[], Ticket])[] = [
  ['opened', ['act'], aTicket()],
  ['taken', ['own', 'follow'], aTicket([{ type: 'taken', by: 'director' }])],
  ['forwarded', ['act', 'own', 'follow'], aTicket([toProvince], { tier: 'province', unitId: 'province' })],
  ['escalated', ['act', 'own', 'follow'], aTicket([climbsTo('province', 'school')])],
  ['breached', ['act'], aTicket([{ type: 'breached', clock: 'resolve' }])],
  ['asked', ['reply'], aTicket([{ type: 'asked', question: 'Quelle salle ?', until, by: 'director' }])],
  [
    'absorbed',
    ['follow'],
    aTicket([{ type: 'absorbed', reference: 'SN-22222C', personIds: ['colleague'], by: 'colleague' }]),
  ],
  [
    'parted',
    ['follow'],
    aTicket([{ type: 'parted', reference: 'SN-22222C', personIds: ['colleague'], by: 'colleague' }]),
  ],
  ['answered', ['act'], aTicket([{ type: 'answered', text: 'EB-X41', attachments: [], by: 'teacher' }])],
  [
    'set_waiting',
    ['own'],
    aTicket([{ type: 'set_waiting', for: 'parts', until, note: 'toner', by: 'director' }]),
  ],
  ['resumed', ['act'], aTicket([{ type: 'resumed', because: 'date_reached' }])],
  ['resolved', ['reply', 'follow'], aTicket([resolved])],
  ['confirmation_reminded', ['reply'], aTicket([{ type: 'confirmation_reminded' }])],
  ['closed', ['own', 'follow'], aTicket([{ type: 'closed', how: 'confirmed', by: 'teacher' }])],
  ['reopened', ['act', 'follow'], aTicket([{ type: 'reopened', reason: 'encore en panne', by: 'teacher' }])],
  ['cancelled', ['own', 'follow'], aTicket([{ type: 'cancelled', reason: 'doublon', by: 'director' }])],
  [
    'commented',
    ['own', 'follow'],
    aTicket([{ type: 'commented', text: 'jeudi', attachments: [], by: 'director' }]),
  ],
  ['pressed', ['act'], aTicket([{ type: 'pressed', text: 'trop long', by: 'teacher' }])],
  [
    'details_amended',
    ['own', 'follow'],
    aTicket([
      { type: 'details_amended', from: { room: 'salle 3' }, to: { room: 'salle 4' }, by: 'director' },
    ]),
  ],
  ['breached', ['follow'], aTicket([{ type: 'breached', clock: 'acknowledge' }])],
  ['asked', ['follow'], aTicket([{ type: 'asked', question: 'Quelle salle ?', until, by: 'director' }])],
  ['given', ['act', 'own', 'follow'], aTicket([{ type: 'given', to: 'member', by: 'supervisor' }])],
  ['qualified', ['act', 'follow'], aTicket([{ type: 'qualified', category: 'computer', by: 'teacher' }])],
  [
    'returned',
    ['act', 'own', 'follow'],
    aTicket([
      { ...toProvince, type: 'returned', fromTier: 'province', toTier: 'school', toUnitId: 'school' },
    ]),
  ],
  ['amended', ['act', 'follow'], aTicket([{ type: 'amended', report: aReport(), by: 'teacher' }])],
  ['warned', ['act'], aTicket([{ type: 'warned', clock: 'resolve', dueAt: until }])],
  [
    'merged',
    ['own', 'follow'],
    aTicket([{ type: 'merged', into: 'k2', intoReference: 'SN-22222C', by: 'director' }]),
  ],
  ['noted', ['follow'], aTicket([{ type: 'noted', text: 'déjà vu', by: 'director' }])],
  ['rated', ['follow'], aTicket([{ type: 'rated', satisfied: false, words: 'trop long', by: 'teacher' }])],
  [
    'undone',
    ['act', 'own', 'follow'],
    aTicket([
      { type: 'taken', by: 'director', commandId: 'c' },
      { type: 'undone', undoes: 'c', what: 'taken', by: 'director' },
    ]),
  ],
]

export const EVERYTHING = TOLD.flatMap(([type, purposes, ticket]) =>
  purposes.flatMap((purpose) =>
    (['ar', 'fr'] as const).map((language) => [type, purpose, language, ticket] as const),
  ),
)
