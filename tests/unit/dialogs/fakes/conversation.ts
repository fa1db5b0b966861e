import path from 'node:path'
import { createDialogs } from '../../../../src/bots/dialogs/index.ts'
import type { Correction, DialogState, Turn, TurnResult } from '../../../../src/bots/index.ts'
import {
  type AbsenceStore,
  createAbsences,
  createEquipmentCare,
  createRooms,
  type Directory,
  withDeputies,
} from '../../../../src/directory/index.ts'
import type {
  Alternative,
  Certainty,
  Entities,
  FaultCategory,
  Intent,
  SecondFault,
  Understanding,
  Variety,
} from '../../../../src/nlu/index.ts'
import type { Choice, ConversationReference, OutboundMessage } from '../../../../src/notifications/index.ts'
import { loadTexts } from '../../../../src/shared/i18n/index.ts'
import { stripBidiControls } from '../../../../src/shared/text/index.ts'
import {
  type Attachment,
  createIncidents,
  type TargetRule,
  type TicketCore,
} from '../../../../src/tickets/index.ts'
import { createMemoryAbsenceStore } from '../../../contract/directory/memory-absences.ts'
import { createMemoryEquipmentStore } from '../../../contract/directory/memory-equipment.ts'
import { createMemoryRoomStore } from '../../../contract/directory/memory-rooms.ts'
import { createMemoryIncidentStore } from '../../../contract/tickets/memory-incidents.ts'
import { type CoreTickets, createCoreTickets } from './core-tickets.ts'
import { EQUIPMENT } from './equipment.ts'
import { OPERATIONS } from './operations.ts'
import { LINES, nearestOf, smallDirectory, UNITS } from './people.ts'
import { fakeWho } from './who.ts'

export const texts = loadTexts(path.resolve('locales'))

/** What the understanding would say, written down: `means('report_fault', { category: 'printer' })`. */
export type Meaning = {
  readonly intent: Intent
  readonly certainty: Certainty
  readonly variety: Variety
  readonly category: FaultCategory | null
  readonly categoryConfidence: number
  readonly entities: Entities
  readonly alternatives: readonly Alternative[]
  readonly secondFault?: SecondFault
  readonly meant?: string
  /** How sure exactly, where that matters. */
  readonly confidence?: number
}

export const means = (intent: Intent, more: Partial<Meaning> = {}): Meaning => ({
  intent,
  certainty: 'sure',
  variety: 'fr',
  category: null,
  categoryConfidence: 0.5,
  entities: {},
  alternatives: [],
  ...more,
})

/** Words of which nothing was understood. */
export const unclear = (more: Partial<Meaning> = {}): Meaning =>
  means('out_of_scope', { certainty: 'unsure', ...more })

const CONFIDENCE: Record<Certainty, number> = { sure: 0.99, likely: 0.7, unsure: 0.2 }

const certaintyOf = ({ confidence }: Understanding): Certainty =>
  confidence > 0.9 ? 'sure' : confidence > 0.5 ? 'likely' : 'unsure'

export const understandingOf = ({ certainty, ...rest }: Meaning): Understanding => ({
  ...rest,
  confidence: rest.confidence ?? CONFIDENCE[certainty],
})

export type Said = {
  readonly replies: readonly OutboundMessage[]
  /** All replies as one plain text. */
  readonly text: string
  readonly choices: readonly Choice[]
  readonly inGroup: string | undefined
  /** What others are told, by person. */
  readonly news: Readonly<Record<string, string>>
}

type Extra = {
  readonly repliedTicket?: string
  readonly attachments?: readonly Attachment[]
  /** Said to the bot in this group. */
  readonly group?: { readonly chat: string; readonly title?: string }
  readonly ordinal?: number
  /** What is not said in words: a place, an edit, a deletion. */
  readonly body?: Gesture
  readonly revises?: Turn['revises']
}

type Gesture =
  | { kind: 'location'; latitude: number; longitude: number }
  | { kind: 'contact'; phone: string; ownerAddress: string | undefined; contactName?: string }
  | { kind: 'edit'; text: string }
  | { kind: 'deletion' }

const asSaid = ({ replies, inGroup, news = [] }: TurnResult): Said => ({
  replies,
  text: stripBidiControls(replies.map(({ text }) => text).join('\n')),
  choices: replies.flatMap(({ choices }) => choices),
  inGroup: inGroup === undefined ? undefined : stripBidiControls(inGroup),
  news: Object.fromEntries(news.map(({ personId, message }) => [personId, stripBidiControls(message.text)])),
})

/** In a private chat, or to the bot in a group. */
const writtenIn = (from: ConversationReference, group: Extra['group']) =>
  group
    ? {
        from: { ...from, chat: group.chat },
        sender: from.chat,
        group: { addressed: true, ...(group.title === undefined ? {} : { title: group.title }) },
      }
    : { from, sender: from.chat }

type People = { readonly directory: Directory; readonly store: AbsenceStore }

/** One desk, several people: each has a conversation with a state of its own. */
export const deskOn = (
  tickets: TicketCore,
  now: () => Date,
  { directory, store }: People = { directory: smallDirectory, store: createMemoryAbsenceStore() },
) => {
  const corrections: Correction[] = []
  const absences = createAbsences({ directory, store })
  const who = fakeWho()
  const rooms = createMemoryRoomStore()
  const incidents = createMemoryIncidentStore()
  const mass = createIncidents({ store: incidents, tickets: tickets.ofIncidents, directory, clock: { now } })
  const equipment = createMemoryEquipmentStore(EQUIPMENT)
  const rules: TargetRule[] = []
  const dialogs = createDialogs({
    tickets,
    rules: { current: async () => ({ rules }) },
    directory,
    inventory: { listLines: async ({ unitIds }) => LINES.filter(({ unitId }) => unitIds.includes(unitId)) },
    equipment: createEquipmentCare({ directory, store: equipment, clock: { now } }),
    absences,
    places: nearestOf(UNITS),
    rooms: createRooms({ directory, store: rooms }),
    incidents: mass,
    ...who.parts,
    operations: OPERATIONS,
    texts,
    retentionDays: 365,
    certaintyOf,
    corrections: { note: async (correction) => void corrections.push(correction) },
  })
  let inboxId = 0

  const conversation = (personId: string, noticeGiven = true, telegramChat?: string) => {
    const from = telegramChat
      ? ({ channel: 'telegram', account: 'us', chat: telegramChat } as const)
      : ({ channel: 'webchat', account: 'web', chat: personId } as const)
    let state: DialogState = noticeGiven ? { privacyNoticeAt: now() } : {}

    const turn = async (
      part: { text: string; meaning?: Meaning; choice?: Choice },
      extra: Extra,
    ): Promise<Said> => {
      inboxId = extra.ordinal ?? inboxId + 1
      let ordinal = 0
      const result = await dialogs.handle({
        message: {
          ...(extra.body ?? { kind: 'text', text: part.text }),
          ...writtenIn(from, extra.group),
          providerEventId: `e${inboxId}`,
          order: inboxId,
          sentAt: now(),
          attachments: extra.attachments ?? [],
        },
        // as they are today: a deputy has the posts of whoever is away
        person: { ...(await directory.getPerson(personId)), muted: who.muted(personId) },
        text: part.text,
        ...(part.meaning ? { understanding: understandingOf(part.meaning) } : {}),
        ...(part.choice ? { choice: part.choice } : {}),
        ...(extra.revises ? { revises: extra.revises } : {}),
        ...(extra.repliedTicket ? { repliedTicket: extra.repliedTicket } : {}),
        now: now(),
        state,
        nextCommandId: () => `inbox${inboxId}:${ordinal++}`,
      })
      state = result.state
      return asSaid(result)
    }

    return {
      says: (text: string, meaning?: Meaning, extra: Extra = {}) =>
        turn({ text, ...(meaning ? { meaning } : {}) }, extra),
      /** Presses the button with this id; it must be one that was just shown unless `late`. */
      presses: (id: string, title = id) => turn({ text: title, choice: { id, title } }, {}),
      get state() {
        return state
      },
      /** As after a crash before the state was saved. */
      forget: (earlier: DialogState) => {
        state = earlier
      },
    }
  }
  return { dialogs, conversation, rules, corrections, absences, who, rooms, incidents, mass, equipment }
}

export const openDesk = () => {
  const store = createMemoryAbsenceStore()
  const clock = { now: () => tickets.now }
  const directory = withDeputies(smallDirectory, { absences: store, clock })
  const tickets: CoreTickets = createCoreTickets(directory)
  return { tickets, ...deskOn(tickets, clock.now, { directory, store }) }
}

export const printer = (more: Partial<Meaning> = {}): Meaning =>
  means('report_fault', {
    category: 'printer',
    categoryConfidence: 0.95,
    entities: { room: 'salle 12', since: 'depuis hier' },
    ...more,
  })
