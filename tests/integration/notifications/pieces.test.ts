import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
