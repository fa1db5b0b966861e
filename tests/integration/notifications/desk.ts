import path from 'node:path'
import type { Connection } from 'mongoose'
import type { Channel } from '../../../src/directory/index.ts'
import {
  type ChannelSender,
  type ConversationReference,
  createNotifications,
  deliveryMigrations,
  type FileStates,
  type IncidentFeed,
  type NewReply,
  type Notifications,
  type OnClosed,
} from '../../../src/notifications/index.ts'
import type { DeliveryDocument } from '../../../src/notifications/mongo/document.ts'
import { loadTexts } from '../../../src/shared/i18n/index.ts'
import { silentLogger } from '../../../src/shared/index.ts'
import { inTransaction } from '../../../src/shared/mongo/index.ts'
import { assigneeOf, type Ticket } from '../../../src/tickets/index.ts'
import { FakeSender } from '../../contract/notifications/fake-sender.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { EQUIPMENT, LINES, NOW, PEOPLE, UNITS } from '../../unit/notifications/builders.ts'

const texts = loadTexts(path.resolve('locales'))

export const telegram = (chat: string): ConversationReference => ({
  channel: 'telegram',
  account: 'bot',
  chat,
})
export const webchat = (chat: string): ConversationReference => ({ channel: 'webchat', account: 'web', chat })

type NodeOptions = {
  readonly owner?: string
  readonly realTime?: boolean
  readonly channels?: Channel[]
  readonly files?: FileStates
  readonly onClosed?: OnClosed
  readonly incidents?: IncidentFeed
  readonly senders?: Partial<Record<Channel, ChannelSender>>
}

/** Everything around the module, in memory; the deliveries themselves in a real database. */
export class Desk {
  readonly connection: Connection
  readonly #drop: () => Promise<void>
  readonly telegram = new FakeSender('telegram')
  readonly webchat = new FakeSender('webchat', { idempotent: true })
  readonly addresses = new Map<string, ConversationReference[]>()
  readonly unrelayed = new Map<string, { ticket: Ticket; eventIds: string[] }>()
  /** Every ticket as it was last saved, by its reference. */
  readonly kept = new Map<string, Ticket>()
  /** When people last wrote; product time. */
  readonly written = new Map<string, Date>()
  /** Product time, moved by hand. */
  productMs = 0
  readonly savedListeners: (() => void)[] = []
  /** Machine time, moved by hand. */
  now = new Date('2026-11-24T09:00:00Z')
  /** Ids of tickets whose trouble keeps coming back. */
  readonly chronic = new Set<string>()
  markFails = false
  /** Of the files that tickets carry; those that are not named are stored. */
  readonly fileStates = new Map<string, 'stored' | 'waiting' | 'lost'>()
  #ordinal = 0

  private constructor(connection: Connection, drop: () => Promise<void>) {
    this.connection = connection
    this.#drop = drop
  }

  static async open(): Promise<Desk> {
    const { connection, drop } = await openTestDatabase()
    const desk = new Desk(connection, drop)
    for (const migration of deliveryMigrations) await migration.up(connection.getClient().db(connection.name))
    return desk
  }

  close(): Promise<void> {
    return this.#drop()
  }

  get collection() {
    return this.connection.getClient().db(this.connection.name).collection<DeliveryDocument>('deliveries')
  }

  /** One node; all of them share the desk. `realTime` for tests of the loops themselves. */
  node(options: NodeOptions = {}): Notifications {
    return createNotifications({
      connection: this.connection,
      tickets: {
        findChronic: async ({ id }) => (this.chronic.has(id) ? { count: 3, withinDays: 60 } : undefined),
        listHolders: async (ticket) => {
          const assignee = assigneeOf(ticket.state)
          return PEOPLE.filter(({ id, memberships }) =>
            assignee
              ? id === assignee
              : memberships.some(
                  ({ unitId, role }) => unitId === ticket.unitId && role !== 'staff' && role !== 'delegate',
                ),
          )
        },
        onSaved: (listener) => {
          this.savedListeners.push(listener)
        },
      },
      ticketFeed: {
        findByReference: async (reference) => this.kept.get(reference),
        listUnrelayed: async (limit) => [...this.unrelayed.values()].slice(0, limit),
        markRelayed: async (ticketId) => {
          if (this.markFails) throw new Error('the node died here')
          this.unrelayed.delete(ticketId)
        },
      },
      directory: {
        listPeople: async (ids) => PEOPLE.filter(({ id }) => ids.includes(id)),
        listLines: async ({ unitIds }) => LINES.filter(({ unitId }) => unitIds.includes(unitId)),
        listEquipment: async ({ unitIds, room }) =>
          EQUIPMENT.filter((one) => unitIds.includes(one.unitId) && one.room === room),
        listUnitsWithin: async (ids) => UNITS.filter(({ path }) => path.some((id) => ids.includes(id))),
        listUnits: async (ids) => UNITS.filter(({ id }) => ids.includes(id)),
        listMembers: async ({ unitIds, roles }) =>
          PEOPLE.filter(({ memberships }) =>
            memberships.some((m) => unitIds.includes(m.unitId) && (!roles || roles.includes(m.role))),
          ),
      },
      addressBook: { listFor: async (personId) => this.addresses.get(personId) ?? [] },
      lastWritten: async () => this.written,
      files: options.files ?? {
        statesOf: async (ids) => new Map(ids.map((id) => [id, this.fileStates.get(id) ?? 'stored'])),
      },
      senders: { telegram: this.telegram, webchat: this.webchat, ...options.senders },
      texts,
      clock: { now: () => new Date(NOW.getTime() + this.productMs) },
      logger: silentLogger,
      owner: options.owner ?? 'node-1',
      random: () => 0.5,
      ...(options.realTime ? {} : { machineNow: () => new Date(this.now) }),
      ...(options.incidents ? { incidents: options.incidents } : {}),
      ...(options.onClosed ? { onClosed: options.onClosed } : {}),
      ...(options.channels ? { channels: options.channels } : {}),
    })
  }

  /** As the ticket core does: the change is saved, the listeners are called. */
  save(ticket: Ticket, eventIds = ticket.timeline.map(({ id }) => id)): void {
    this.kept.set(ticket.reference, ticket)
    this.unrelayed.set(ticket.id, { ticket, eventIds })
    for (const listener of this.savedListeners) listener()
  }

  wait(seconds: number): void {
    this.now = new Date(this.now.getTime() + seconds * 1_000)
  }

  async reply(node: Notifications, to: ConversationReference, text: string, other: Partial<NewReply> = {}) {
    this.#ordinal += 1
    const reply: NewReply = { id: `in:${this.#ordinal}`, to, message: { text, choices: [] }, ...other }
    await inTransaction(this.connection.getClient(), (session) =>
      node.deliveries.saveReplies([reply], session),
    )
    return reply.id
  }

  async find(id: string): Promise<DeliveryDocument> {
    const found = await this.collection.findOne({ _id: id })
    if (!found) throw new Error(`no delivery ${id}`)
    return found
  }

  /** A worker claims this delivery and dies, before or after the provider was called. */
  async dieWhileSending(id: string): Promise<void> {
    await this.collection.updateOne(
      { _id: id },
      {
        $set: {
          status: 'sending',
          lease: { owner: 'dead-node', until: new Date(this.now.getTime() + 30_000) },
        },
        $inc: { token: 1 },
      },
    )
  }
}
