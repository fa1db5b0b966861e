import { describe, expect, it } from 'vitest'
import { audienceOf, type Concerned, type Purpose } from '../../../src/notifications/domain/audience.ts'
import type { Ticket } from '../../../src/tickets/index.ts'
import { aTicket, climbsTo, lastEvent, toProvince } from './builders.ts'

const who = (parts: Partial<Concerned>): Concerned => ({
  holders: [],
  queue: parts.holders ?? [],
  heldBefore: [],
  holdOther: [],
  directors: ['director'],
  heads: [],
  resolvers: [],
  ...parts,
})

const told = (ticket: Ticket, concerned: Partial<Concerned>): Record<string, Purpose> =>
  Object.fromEntries(
    audienceOf(lastEvent(ticket), ticket, who(concerned)).map(({ personId, purpose }) => [personId, purpose]),
  )

type Case = readonly [
  name: string,
  ticket: Ticket,
  concerned: Partial<Concerned>,
  expected: Record<string, Purpose>,
]

const atProvince = { tier: 'province', unitId: 'province' } as const
const queue = ['supervisor', 'member']

const CASES: readonly Case[] = [
  [
    'opened alerts every holder',
    aTicket(),
    { holders: ['director', 'deputy'] },
    { director: 'act', deputy: 'act' },
  ],
  [
    'opened by a director is not told to the director',
    aTicket([], { requesterId: 'director', timeline: [{ ...lastEvent(aTicket()), by: 'director' }] }),
    { holders: ['director', 'supervisor'] },
    { supervisor: 'act' },
  ],
  [
    'forwarded tells the new holders, the requester, the director and who had it, but not who did it',
    aTicket([toProvince], atProvince),
    { holders: queue, heldBefore: ['director', 'deputy'] },
    { supervisor: 'act', member: 'act', teacher: 'own', deputy: 'follow' },
  ],
  [
    'escalated tells everybody, the director of the school and the head of the unit that lost it included',
    aTicket([climbsTo('region', 'province')], { tier: 'region', unitId: 'region' }),
    { holders: ['engineer'], heldBefore: queue, heads: ['delegate'] },
    {
      engineer: 'act',
      teacher: 'own',
      director: 'follow',
      supervisor: 'follow',
      member: 'follow',
      delegate: 'follow',
    },
  ],
  [
    'taken tells the requester and the rest of the queue',
    aTicket([{ type: 'taken', by: 'member' }], atProvince),
    { holders: ['member'], queue },
    { teacher: 'own', supervisor: 'follow' },
  ],
  [
    'taken is told to whoever joined it as well',
    aTicket([{ type: 'taken', by: 'member' }], { ...atProvince, followers: ['colleague'] }),
    { holders: ['member'], queue: ['member'] },
    { teacher: 'own', colleague: 'follow' },
  ],
  [
    'taken on the way to resolved is silent',
    aTicket([
      { type: 'resolved', remindAt: new Date(), closeAt: new Date(), by: 'director', commandId: 'same' },
      { type: 'taken', by: 'director', commandId: 'same' },
    ]),
    { holders: ['director'], queue: ['director', 'deputy'] },
    {},
  ],
  [
    'asked puts the question to the requester',
    aTicket([{ type: 'asked', question: 'Laquelle ?', until: new Date(), by: 'director' }]),
    { holders: ['director'] },
    { teacher: 'reply' },
  ],
  [
    'answered goes to the assignee',
    aTicket([{ type: 'answered', text: 'Epson', attachments: [], by: 'teacher' }], atProvince),
    { holders: ['member'], queue },
    { member: 'act' },
  ],
  [
    'commented by the requester goes to the queue that has it',
    aTicket([{ type: 'commented', text: 'urgent', attachments: [], by: 'teacher' }], atProvince),
    { holders: queue },
    { supervisor: 'follow', member: 'follow' },
  ],
  [
    'a room corrected by the requester is told to whoever has it',
    aTicket(
      [{ type: 'details_amended', from: { room: 'salle 3' }, to: { room: 'salle 4' }, by: 'teacher' }],
      atProvince,
    ),
    { holders: ['member'], queue },
    { member: 'follow' },
  ],
  [
    'a room corrected by the assignee is told to the requester',
    aTicket([{ type: 'details_amended', from: {}, to: { room: 'salle 4' }, by: 'member' }], atProvince),
    { holders: ['member'], queue },
    { teacher: 'own' },
  ],
  [
    'commented by the assignee reaches the requester',
    aTicket([{ type: 'commented', text: 'je passe jeudi', attachments: [], by: 'member' }], atProvince),
    { holders: ['member'], queue },
    { teacher: 'own' },
  ],
  [
    'resolved asks the requester; at the school nobody else hears of it',
    aTicket([{ type: 'resolved', remindAt: new Date(), closeAt: new Date(), by: 'director' }]),
    { holders: ['director'] },
    { teacher: 'reply' },
  ],
  [
    'whoever joined it hears that it is taken',
    aTicket([{ type: 'taken', by: 'director' }], { followers: ['joiner'] }),
    { holders: ['director'] },
    { teacher: 'own', joiner: 'follow' },
  ],
  [
    'and is asked with its requester',
    aTicket([{ type: 'resolved', remindAt: new Date(), closeAt: new Date(), by: 'director' }], {
      followers: ['joiner'],
    }),
    { holders: ['director'] },
    { teacher: 'reply', joiner: 'reply' },
  ],
  [
    'and brings it back, of which its requester hears',
    aTicket([{ type: 'reopened', reason: 'bloquée', by: 'joiner' }], { followers: ['joiner'] }),
    { holders: ['director'], directors: [] },
    { director: 'act', teacher: 'own' },
  ],
  [
    'resolved above the school is told to the director',
    aTicket([{ type: 'resolved', remindAt: new Date(), closeAt: new Date(), by: 'member' }], atProvince),
    { holders: ['member'], queue },
    { teacher: 'reply', director: 'follow' },
  ],
  [
    'a reminder goes to the requester alone',
    aTicket([{ type: 'confirmation_reminded' }]),
    { holders: ['director'] },
    { teacher: 'reply' },
  ],
  [
    'closed by the yes of the requester is told to the assignee',
    aTicket([{ type: 'closed', how: 'confirmed', by: 'teacher' }]),
    { holders: ['director'] },
    { director: 'follow' },
  ],
  [
    'closed without an answer is told to the requester',
    aTicket([{ type: 'closed', how: 'unanswered' }]),
    { holders: ['director'] },
    { teacher: 'own' },
  ],
  [
    'reopened goes back to the assignee, and the director hears of it',
    aTicket([{ type: 'reopened', reason: 'encore', by: 'teacher' }], atProvince),
    { holders: ['member'], queue },
    { member: 'act', director: 'follow' },
  ],
  [
    'cancelled by the requester is told to the holders',
    aTicket([{ type: 'cancelled', reason: 'réparé', by: 'teacher' }], atProvince),
    { holders: queue },
    { supervisor: 'follow', member: 'follow' },
  ],
  [
    'pressed goes to the holders',
    aTicket([{ type: 'pressed', text: 'trop long', by: 'teacher' }], atProvince),
    { holders: ['member'], queue },
    { member: 'act' },
  ],
  [
    'breached alerts everybody at the centre, whoever has it',
    aTicket([{ type: 'breached', clock: 'resolve' }], { tier: 'centre', unitId: 'centre' }),
    { holders: ['centre'], queue: ['centre', 'centre-2'] },
    { centre: 'act', 'centre-2': 'act' },
  ],
  [
    'breached alerts whoever has it, although others are told of such tickets, and the head of the unit',
    aTicket([{ type: 'breached', clock: 'resolve' }], atProvince),
    { holders: ['supervisor'], queue: ['member'], heads: ['delegate'] },
    { supervisor: 'act', member: 'act', delegate: 'follow' },
  ],
  [
    'going on because its date has come is told to the holder',
    aTicket([{ type: 'resumed', because: 'date_reached' }]),
    { holders: ['director'] },
    { director: 'act' },
  ],
  [
    'going on because the holder said so is told to nobody',
    aTicket([{ type: 'resumed', because: 'holder', by: 'director' }]),
    { holders: ['director', 'deputy'] },
    {},
  ],
  [
    'qualified is told to those who had not got it before',
    aTicket([{ type: 'qualified', category: 'computer', by: 'director' }]),
    { holders: ['director', 'deputy', 'member'], heldBefore: ['director', 'deputy'] },
    { member: 'act' },
  ],
  [
    'given to a colleague: told to them, the requester and whoever had it',
    aTicket([{ type: 'given', to: 'member', previousAssignee: 'supervisor', by: 'coordinator' }]),
    { holders: ['member'] },
    { member: 'act', teacher: 'own', supervisor: 'follow' },
  ],
  [
    'given is told to whoever joined it as well',
    aTicket([{ type: 'given', to: 'member', by: 'coordinator' }], { followers: ['colleague'] }),
    { holders: ['member'] },
    { member: 'act', teacher: 'own', colleague: 'follow' },
  ],
  [
    'a note among staff is never told to the requester',
    aTicket([{ type: 'noted', text: 'Ne répond jamais', by: 'supervisor' }]),
    { holders: ['director', 'teacher'] },
    { director: 'follow' },
  ],
  [
    'a disappointed requester is told to whoever resolved it',
    aTicket([{ type: 'rated', satisfied: false, by: 'teacher' }]),
    { holders: [], resolvers: ['supervisor'] },
    { supervisor: 'follow' },
  ],
  [
    'a satisfied one to nobody',
    aTicket([{ type: 'rated', satisfied: true, by: 'teacher' }]),
    { resolvers: ['supervisor'] },
    {},
  ],
  [
    'another one that joined it, and one that goes its own way again, are told to whoever has it',
    aTicket([{ type: 'parted', reference: 'SN-22222C', personIds: ['colleague'], by: 'colleague' }]),
    { holders: ['member'] },
    { member: 'follow' },
  ],
  [
    'merged is told to its requester and to those who had it',
    aTicket([{ type: 'merged', into: 'k2', intoReference: 'SN-22222C', by: 'director' }]),
    { heldBefore: ['director', 'deputy'] },
    { teacher: 'own', deputy: 'follow' },
  ],
  [
    'to nobody who has the ticket that goes on: there they hear that it took this one in',
    aTicket([{ type: 'merged', into: 'k2', intoReference: 'SN-22222C', by: 'teacher' }]),
    { heldBefore: ['director', 'deputy'], holdOther: ['director'] },
    { deputy: 'follow' },
  ],
]

describe('who is told', () => {
  it.each(CASES)('%s', (_name, ticket, concerned, expected) => {
    expect(told(ticket, concerned)).toEqual(expected)
  })

  it('gives a person one message, for the highest purpose', () => {
    const ticket = aTicket([climbsTo('province', 'school')], { ...atProvince, requesterId: 'supervisor' })
    const people = audienceOf(
      lastEvent(ticket),
      ticket,
      who({ holders: queue, heldBefore: ['member'], directors: ['member'] }),
    )
    expect(people.map(({ personId, purpose }) => `${personId} ${purpose}`)).toEqual([
      'supervisor act',
      'member act',
    ])
  })

  it('shows the words of a private ticket to its requester and its holders only', () => {
    const ticket = aTicket([climbsTo('region', 'province')], {
      private: true,
      tier: 'region',
      unitId: 'region',
    })
    const people = audienceOf(lastEvent(ticket), ticket, who({ holders: ['engineer'], heldBefore: queue }))
    expect(Object.fromEntries(people.map(({ personId, seesWords }) => [personId, seesWords]))).toEqual({
      engineer: true,
      teacher: true,
      director: false,
      supervisor: false,
      member: false,
    })
  })
})
