import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Notifications } from '../../../src/notifications/index.ts'
import { inTransaction } from '../../../src/shared/mongo/index.ts'
import { aTicket } from '../../unit/notifications/builders.ts'
import { Desk, telegram, webchat } from './desk.ts'

let desk: Desk
let node: Notifications
beforeEach(async () => {
  desk = await Desk.open()
  node = desk.node()
})
afterEach(() => desk.close())

const choices = [{ id: 't:take:SN-7F3K2Q', title: 'Je prends' }]

describe('what a turn says to somebody else', () => {
  it('goes to the next chat when the first is gone, as every notification does', async () => {
    desk.telegram.gone.add('director')
    desk.addresses.set('director', [telegram('director'), webchat('director')])
    const message = { text: 'Samira est reliée', choices: [] }
    await inTransaction(desk.connection.getClient(), (session) =>
      node.deliveries.saveReplies([{ id: 'in:9:2', personId: 'director', message }], session),
    )
    await node.deliveries.attemptNow(['in:9:2'])
    for (let round = 0; round < 3; round += 1) await node.drainOnce()
    expect(desk.webchat.texts('director')).toEqual(['Samira est reliée'])
  })
})

describe('replies', () => {
  it('exist only when the turn’s transaction is committed, and once when it is played again', async () => {
    const replies = [{ id: 'in:x', to: telegram('1'), message: { text: 'bonjour', choices: [] } }]
    const aborted = inTransaction(desk.connection.getClient(), async (session) => {
      await node.deliveries.saveReplies(replies, session)
      throw new Error('the node died here')
    })
    await expect(aborted).rejects.toThrow('died')
    expect(await desk.collection.countDocuments()).toBe(0)
    for (let played = 0; played < 2; played += 1) {
      await inTransaction(desk.connection.getClient(), (session) =>
        node.deliveries.saveReplies(replies, session),
      )
      await node.deliveries.attemptNow(['in:x', 'in:x'])
    }
    expect(desk.telegram.texts()).toEqual(['bonjour'])
  })

  it('are attempted at once, in order, without any worker', async () => {
    const ids = [await desk.reply(node, telegram('1'), 'un'), await desk.reply(node, telegram('1'), 'deux')]
    await node.deliveries.attemptNow([...ids].reverse())
    expect(desk.telegram.texts()).toEqual(['un', 'deux'])
  })

  it('take along what waited before them in the chat, whatever its pause', async () => {
    desk.telegram.script.push({ outcome: 'retry', reason: '502' }, { outcome: 'retry', reason: '502' })
    await desk.reply(node, telegram('1'), 'un')
    await node.drainOnce()
    desk.wait(1)
    await node.drainOnce()
    const id = await desk.reply(node, telegram('1'), 'deux')
    await node.deliveries.attemptNow([id])
    expect(desk.telegram.texts()).toEqual(['un', 'deux'])
  })

  it('that fail are left to the workers, without an error', async () => {
    desk.telegram.script.push({ outcome: 'retry', reason: '502' })
    const id = await desk.reply(node, telegram('1'), 'bonjour')
    await node.deliveries.attemptNow([id, 'no such reply'])
    expect((await desk.find(id)).status).toBe('pending')
    desk.wait(1)
    await desk.node({ owner: 'node-2' }).drainOnce()
    expect(desk.telegram.texts()).toEqual(['bonjour'])
  })

  it('that somebody else has taken meanwhile are left to them, and the others go out', async () => {
    const [taken, free] = [
      await desk.reply(node, telegram('1'), 'un'),
      await desk.reply(node, telegram('2'), 'deux'),
    ]
    const until = new Date(Date.now() + 60_000)
    await desk.collection.updateOne(
      { _id: taken },
      { $set: { status: 'sending', lease: { owner: 'node-2', until } }, $inc: { token: 1 } },
    )
    await node.deliveries.attemptNow([taken, free])
    expect(desk.telegram.texts()).toEqual(['deux'])
    expect(await desk.find(taken)).toMatchObject({ status: 'sending', token: 1, attempts: [] })
    expect(await desk.find(free)).toMatchObject({ status: 'sent', token: 1 })
  })

  it('that go out together are recorded each as it went', async () => {
    const chats = ['1', '2', '3', '4']
    const ids = await Promise.all(chats.map((chat) => desk.reply(node, telegram(chat), `à ${chat}`)))
    const [, refused = '', lost = ''] = ids
    desk.telegram.scriptFor.set(refused, [{ outcome: 'dead', reason: 'refused' }])
    desk.telegram.latencyMs = 100
    const attempted = node.deliveries.attemptNow(ids)
    await vi.waitFor(() => expect(desk.telegram.calls).toBe(4), { interval: 5, timeout: 5_000 })
    await desk.collection.updateOne({ _id: lost }, { $inc: { token: 1 } })
    await attempted
    const all = await Promise.all(ids.map((id) => desk.find(id)))
    expect(all.map(({ status, open }) => [status, open])).toEqual([
      ['sent', undefined],
      ['dead', undefined],
      ['sending', true],
      ['sent', undefined],
    ])
    for (const { _id, attempts, sentAt, route } of all.filter(({ status }) => status === 'sent')) {
      expect(attempts).toMatchObject([{ to: route, at: sentAt }])
      const sentAs = attempts[0]?.providerMessageId ?? ''
      const found = await node.deliveries.findByProviderMessage(telegram(String(route?.chat)), sentAs)
      expect(found?.id).toBe(_id)
    }
  })

  it('saved by another node are left to the workers', async () => {
    const id = await desk.reply(desk.node({ owner: 'node-2' }), telegram('1'), 'bonjour')
    await node.deliveries.attemptNow([id])
    expect(desk.telegram.texts()).toEqual([])
    await node.drainOnce()
    expect(desk.telegram.texts()).toEqual(['bonjour'])
  })

  it('are never sent twice by the worker and the turn at the same time', async () => {
    const others = desk.node({ owner: 'node-2' })
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, n) => desk.reply(node, telegram(String(n % 4)), `m${n}`)),
    )
    await Promise.all([node.deliveries.attemptNow(ids), others.drainOnce(), node.drainOnce()])
    desk.wait(1)
    await node.drainOnce()
    expect(desk.telegram.texts().sort()).toEqual(ids.map((_, n) => `m${n}`).sort())
  })
})

describe('what was sent is found again', () => {
  it('by the provider’s message, in that chat only', async () => {
    desk.addresses.set('director', [telegram('7')])
    desk.save(aTicket())
    await node.relayOnce()
    await node.drainOnce()
    const sent = (await desk.find('k1:1:director:act')).attempts[0]?.providerMessageId ?? ''
    expect((await node.deliveries.findByProviderMessage(telegram('7'), sent))?.message.ticket).toBe(
      'SN-7F3K2Q',
    )
    expect(await node.deliveries.findByProviderMessage(telegram('8'), sent)).toBeUndefined()
    expect(await node.deliveries.findByProviderMessage(webchat('7'), sent)).toBeUndefined()
  })

  it('by any of the messages that it was sent in', async () => {
    desk.telegram.script.push({ outcome: 'sent', providerMessageId: 'p2', alsoIds: ['p1', 'p3'] })
    const id = await desk.reply(node, telegram('7'), 'en trois morceaux')
    await node.drainOnce()
    for (const messageId of ['p1', 'p2', 'p3'])
      expect((await node.deliveries.findByProviderMessage(telegram('7'), messageId))?.id).toBe(id)
    expect(await node.deliveries.findByProviderMessage(telegram('8'), 'p1')).toBeUndefined()
    expect(await node.deliveries.findByProviderMessage(telegram('7'), 'p4')).toBeUndefined()
  })

  it('as the newest message with choices of the chat', async () => {
    const { findLastWithChoices } = node.deliveries
    expect(await findLastWithChoices(telegram('1'))).toBeUndefined()
    for (const text of ['ancien', 'nouveau']) {
      await desk.reply(node, telegram('1'), text, { message: { text, choices, ticket: `SN-${text}` } })
      await node.drainOnce()
      desk.wait(1)
    }
    await desk.reply(node, telegram('1'), 'sans choix')
    await desk.reply(node, telegram('2'), 'x', { message: { text: 'autre chat', choices } })
    await node.drainOnce()
    desk.telegram.script.push({ outcome: 'retry', reason: '502' })
    await desk.reply(node, telegram('1'), 'x', { message: { text: 'pas encore envoyé', choices } })
    await node.drainOnce()
    expect(await findLastWithChoices(telegram('1'))).toMatchObject({
      kind: 'reply',
      purpose: 'reply',
      createdAt: expect.any(Date),
      message: { choices, ticket: 'SN-nouveau' },
    })
  })

  it('as delivered after a receipt, even one that comes before the record, and never goes back', async () => {
    const id = await desk.reply(node, webchat('1'), 'bonjour')
    await node.deliveries.markDelivered(webchat('1'), 'm1')
    await node.drainOnce()
    expect((await desk.find(id)).status).toBe('delivered')
    await node.deliveries.markDelivered(webchat('1'), 'm1')
    await node.deliveries.markDelivered(webchat('1'), 'unknown')
    expect((await desk.find(id)).status).toBe('delivered')
  })
})

describe('replies that the turn takes as it saves them', () => {
  const saveTaken = (id: string, chat: string) =>
    inTransaction(desk.connection.getClient(), (session) => {
      const message = { text: `reply ${id}`, choices: [] }
      const options = { surelyNew: true, taken: true }
      return node.deliveries.saveReplies([{ id, to: telegram(chat), message }], session, options)
    })

  it('are left alone by the workers, and go out at once', async () => {
    await saveTaken('in:a', '1')
    await desk.node({ owner: 'node-2' }).drainOnce()
    expect(desk.telegram.texts()).toEqual([])
    await node.deliveries.attemptNow(['in:a'])
    expect(desk.telegram.texts()).toEqual(['reply in:a'])
    expect(await desk.find('in:a')).toMatchObject({ status: 'sent', token: 1 })
  })

  it('wait for what stands before them in the chat', async () => {
    await desk.reply(node, telegram('1'), 'before')
    await saveTaken('in:b', '1')
    await node.deliveries.attemptNow(['in:b'])
    expect(desk.telegram.texts()).toEqual(['before', 'reply in:b'])
  })

  it('go out by another node, perhaps once more, when this one dies in between', async () => {
    await saveTaken('in:c', '1')
    desk.wait(31)
    await desk.node({ owner: 'node-2' }).drainOnce()
    expect(desk.telegram.texts()).toHaveLength(1)
    const { status, attempts } = await desk.find('in:c')
    expect([status, attempts.map(({ outcome }) => outcome)]).toEqual(['sent', ['unknown', 'sent']])
  })

  it('are not saved, nor anything with them, when one of that name exists', async () => {
    await saveTaken('in:d', '1')
    await expect(saveTaken('in:d', '2')).rejects.toMatchObject({ code: 11_000 })
    expect(await desk.collection.countDocuments()).toBe(1)
  })
})
