import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileReader } from '../../../../src/bots/index.ts'
import type { Host } from '../../../../src/bots/whatsapp-web/hosting/host.ts'
import { WorkerFailure } from '../../../../src/bots/whatsapp-web/hosting/worker-process.ts'
import { createContacts } from '../../../../src/bots/whatsapp-web/receiving/contacts.ts'
import { createPace } from '../../../../src/bots/whatsapp-web/sending/pace.ts'
import { createWhatsappWebSender } from '../../../../src/bots/whatsapp-web/sending/sender.ts'
import { createSends } from '../../../../src/bots/whatsapp-web/sending/sends.ts'
import { type Collections, collectionsOf } from '../../../../src/bots/whatsapp-web/state/documents.ts'
import { accountOf, Installation } from '../../../../src/bots/whatsapp-web/state/installation.ts'
import { createPolls } from '../../../../src/bots/whatsapp-web/state/polls.ts'
import type { OutboundMessage } from '../../../../src/notifications/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'

const CHAT = '212600000001@c.us'
const LIMITS = { perMinute: 1_000, perHour: 1_000, newChatsPerDay: 2, typingMsPerCharacter: 0 }

let database: Awaited<ReturnType<typeof openTestDatabase>>
let collections: Collections
let filesDir: string
beforeAll(async () => {
  database = await openTestDatabase()
  collections = collectionsOf(database.connection.getClient().db(database.connection.name))
  filesDir = await mkdtemp(path.join(os.tmpdir(), 'sanad-out-'))
})
afterAll(async () => {
  await database.drop()
  await rm(filesDir, { recursive: true, force: true })
})
beforeEach(async () => {
  for (const collection of Object.values(collections)) await collection.deleteMany({})
})

/** The browser's side: a chat that keeps what it is given, and fails as it is told. */
const aPage = () => {
  const shown: { text: string; file?: string; isPoll?: true }[] = []
  const asked: string[] = []
  let failure: { how: 'unsent' | 'refused' | 'unknown'; shows: boolean } | undefined
  const ask = async (call: string, about: Record<string, unknown>) => {
    asked.push(call)
    if (call === 'edit') return { edited: about.text !== 'trop tard' }
    if (call === 'lookUp') {
      const own = shown.map(({ text, file, isPoll }, index) => ({
        id: `3EB0${index}`,
        key: `k${index}`,
        text,
        t: Math.floor(Date.now() / 1_000),
        ...(file ? { fileName: file } : {}),
        ...(isPoll ? { isPoll } : {}),
      }))
      return { own }
    }
    const file = about.file as { name: string } | undefined
    const failing = failure
    failure = undefined
    const poll = about.poll as { name: string } | undefined
    const words = poll ? { text: poll.name, isPoll: true as const } : { text: about.text as string }
    if (!failing || failing.shows) shown.push({ ...words, ...(file ? { file: file.name } : {}) })
    if (failing) throw new WorkerFailure(failing.how, 'as told')
    return { id: `3EB0${shown.length - 1}`, key: `k${shown.length - 1}`, isPoll: poll !== undefined }
  }
  const host = { isReady: true, ask: ask as Host['ask'] }
  return {
    host,
    shown,
    asked,
    fail: (how: 'unsent' | 'refused' | 'unknown', shows = false) => {
      failure = { how, shows }
    },
  }
}

const NO_FILES: FileReader = { find: async () => undefined }

const aSender = (page: ReturnType<typeof aPage>, files = NO_FILES, polls = false) =>
  createWhatsappWebSender({
    host: page.host,
    sends: createSends(collections),
    pace: createPace(LIMITS, collections),
    limits: LIMITS,
    files,
    filesDir,
    polls,
  })

const to = (chat = CHAT) => ({ channel: 'whatsapp-web', account: 'web-1', chat }) as const
const send = (
  sender: ReturnType<typeof aSender>,
  message: Partial<OutboundMessage> & { text: string },
  deliveryId = 'd1',
  chat = CHAT,
) =>
  sender.send(
    to(chat),
    { choices: [], ...message },
    {
      deliveryId,
      kind: 'reply',
      purpose: 'reply',
      signal: AbortSignal.timeout(10_000),
    },
  )

describe('a message by WhatsApp Web', () => {
  it('is looked for before it is sent again, also by another process', async () => {
    const page = aPage()
    page.fail('unknown', true)
    expect(await send(aSender(page), { text: 'bonjour' })).toEqual({ outcome: 'unknown', reason: 'as told' })
    expect(await collections.sends.findOne({ _id: 'd1#0' })).toMatchObject({ unknown: 'as told' })
    expect(await send(aSender(page), { text: 'bonjour' })).toEqual({
      outcome: 'sent',
      providerMessageId: '3EB00',
    })
    expect(page.shown).toHaveLength(1)
    expect(page.asked).toEqual(['send', 'lookUp'])
  })

  it('is sent when it is not found, and once only when the same words were sent before', async () => {
    const page = aPage()
    await send(aSender(page), { text: 'merci' }, 'earlier')
    page.fail('unknown')
    await send(aSender(page), { text: 'merci' })
    expect(page.shown).toHaveLength(1)
    expect(await send(aSender(page), { text: 'merci' })).toMatchObject({ outcome: 'sent' })
    expect(page.shown).toHaveLength(2)
  })

  it('needs no look when it certainly was not sent', async () => {
    const page = aPage()
    page.fail('unsent')
    expect(await send(aSender(page), { text: 'x' })).toMatchObject({ outcome: 'retry' })
    expect(await send(aSender(page), { text: 'x' })).toMatchObject({ outcome: 'sent' })
    expect(page.asked).toEqual(['send', 'send'])
  })

  it('is not to be had for a chat that is not there', async () => {
    const page = aPage()
    page.fail('refused')
    expect(await send(aSender(page), { text: 'x' })).toMatchObject({ outcome: 'unreachable' })
  })

  it('goes on with the part that failed', async () => {
    const page = aPage()
    const text = 'Une phrase. '.repeat(700)
    const first = aSender(page)
    const original = page.host.ask
    let parts = 0
    page.host.ask = (async (...args: Parameters<Host['ask']>) => {
      parts += 1
      if (parts === 2) page.fail('unsent')
      return original(...args)
    }) as Host['ask']
    expect(await send(first, { text })).toMatchObject({ outcome: 'retry' })
    expect(await send(aSender(page), { text })).toMatchObject({
      outcome: 'sent',
      alsoIds: [expect.any(String), expect.any(String)],
    })
    expect(page.shown).toHaveLength(3)
    expect(page.shown.map((one) => one.text).join(' ')).toBe(text.trim())
  })

  it('waits for its file, is told by name without it, and leaves nothing on the disk', async () => {
    const page = aPage()
    const attachments = [{ id: 'a'.repeat(24), name: 'photo.jpg', type: 'image/jpeg' }]
    const content = Buffer.from('jpeg')
    const found = (bytes: number): FileReader => ({
      find: async (id) => ({
        id,
        name: 'photo.jpg',
        type: 'image/jpeg',
        bytes,
        open: () => Readable.from([content]),
      }),
    })
    const waiting = aSender(page, { find: async () => 'waiting' })
    expect(await send(waiting, { text: 'voici', attachments }, 'w')).toMatchObject({
      outcome: 'retry',
      reason: 'file_waiting',
      yields: true,
    })
    await send(aSender(page, found(content.length)), { text: 'voici', attachments }, 'w')
    await send(aSender(page, found(100_000_000)), { text: 'voici', attachments }, 'large')
    await send(aSender(page), { text: 'voici', attachments }, 'lost')
    expect(page.shown).toEqual([
      { text: 'voici', file: 'photo.jpg' },
      { text: 'voici\n📎 photo.jpg' },
      { text: 'voici\n📎 photo.jpg' },
    ])
    expect(await readdir(filesDir)).toEqual([])
  })

  it('is changed as long as WhatsApp allows it', async () => {
    const page = aPage()
    const sender = aSender(page)
    await send(sender, { text: 'Nouvelle demande' })
    const edit = (text: string, providerMessageId = '3EB00') =>
      sender.edit?.({ to: to(), providerMessageId }, { text, choices: [] }, {} as never)
    expect(await edit('Prise en charge')).toEqual({ outcome: 'sent', providerMessageId: '3EB00' })
    expect(await edit('trop tard')).toMatchObject({ outcome: 'dead' })
    expect(await edit('x', 'unheard of')).toMatchObject({ outcome: 'dead' })
  })

  describe('that asks', () => {
    const choices = ['Oui', 'Non'].map((title) => ({ id: title.toLowerCase(), title }))
    const asked = { text: 'Réglé ?', choices }
    const vote = { id: '3EB00', option: 1, title: 'Non' }
    const since = new Date(0)

    it('asks as a poll, whose votes mean its choices', async () => {
      const page = aPage()
      const polls = createPolls(collections)
      await send(aSender(page, NO_FILES, true), asked)
      expect(page.shown).toEqual([{ text: 'Réglé ?', isPoll: true }])
      expect(await polls.choiceOf(CHAT, vote)).toEqual(choices[1])
      expect(await polls.choiceOf(CHAT, { id: '3EB00', option: 0 })).toEqual(choices[0])
      expect(await polls.choiceOf(CHAT, { ...vote, title: 'Peut-être' })).toBeUndefined()
      // made by hand on the phone, or in another chat
      expect(await polls.choiceOf(CHAT, { ...vote, id: '3EB0FF' })).toBeUndefined()
      expect(await polls.choiceOf('212600000002@c.us', vote)).toBeUndefined()
      expect(await polls.listOpen(since, 9)).toEqual(['k0'])
      await polls.answered(CHAT, '3EB00')
      expect(await polls.listOpen(since, 9)).toEqual([])
    })

    it('is found in the chat when nobody knows whether it went out, and its votes count before that', async () => {
      const page = aPage()
      page.fail('unknown', true)
      await send(aSender(page, NO_FILES, true), asked)
      expect(await createPolls(collections).choiceOf(CHAT, vote)).toEqual(choices[1])
      expect(await send(aSender(page, NO_FILES, true), asked)).toMatchObject({ providerMessageId: '3EB00' })
      expect(page.shown).toHaveLength(1)
      expect(await createPolls(collections).listOpen(since, 9)).toEqual(['k0'])
    })

    it('asks with numbers once a poll has failed, and awaits no vote', async () => {
      const page = aPage()
      page.fail('unknown')
      await send(aSender(page, NO_FILES, true), asked)
      await send(aSender(page, NO_FILES, true), asked)
      expect(page.shown).toEqual([{ text: 'Réglé ?\n\n1. Oui\n2. Non' }])
      expect(await createPolls(collections).listOpen(since, 9)).toEqual([])
    })

    it('asks with numbers in a group, in what will be changed, and unless polls are on', async () => {
      const page = aPage()
      await send(aSender(page), asked, 'a')
      await send(aSender(page, NO_FILES, true), asked, 'b', '120363000000000001@g.us')
      const context = { deliveryId: 'c', kind: 'notification', purpose: 'act' } as const
      await aSender(page, NO_FILES, true).send(to(), asked, {
        ...context,
        signal: AbortSignal.timeout(10_000),
      })
      expect(page.shown.map(({ isPoll }) => isPoll)).toEqual([undefined, undefined, undefined])
    })
  })

  it('is left to another node while this one is not connected', async () => {
    const page = aPage()
    page.host.isReady = false
    const sender = aSender(page)
    expect(sender.isReady?.()).toBe(false)
    expect(await send(sender, { text: 'x' })).toMatchObject({ outcome: 'retry' })
    expect(page.asked).toEqual([])
  })

  it('goes to so many strangers a day, and to everybody who wrote first', async () => {
    const page = aPage()
    const sender = aSender(page)
    const outcomes = []
    for (const n of [1, 2, 3]) outcomes.push(await send(sender, { text: 'x' }, `s${n}`, `21269${n}@c.us`))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'retry'])
    await collections.chats.insertOne({ _id: '212694@c.us', startedBy: 'them', at: new Date() })
    expect(await send(sender, { text: 'x' }, 's4', '212694@c.us')).toMatchObject({ outcome: 'sent' })
    expect(await send(sender, { text: 'y' }, 's5', '212691@c.us')).toMatchObject({ outcome: 'sent' })
  })
})

describe('who writes', () => {
  const LID = '11111111111111@lid'

  it('is asked for by lid once, and known by phone from then on, whatever WhatsApp calls them', async () => {
    const asked: string[] = []
    const ask = async (lid: string) => {
      asked.push(lid)
      return '212611111111@c.us'
    }
    const find = createContacts(collections, ask)
    const known = { chat: '212611111111@c.us', phone: '+212611111111' }
    expect(await find(LID)).toEqual(known)
    expect(await find(LID)).toEqual(known)
    expect(await createContacts(collections, ask)(LID)).toEqual(known)
    expect(await find('212611111111@c.us')).toEqual(known)
    expect(asked).toEqual([LID])
  })

  it('keeps the chat under which they were met, also when their number is told later', async () => {
    let answer: string | undefined
    const find = createContacts(collections, async () => answer)
    expect(await find(LID)).toEqual({ chat: LID })
    // not asked again on the same day
    answer = '212611111111@c.us'
    expect(await find(LID)).toEqual({ chat: LID })
    await collections.contacts.updateOne({ _id: LID }, { $set: { askedAt: new Date(0) } })
    expect(await find(LID)).toEqual({ chat: LID, phone: '+212611111111' })
    expect(await createContacts(collections, async () => undefined)('212611111111@c.us')).toMatchObject({
      chat: LID,
    })
  })

  it('is a group by its own name, and asks nobody', async () => {
    const find = createContacts(collections, async () => {
      throw new Error('asked')
    })
    expect(await find('1203@g.us')).toEqual({ chat: '1203@g.us' })
    expect(await find(LID)).toEqual({ chat: LID })
  })
})

describe('the account', () => {
  it('names the number without telling it, and begins anew with another number', async () => {
    const account = accountOf('212500000001:12@c.us')
    expect(account).toBe(accountOf('212500000001@c.us'))
    expect(account).toMatch(/^web-[0-9a-f]{12}$/)
    const installation = new Installation(collections)
    expect(installation.account).toBe('web')
    await installation.linked('212500000001@c.us')
    await installation.haveRead(new Date('2026-11-28T10:00:00Z'))
    await installation.haveRead(new Date('2026-11-28T09:00:00Z'))
    expect(await installation.read()).toMatchObject({
      account,
      linked: true,
      readUpTo: new Date('2026-11-28T10:00:00Z'),
    })
    // while no phone is linked, nobody has an address here
    await installation.unlinked()
    expect([installation.account, (await new Installation(collections).read()).linked]).toEqual([
      'web',
      false,
    ])
    await installation.linked('212500000002@c.us')
    expect(installation.account).not.toBe(account)
    expect((await installation.read()).readUpTo?.getTime()).toBeGreaterThan(
      Date.parse('2026-11-28T10:00:00Z'),
    )
  })
})
