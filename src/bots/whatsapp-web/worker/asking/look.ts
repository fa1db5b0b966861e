import { writeFile } from 'node:fs/promises'
import type { Ask, Result } from '../../protocol/calls.ts'
import type { RawItem } from '../../protocol/raw.ts'
import type { Client } from '../client.ts'
import type { Me } from '../page/called.ts'
import { readMessage, readOwn, readVote } from '../page/read-message.ts'
import { recentChats, recentMessages } from '../page/scripts.ts'
import { CallFailure, toFailure, within } from './failure.ts'

const LOOK_MS = 5_000
const DOWNLOAD_MS = 24_000
const OWN_AT_MOST = 50
const RECENT_SECONDS = 2 * 86_400

const pageOf = ({ pupPage }: Client) => {
  if (!pupPage) throw new CallFailure('unsent', 'there is no page')
  return pupPage
}

const ask = <T>(ms: number, work: Promise<T>): Promise<T> =>
  within(ms, 'unsent', work).catch((error: unknown) => {
    throw toFailure(error, 'unsent')
  })

/** What we wrote into a chat since an instant, sent or still in the page's own outbox. */
export const lookUp = async (
  client: Client,
  { chat, sinceSeconds }: Ask<'lookUp'>,
): Promise<Result<'lookUp'>> => {
  const page = pageOf(client)
  const found = await ask(LOOK_MS, page.evaluate(recentMessages, chat, sinceSeconds, true, OWN_AT_MOST))
  return { own: found.map(readOwn).filter((own) => own !== undefined) }
}

/** What the page knows of the answers to a poll; one that it does not know has none. */
const votesOn = async (client: Client, me: Me, key: string): Promise<RawItem[]> => {
  const votes = await ask(LOOK_MS, client.getPollVotes(key)).catch(() => [])
  return votes.map((vote) => readVote(vote, me)).filter((vote) => vote !== undefined)
}

/** What others wrote since an instant, as far as the page knows; a chat that cannot be read is left out. */
export const readBack = async (
  client: Client,
  me: Me,
  { sinceSeconds, mostChats, mostPerChat, polls }: Ask<'readBack'>,
): Promise<Result<'readBack'>> => {
  const page = pageOf(client)
  const items: RawItem[] = []
  for (const chat of await ask(LOOK_MS, page.evaluate(recentChats, sinceSeconds, mostChats))) {
    const found = await ask(
      LOOK_MS,
      page.evaluate(recentMessages, chat, sinceSeconds, false, mostPerChat),
    ).catch(() => [])
    items.push(...found.map((data) => readMessage(data, me)).filter((item) => item !== undefined))
  }
  for (const key of polls) items.push(...(await votesOn(client, me, key)))
  return { items }
}

/** The content of a file, into a file of the node's choice. */
export const media = async (
  client: Client,
  { key, path, mostBytes }: Ask<'media'>,
): Promise<Result<'media'>> => {
  const message = await ask(LOOK_MS, client.getMessageById(key))
  if (!message?.hasMedia) return { outcome: 'expired' }
  const size = (message.rawData as { size?: unknown }).size
  if (typeof size === 'number' && size > mostBytes) return { outcome: 'too_large' }
  const content = await ask(DOWNLOAD_MS, message.downloadMedia())
  // the library answers nothing both for a file that is gone and for one that the phone is sending up again
  if (!content)
    return { outcome: message.timestamp > Date.now() / 1_000 - RECENT_SECONDS ? 'later' : 'expired' }
  const bytes = Buffer.from(content.data, 'base64')
  if (bytes.length > mostBytes) return { outcome: 'too_large' }
  await writeFile(path, bytes, { mode: 0o600 })
  return { outcome: 'here' }
}

/** The phone behind a lid, as far as WhatsApp tells. */
export const phoneOf = async (client: Client, { lid }: Ask<'phoneOf'>): Promise<Result<'phoneOf'>> => {
  const [found] = await ask(LOOK_MS, client.getContactLidAndPhone([lid]))
  return found?.pn ? { phone: found.pn } : {}
}
