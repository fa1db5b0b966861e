import type { Message } from '../api/types.ts'

/** What the person has said here and the server has not yet shown back. */
export type Outgoing = {
  readonly clientMessageId: string
  readonly text: string
  /** A choice that was pressed, and under which message. */
  readonly choice?: { readonly id: string; readonly under: number }
  readonly files: readonly { readonly name: string; readonly type: string }[]
  readonly at: string
  readonly status: 'sending' | 'sent' | 'failed'
  /** Why it failed, in words, when the server said so. */
  readonly problem?: string
}

export type Connection = 'connecting' | 'online' | 'offline'

export type Conversation = {
  /** In order of `seq`, each once. */
  readonly messages: readonly Message[]
  readonly outgoing: readonly Outgoing[]
  /** The choices pressed in this tab, by the `seq` of their message. */
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
  | { readonly type: 'said'; readonly outgoing: Outgoing; readonly now: number }
  | { readonly type: 'accepted'; readonly clientMessageId: string }
  | { readonly type: 'failed'; readonly clientMessageId: string; readonly problem: string }
  | { readonly type: 'retried'; readonly clientMessageId: string; readonly now: number }
  | { readonly type: 'discarded'; readonly clientMessageId: string }
  | { readonly type: 'waited' }

export const emptyConversation: Conversation = {
  messages: [],
  outgoing: [],
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
    outgoing: state.outgoing.filter(({ clientMessageId }) => !echoed.has(clientMessageId)),
    awaitingSince: fresh.some(({ from }) => from === 'bot') ? undefined : state.awaitingSince,
  }
}

const say = (state: Conversation, outgoing: Outgoing, now: number): Conversation => ({
  ...state,
  outgoing: [...state.outgoing, outgoing],
  pressed: outgoing.choice
    ? { ...state.pressed, [outgoing.choice.under]: outgoing.choice.id }
    : state.pressed,
  awaitingSince: now,
})

const mark = (
  state: Conversation,
  clientMessageId: string,
  change: Pick<Outgoing, 'status' | 'problem'>,
): Conversation => ({
  ...state,
  outgoing: state.outgoing.map((entry) => {
    if (entry.clientMessageId !== clientMessageId) return entry
    const { problem: _before, ...rest } = entry
    return { ...rest, ...change }
  }),
})

const discard = (state: Conversation, clientMessageId: string): Conversation => {
  const gone = state.outgoing.find((entry) => entry.clientMessageId === clientMessageId)
  const pressed = { ...state.pressed }
  if (gone?.choice) delete pressed[gone.choice.under]
  return { ...state, pressed, outgoing: state.outgoing.filter((entry) => entry !== gone) }
}

/** Pure: the page is what this makes of all that happened. */
export const changed = (state: Conversation, change: Change): Conversation => {
  switch (change.type) {
    case 'received':
      return receive(state, change.messages)
    case 'loaded':
      return { ...state, loaded: true }
    case 'connection':
      return state.connection === change.connection ? state : { ...state, connection: change.connection }
    case 'said':
      return say(state, change.outgoing, change.now)
    case 'accepted':
      return mark(state, change.clientMessageId, { status: 'sent' })
    case 'failed':
      return {
        ...mark(state, change.clientMessageId, { status: 'failed', problem: change.problem }),
        awaitingSince: undefined,
      }
    case 'retried':
      return { ...mark(state, change.clientMessageId, { status: 'sending' }), awaitingSince: change.now }
    case 'discarded':
      return discard(state, change.clientMessageId)
    case 'waited':
      return { ...state, awaitingSince: undefined }
    default:
      return change satisfies never
  }
}
