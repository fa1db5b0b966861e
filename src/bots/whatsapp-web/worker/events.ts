import type { Trouble } from '../protocol/messages.ts'
import type { RawItem } from '../protocol/raw.ts'
import type { Client } from './client.ts'
import type { Link } from './link.ts'
import type { Me } from './page/called.ts'
import { readEdit, readMessage, readOwn, readReaction, readVote } from './page/read-message.ts'
import { ownWids } from './page/scripts.ts'
import type { Told } from './told.ts'

type Data = { readonly rawData?: unknown; readonly _data?: unknown } | undefined
const dataOf = (message: unknown): unknown => (message as Data)?.rawData ?? (message as Data)?._data

/** MessageAck of the library: 2 is "on the phone", 3 and 4 are more than that. */
const ON_A_PHONE = 2

/** Reasons with which the library says that it is over. */
const TROUBLE_OF: Readonly<Record<string, Trouble>> = {
  LOGOUT: 'logged_out',
  // not a word about why: the next start shows whether the session is still good
  UNPAIRED: 'unpaired_idle',
  CONFLICT: 'conflict',
  UNPAIRED_IDLE: 'unpaired_idle',
}

type Listening = { readonly client: Client; readonly link: Link; readonly told: Told; readonly me: string[] }

const listenToMessages = ({ client, link, told, me }: Listening): void => {
  const tell = (item: RawItem | undefined) => {
    if (item) told.tell(item)
  }
  const known: Me = me
  client.on('message', (message) => tell(readMessage(dataOf(message), known)))
  client.on('message_ciphertext_failed' as 'message', (message) => {
    const data = dataOf(message) as Record<string, unknown> | undefined
    // it can never be read: the person is asked to say it again
    tell(readMessage({ ...data, type: 'undeciphered', body: '' }, known))
  })
  client.on('message_edit', (message, text, before) =>
    tell(readEdit(dataOf(message), { text, before, me: known })),
  )
  client.on('message_revoke_everyone', (message) => tell(readMessage(dataOf(message), known)))
  client.on('message_reaction', (reaction) => tell(readReaction(reaction)))
  client.on('vote_update', (vote) => tell(readVote(vote, known)))
  client.on('message_ack', (message, ack) => {
    const own = readOwn(dataOf(message))
    if (!own || ack < ON_A_PHONE) return
    const chat = (message as { to?: unknown }).to
    if (typeof chat === 'string') link.tell({ type: 'receipt', chat, id: own.id })
  })
}

const meOf = async (client: Client): Promise<string[]> => {
  const known = client.info?.wid?._serialized
  const found = await client.pupPage?.evaluate(ownWids).catch(() => [])
  return [...new Set([...(known ? [known] : []), ...(found ?? [])])]
}

/** Everything that the library reports, in our words. */
export const listen = (listening: Listening): void => {
  const { client, link, me } = listening
  const trouble = (what: Trouble, detail: string) => link.tell({ type: 'trouble', what, detail })
  client.on('qr', (qr) => link.tell({ type: 'qr', qr }))
  client.on('code' as 'qr', (code) => link.tell({ type: 'code', code }))
  client.on('authenticated', () => link.tell({ type: 'authenticated' }))
  client.on('auth_failure', (message) => trouble('start_failed', message))
  client.on('disconnected', (reason) => trouble(TROUBLE_OF[reason] ?? 'blocked', reason))
  client.on('change_state', (state) => {
    if (state === 'UNPAIRED_IDLE') trouble('unpaired_idle', state)
  })
  client.on('ready', async () => {
    me.splice(0, me.length, ...(await meOf(client)))
    const [own] = me
    if (own === undefined) return trouble('start_failed', 'the page does not say whose it is')
    link.tell({ type: 'ready', me: own, version: await client.getWWebVersion().catch(() => 'unknown') })
  })
  listenToMessages(listening)
}
