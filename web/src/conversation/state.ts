import type { Message } from '../api/types.ts'
import type { Entry } from '../outbox/entry.ts'

/** What the person has said in this browser and the server has not yet shown back. */
export type Outgoing = Entry & {
  readonly status: 'waiting' | 'sending' | 'stored' | 'failed'
  /** How much of its files has gone, from 0 to 1. */
  readonly share?: number
}

export type Connection = 'connecting' | 'online' | 'offline'

export type Conversation = {
  /** In order of `seq`, each once. */
  readonly messages: readonly Message[]
  readonly outgoing: readonly Outgoing[]
  /** The `seq` up to which everything that the person said has been handled. */
  readonly answeredUpTo: number
  /** The choices pressed in this browser, by the `seq` of their message. */
  readonly pressed: Readonly<Record<number, string>>
  /** What was said before has arrived. */
  readonly loaded: boolean
  readonly connection: Connection
  /** When the person last spoke and the bot has not answered since; machine time. */
  readonly awaitingSince: number | undefined
}

export type Change =
  | { readonly type: 'received'; readonly messages: readonly Message[] }
  | { readonly type: 'loaded' }
  | { readonly type: 'connection'; readonly connection: Connection }
  /** All that the outbox holds, oldest first. */
  | { readonly type: 'kept'; readonly entries: readonly Entry[] }
  | { readonly type: 'sending'; readonly clientMessageId: string; readonly now: number }
  | { readonly type: 'progress'; readonly clientMessageId: string; readonly share: number }
  | { readonly type: 'waiting'; readonly clientMessageId: string }
  | { readonly type: 'accepted'; readonly clientMessageId: string }
  | { readonly type: 'waited' }

export const emptyConversation: Conversation = {
  messages: [],
  outgoing: [],
  answeredUpTo: 0,
  pressed: {},
  loaded: false,
  connection: 'connecting',
  awaitingSince: undefined,
}

export const lastSeq = ({ messages }: Conversation): number => messages.at(-1)?.seq ?? 0

const receive = (state: Conversation, arrived: readonly Message[]): Conversation => {
  const known = lastSeq(state)
  const fresh = arrived.filter(
    ({ seq }, index) => seq > known && arrived.findIndex((m) => m.seq === seq) === index,
  )
  if (fresh.length === 0) return state
  const echoed = new Set(fresh.map(({ clientMessageId }) => clientMessageId))
  return {
    ...state,
    messages: [...state.messages, ...fresh.sort((a, b) => a.seq - b.seq)],
    answeredUpTo: Math.max(state.answeredUpTo, ...fresh.map(({ answeredUpTo = 0 }) => answeredUpTo)),
    outgoing: state.outgoing.filter(({ clientMessageId }) => !echoed.has(clientMessageId)),
    awaitingSince: fresh.some(({ from }) => from === 'bot') ? undefined : state.awaitingSince,
  }
}

/** As it is kept, with what this tab knows of its way. */
const shown = (entry: Entry, before: Outgoing | undefined): Outgoing => {
  if (entry.refused) return { ...entry, status: 'failed' }
  const known = before && before.status !== 'failed' ? before : undefined
  return { ...entry, status: known?.status ?? 'waiting', ...(known?.share ? { share: known.share } : {}) }
}

const isNewsOfRefusal =
  (before: ReadonlyMap<string, Outgoing>) =>
  ({ clientMessageId, refused }: Entry): boolean =>
    refused !== undefined && before.get(clientMessageId)?.status !== 'failed'

const keep = (state: Conversation, entries: readonly Entry[]): Conversation => {
  const echoed = new Set(state.messages.map(({ clientMessageId }) => clientMessageId))
  const before = new Map(state.outgoing.map((entry) => [entry.clientMessageId, entry]))
  const kept = new Set(entries.map(({ clientMessageId }) => clientMessageId))
  const stored = state.outgoing.filter(
    (entry) => entry.status === 'stored' && !kept.has(entry.clientMessageId),
  )
  const pressed = { ...state.pressed }
  for (const { choice, clientMessageId, status } of state.outgoing)
    if (choice && status !== 'stored' && !kept.has(clientMessageId)) delete pressed[choice.under]
  for (const { choice } of entries) if (choice) pressed[choice.under] = choice.id
  const waiting = entries.filter(({ clientMessageId }) => !echoed.has(clientMessageId))
  return {
    ...state,
    pressed,
    outgoing: [...stored, ...waiting.map((entry) => shown(entry, before.get(entry.clientMessageId)))],
    awaitingSince: entries.some(isNewsOfRefusal(before)) ? undefined : state.awaitingSince,
  }
}

const mark = (
  state: Conversation,
  clientMessageId: string,
  change: Pick<Outgoing, 'status' | 'share'>,
): Conversation => ({
  ...state,
  outgoing: state.outgoing.map((entry) => {
    if (entry.clientMessageId !== clientMessageId || entry.status === 'stored') return entry
    const { share: _before, ...rest } = entry
    return { ...rest, ...change }
  }),
})

/** Pure: the page is what this makes of all that happened. */
export const changed = (state: Conversation, change: Change): Conversation => {
  switch (change.type) {
    case 'received':
      return receive(state, change.messages)
    case 'loaded':
      return { ...state, loaded: true }
    case 'connection':
      return state.connection === change.connection ? state : { ...state, connection: change.connection }
    case 'kept':
      return keep(state, change.entries)
    case 'sending':
      return { ...mark(state, change.clientMessageId, { status: 'sending' }), awaitingSince: change.now }
    case 'progress':
      return mark(state, change.clientMessageId, { status: 'sending', share: change.share })
    case 'waiting':
      return { ...mark(state, change.clientMessageId, { status: 'waiting' }), awaitingSince: undefined }
    case 'accepted':
      return mark(state, change.clientMessageId, { status: 'stored' })
    case 'waited':
      return { ...state, awaitingSince: undefined }
    default:
      return change satisfies never
  }
}
