import { describe, expect, it } from 'vitest'
import { createChatNews } from '../../../src/bots/index.ts'
import { fixedClock } from '../../../src/shared/index.ts'

const NOW = new Date('2027-03-01T10:00:00Z')
const chat = { channel: 'telegram', account: 'bot', chat: '7' } as const

const news = () => {
  const closed: unknown[] = []
  const rooms: unknown[] = []
  const told = createChatNews({
    identities: { close: async (...of) => void closed.push(of) },
    rooms: {
      gone: async ({ chat }) => void rooms.push(['gone', chat]),
      moved: async (old, now) => void rooms.push(['moved', old.chat, now.chat]),
    },
    clock: fixedClock(NOW),
  })
  return { ...told, closed, rooms }
}

describe('what happens to a chat', () => {
  it('closes it when its person blocks the bot, as of then in product time', async () => {
    const { onMembership, closed } = news()
    await onMembership({ chat, status: 'left', by: '7', at: new Date(Date.now() - 3_600_000) })
    const [[channel, account, address, at] = []] = closed as [string, string, string, Date][]
    expect([channel, account, address]).toEqual(['telegram', 'bot', '7'])
    expect(NOW.getTime() - (at as Date).getTime()).toBeGreaterThanOrEqual(3_600_000)
  })

  it('is nothing when the bot is let in again, for that is no message', async () => {
    const { onMembership, closed, rooms } = news()
    await onMembership({ chat, status: 'member', by: '7', at: new Date() })
    await onMembership({ chat, group: {}, status: 'member', by: '7', at: new Date() })
    expect([closed, rooms]).toEqual([[], []])
  })

  it('ends a staff room that puts the bot out or lets it write no more, and follows one that moves', async () => {
    const { onMembership, onClosed, onMigrated, closed, rooms } = news()
    const group = { ...chat, chat: '-5' }
    await onMembership({ chat: group, group: {}, status: 'left', by: '7', at: new Date() })
    expect(closed).toEqual([])
    await onClosed(group, NOW)
    await onMigrated(group, { ...group, chat: '-1005' })
    expect(rooms).toEqual([
      ['gone', '-5'],
      ['gone', '-5'],
      ['moved', '-5', '-1005'],
    ])
  })
})
