import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutboundMessage } from '../../../../src/notifications/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import type { TelegramStandIn } from '../../../stand-ins/telegram/client.ts'
import { say } from '../setup/desk.ts'
import { aTelegram } from '../setup/telegram.ts'
import { BOT_TOKEN, heldFiles, startStandIn } from '../setup/telegram-chat.ts'

const CHAT = 7200
const to = { channel: 'telegram', account: '7000000001', chat: String(CHAT) } as const
const TAKE = { id: 't:take:SN-7F3K2Q', title: 'Je prends' }
const UNDO = { id: 't:undo:SN-7F3K2Q', title: 'Annuler' }

let database: Awaited<ReturnType<typeof openTestDatabase>>
let standIn: TelegramStandIn
beforeAll(async () => {
  database = await openTestDatabase()
  standIn = await startStandIn()
  await standIn.open(CHAT)
})
afterAll(async () => {
  await standIn.stop()
  await database.drop()
})

const context = (deliveryId: string) =>
  ({ deliveryId, kind: 'reply', purpose: 'act', signal: AbortSignal.timeout(15_000) }) as const

const aSender = () => {
  const files = heldFiles()
  files.hold('a'.repeat(24), { name: 'p.png', type: 'image/png', content: Buffer.from('x') })
  const gate = { pass: async () => 0, pause: () => undefined }
  const { sender } = aTelegram({
    connection: database.connection,
    apiRoot: standIn.root,
    token: BOT_TOKEN,
    files,
    gate,
  })
  return sender
}

/** Sends the first and changes it into the second. */
const change = async (first: OutboundMessage, second: OutboundMessage) => {
  const sender = aSender()
  const sent = await sender.send(to, first, context('d'))
  if (sent.outcome !== 'sent') throw new Error(JSON.stringify(sent))
  const outcome = await sender.edit?.(
    { to, providerMessageId: sent.providerMessageId },
    second,
    context('d:edit'),
  )
  const shown = (await standIn.sentTo(CHAT)).find(
    ({ messageId }) => String(messageId) === sent.providerMessageId,
  )
  return { outcome, shown, sent, sender }
}

describe('a message of ours that is changed', () => {
  it('has the new words and buttons, and is the same message', async () => {
    const { outcome, shown, sent } = await change(
      say('Nouvelle demande', { choices: [TAKE] }),
      say('Prise par Rachid', { choices: [UNDO] }),
    )
    expect(outcome).toEqual({ outcome: 'sent', providerMessageId: sent.providerMessageId })
    expect(shown).toMatchObject({ text: 'Prise par Rachid', buttons: [{ text: 'Annuler' }] })
  })

  it('loses its buttons when the new one has none', async () => {
    const { shown } = await change(say('Nouvelle', { choices: [TAKE] }), say('Close'))
    expect(shown).toMatchObject({ text: 'Close', buttons: [] })
  })

  it('that says so already is as good as changed', async () => {
    const same = say('Prise', { choices: [UNDO] })
    expect((await change(same, same)).outcome).toMatchObject({ outcome: 'sent' })
  })

  it('under a file has a new caption, whether or not the new one speaks of the file', async () => {
    const attachments = [{ id: 'a'.repeat(24), name: 'p.png', type: 'image/png' }]
    const first = say('La photo', { attachments })
    for (const second of [
      say('La photo, prise', { attachments }),
      say('Prise par Rachid', { choices: [UNDO] }),
    ]) {
      const { outcome, shown } = await change(first, second)
      expect(outcome).toMatchObject({ outcome: 'sent' })
      expect(shown).toMatchObject({ method: 'sendPhoto', text: second.text })
    }
  })

  it('into words that fill several messages changes its buttons only', async () => {
    const { outcome, shown } = await change(
      say('Nouvelle', { choices: [TAKE] }),
      say('mot '.repeat(1_500), { choices: [UNDO] }),
    )
    expect(outcome).toMatchObject({ outcome: 'sent' })
    expect(shown).toMatchObject({ text: 'Nouvelle', buttons: [{ text: 'Annuler' }] })
  })

  it.each([
    [{ code: 400, description: "Bad Request: message can't be edited" }, { outcome: 'dead' }],
    [{ code: 403, description: 'Forbidden: bot was blocked by the user' }, { outcome: 'unreachable' }],
    [
      { code: 429, description: 'Too Many Requests', retryAfter: 3 },
      { outcome: 'retry', afterMs: 3_000 },
    ],
    [{ code: 502, description: 'Bad Gateway' }, { outcome: 'retry' }],
  ])('after %j is %j', async (fault, expected) => {
    await standIn.fault({ method: 'editMessageText', kind: 'error', times: 1, ...fault })
    expect((await change(say('un'), say('deux'))).outcome).toMatchObject(expected)
  })

  it('may be changed again when nobody knows whether it was', async () => {
    await standIn.fault({ method: 'editMessageText', kind: 'hang_up', times: 1 })
    const { outcome, sent, sender } = await change(say('un'), say('deux'))
    expect(outcome).toMatchObject({ outcome: 'retry' })
    const { providerMessageId } = sent
    expect(await sender.edit?.({ to, providerMessageId }, say('deux'), context('d:edit'))).toMatchObject({
      outcome: 'sent',
    })
  })

  it('that is not there any more is dead, and nothing is sent in its place', async () => {
    const before = (await standIn.sentTo(CHAT)).length
    const edit = aSender().edit
    for (const providerMessageId of ['999999', 'wamid.X'])
      expect(await edit?.({ to, providerMessageId }, say('x'), context('d'))).toMatchObject({
        outcome: 'dead',
      })
    expect(await standIn.sentTo(CHAT)).toHaveLength(before)
  })
})
