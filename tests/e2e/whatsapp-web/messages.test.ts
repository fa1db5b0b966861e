import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InboundMessage } from '../../../src/bots/index.ts'
import type { ConversationReference } from '../../../src/notifications/index.ts'
import { migrateBots } from '../../integration/bots/setup/pipeline.ts'
import { memoryInbox } from '../../integration/bots/setup/telegram.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { WhatsappStandIn } from '../../stand-ins/whatsapp-web/client.ts'
import { eventually } from '../../support/eventually.ts'
import { WhatsappNode } from '../../support/whatsapp-web.ts'

const CHAT = '212600000001@c.us'
const LID = '770000000000001@lid'
const GROUP = '120363000000000001@g.us'
const ME = '212500000001@c.us'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let standIn: WhatsappStandIn
let node: WhatsappNode
const inbox = memoryInbox()
const receipts: { to: ConversationReference; id: string }[] = []

beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
  standIn = await WhatsappStandIn.start()
  await standIn.lid(LID, '212600000009@c.us')
  node = await WhatsappNode.start({
    connection: database.connection,
    inbox,
    standIn,
    pairingPhone: '212500000001',
    polls: true,
    pace: { perMinute: 1_000, perHour: 10_000, newChatsPerDay: 100, typingMsPerCharacter: 1 },
    onReceipt: (to, id) => void receipts.push({ to, id }),
  })
})
afterAll(async () => {
  const { violations } = await standIn.seen()
  await node.close()
  await standIn.stop()
  await database.drop()
  expect(violations).toEqual([])
})

const arrives = (matching: (message: InboundMessage) => boolean): Promise<InboundMessage> =>
  eventually(() => {
    const found = inbox.kept.find(matching)
    if (!found) throw new Error(`it has not arrived among ${inbox.kept.length}`)
    return found
  })
const words = (text: string) => arrives((message) => message.kind === 'text' && message.text === text)
const to = (chat: string) => ({ channel: 'whatsapp-web', account: node.channel.account, chat }) as const
const context = (deliveryId: string) => ({
  deliveryId,
  kind: 'reply' as const,
  purpose: 'reply',
  signal: AbortSignal.timeout(20_000),
})

describe('WhatsApp Web, in full', () => {
  it('is linked by a code that is typed on the phone', async () => {
    await eventually(() => expect(node.shown).toContain('WhatsApp: type this code on the phone: SANAD123'), {
      withinMs: 60_000,
    })
    expect((await standIn.seen()).pairing?.phone).toBe('212500000001')
    await standIn.scan()
    await node.ready()
  })

  it('hears that a message was changed, and that one was taken back', async () => {
    const changed = await standIn.says(CHAT, { body: 'la salle 12' })
    const removed = await standIn.says(CHAT, { body: 'oubliez' })
    await words('oubliez')
    await standIn.edit(changed, 'la salle 14')
    await standIn.remove(removed)
    expect(await arrives(({ kind }) => kind === 'edit')).toMatchObject({
      text: 'la salle 14',
      messageId: changed,
    })
    expect(await arrives(({ kind }) => kind === 'deletion')).toMatchObject({ messageId: removed })
  })

  it('knows who writes by lid by their phone, and asks for it once', async () => {
    await standIn.says(LID, { body: 'un', notifyName: 'Samira' })
    expect(await words('un')).toMatchObject({
      sender: '212600000009@c.us',
      provenPhone: '+212600000009',
      from: { chat: '212600000009@c.us' },
    })
    await standIn.says(LID, { body: 'deux' })
    await words('deux')
    expect((await standIn.seen()).askedLids).toEqual([LID])
  })

  it('is meant in a group when it is named', async () => {
    await standIn.says(GROUP, { body: 'bonjour à tous' }, { author: CHAT })
    await standIn.says(GROUP, { body: '@sanad panne', mentionedJidList: [ME] }, { author: CHAT })
    expect(await words('bonjour à tous')).toMatchObject({ sender: CHAT, group: { addressed: false } })
    expect(await words('@sanad panne')).toMatchObject({ from: { chat: GROUP }, group: { addressed: true } })
  })

  it('is seen typing, changes what it has said, and hears that it has arrived', async () => {
    const { sender } = node.channel
    const outcome = await sender.send(to(CHAT), { text: 'Nouvelle demande', choices: [] }, context('d1'))
    if (outcome.outcome !== 'sent') throw new Error(JSON.stringify(outcome))
    const { providerMessageId } = outcome
    expect((await standIn.seen()).typing).toEqual([CHAT])
    const edited = await sender.edit?.(
      { to: to(CHAT), providerMessageId },
      { text: 'Prise en charge', choices: [] },
      context('d2'),
    )
    expect(edited).toEqual({ outcome: 'sent', providerMessageId })
    expect((await standIn.sentTo(CHAT)).map(({ body }) => body)).toEqual(['Prise en charge'])
    await standIn.ack(providerMessageId, 2)
    await eventually(() => expect(receipts).toEqual([{ to: to(CHAT), id: providerMessageId }]))
  })

  it('asks a choice as a poll, and hears each answer once: as it is given, and when it was given unheard', async () => {
    const choices = ['Oui', 'Non'].map((title) => ({ id: title.toLowerCase(), title }))
    const asks = async (deliveryId: string): Promise<string> => {
      const message = { text: `Est-ce réglé ? (${deliveryId})`, choices }
      const outcome = await node.channel.sender.send(to(CHAT), message, context(deliveryId))
      return outcome.outcome === 'sent' ? outcome.providerMessageId : JSON.stringify(outcome)
    }
    const answersTo = (poll: string) =>
      inbox.kept.flatMap((message) =>
        message.kind === 'choice' && message.replyTo === poll ? [message.choiceId] : [],
      )
    const [first, second] = [await asks('p1'), await asks('p2')]
    expect((await standIn.sentTo(CHAT)).at(-1)).toMatchObject({
      type: 'poll_creation',
      pollName: 'Est-ce réglé ? (p2)',
      pollOptions: [{ name: 'Oui' }, { name: 'Non' }],
    })
    await standIn.vote(first, [], CHAT)
    await standIn.vote(first, [1], CHAT)
    await standIn.vote(first, [1], CHAT)
    expect(await arrives(({ replyTo }) => replyTo === first)).toMatchObject({
      kind: 'choice',
      choiceId: 'non',
      title: 'Non',
      provenPhone: '+212600000001',
    })
    // a page that is being loaded anew reports nothing
    await standIn.reload()
    await standIn.vote(second, [0], CHAT)
    expect(await arrives(({ replyTo }) => replyTo === second)).toMatchObject({ choiceId: 'oui' })
    await node.ready()
    expect(answersTo(first)).toEqual(['non'])
  })

  it('hears what came while its page loaded itself anew', async () => {
    await standIn.reload()
    await standIn.says(CHAT, { body: 'pendant' })
    await words('pendant')
    await node.ready()
    await standIn.says(CHAT, { body: 'après' })
    await words('après')
    expect(node.channel.figures().failures).toBe(0)
  })
})
