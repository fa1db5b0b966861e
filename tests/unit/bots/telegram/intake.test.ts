import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIntake } from '../../../../src/bots/telegram/receiving/intake.ts'
import { date, from, group } from './an-update.ts'

type Answered = { readonly press?: unknown }

const anIntake = ({ isKnown = true } = {}) => {
  const counted: string[] = []
  const saved: unknown[] = []
  const pressed: Answered[] = []
  let name = isKnown ? 'sanad_bot' : undefined
  const intake = createIntake({
    account: '42',
    identity: {
      username: () => name,
      learn: async () => {
        name = 'sanad_bot'
      },
    },
    signature: { sign: (_, id) => id, read: () => undefined },
    inbox: { save: async (messages) => saved.push(...messages) },
    news: { migrated: async () => undefined, tell: async () => undefined },
    answerPress: (translated) => void pressed.push(translated),
    count: (counter) => counted.push(counter),
  })
  return { intake, counted, saved, pressed }
}

describe('taking updates in', () => {
  it('counts whatever it cannot read, each once, and throws for nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 20 }), async (updates) => {
        const { intake, counted, saved } = anIntake()
        await intake(updates)
        expect(saved).toEqual([])
        expect(counted).toHaveLength(updates.length)
        for (const name of counted) expect(name).toMatch(/^update_(malformed|ignored)$/)
      }),
      { numRuns: 300 },
    )
  })

  it('counts a bad update among good ones, and keeps the good ones', async () => {
    const good = (id: number) => ({
      update_id: id,
      message: { message_id: id, date, from, chat: { id: 7001, type: 'private' }, text: `${id}` },
    })
    const { intake, counted, saved } = anIntake()
    await intake([good(1), { update_id: 2, message: { text: 5 } }, null, good(3)])
    expect(saved).toMatchObject([{ text: '1' }, { text: '3' }])
    expect(counted).toEqual(['update_malformed', 'update_malformed'])
  })

  it("asks for the bot's name before it decides whether a group meant it", async () => {
    const mention = { type: 'mention', offset: 0, length: 10 }
    const called = { message_id: 5, date, from, chat: group, text: '@sanad_bot aide', entities: [mention] }
    const { intake, saved } = anIntake({ isKnown: false })
    await intake([{ update_id: 1, message: called }])
    expect(saved).toMatchObject([{ text: 'aide', group: { addressed: true } }])
  })
})
