import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChannelSender, SendContext } from '../../../src/notifications/index.ts'
import { Desk, telegram, webchat } from './desk.ts'

const PIECES = 3

let desk: Desk
beforeEach(async () => {
  desk = await Desk.open()
})
afterEach(() => desk.close())

/** Sends a message in three pieces, and hangs before one of them as a killed process does. */
const inPieces = (shown: number[], dieBefore?: number): ChannelSender => ({
  channel: 'telegram',
  idempotent: false,
  async send(_to, _message, { progress }: SendContext) {
    const sent = [...(progress?.sentOf(PIECES) ?? [])]
    while (sent.length < PIECES) {
      if (sent.length === dieBefore) return { outcome: 'unknown', reason: 'killed' }
      shown.push(sent.length)
      sent.push(String(sent.length))
      await progress?.note(sent, PIECES)
    }
    return { outcome: 'sent', providerMessageId: String(sent[0]) }
  },
})

describe('a message in several pieces', () => {
  it('is gone on with by another node behind the pieces that went out', async () => {
    const shown: number[] = []
    const dying = desk.node({ owner: 'dying', senders: { telegram: inPieces(shown, 2) } })
    await desk.reply(dying, telegram('teacher'), 'un album')
    await dying.drainOnce()
    expect(shown).toEqual([0, 1])
    desk.wait(60)
    const other = desk.node({ owner: 'other', senders: { telegram: inPieces(shown) } })
    await other.drainOnce()
    expect(shown).toEqual([0, 1, 2])
    expect(await other.counts()).toMatchObject({ sent: 1, pending: 0 })
  })

  it('begins anew in another chat', async () => {
    const [first, second]: [number[], number[]] = [[], []]
    desk.addresses.set('teacher', [telegram('teacher'), webchat('teacher')])
    const gone = inPieces(first, 1)
    const node = desk.node({
      senders: {
        telegram: {
          ...gone,
          send: async (...given) => {
            await gone.send(...given)
            return { outcome: 'unreachable', reason: 'blocked' }
          },
        },
        webchat: { ...inPieces(second), channel: 'webchat' },
      },
    })
    await desk.reply(node, telegram('teacher'), 'un album', { personId: 'teacher' })
    const id = await desk.collection.findOne({})
    // a reply stays in its chat: as news it may go to another one
    await desk.collection.updateOne({ _id: id!._id }, { $unset: { to: '' } })
    await node.drainOnce()
    expect([first, second]).toEqual([[0], [0, 1, 2]])
  })
})

describe('a file that takes longer than a lease', () => {
  afterEach(() => vi.useRealTimers())

  it('is not sent by another node meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const shown: string[] = []
    const other = desk.node({ owner: 'other', senders: { telegram: inPieces([]) } })
    const slow: ChannelSender = {
      channel: 'telegram',
      idempotent: false,
      async send() {
        for (let lease = 0; lease < 9; lease += 1) {
          desk.wait(10)
          vi.advanceTimersByTime(10_000)
          // the lease is prolonged in a write that nobody waits for
          await vi.waitFor(async () => {
            const { lease: held } = await desk.find('in:1')
            if ((held?.until.getTime() ?? 0) < desk.now.getTime() + 30_000) throw new Error('not yet')
          })
          await other.drainOnce()
        }
        shown.push('film')
        return { outcome: 'sent', providerMessageId: '1' }
      },
    }
    const node = desk.node({ owner: 'slow', senders: { telegram: slow } })
    const attachments = [{ id: 'f1', name: 'film.mp4', type: 'video/mp4' }]
    await desk.reply(node, telegram('teacher'), '', { message: { text: '', choices: [], attachments } })
    await node.drainOnce()
    expect(shown).toEqual(['film'])
    expect((await desk.find('in:1')).attempts).toMatchObject([{ outcome: 'sent' }])
  })
})
