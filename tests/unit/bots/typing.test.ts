import { describe, expect, it } from 'vitest'
import { createShowTyping } from '../../../src/bots/channel/index.ts'

const to = (chat: number) => ({ channel: 'telegram', account: '42', chat: String(chat) }) as const

describe('the sign that an answer is on its way', () => {
  it('is left out while many are on theirs, and shown again afterwards', async () => {
    const shown: string[] = []
    const arrive: (() => void)[] = []
    const showTyping = (chat: string) =>
      new Promise<void>((resolve, reject) => {
        shown.push(chat)
        // whether it got there makes no difference
        arrive.push(shown.length % 2 === 0 ? resolve : () => reject(new Error('gone')))
      })
    const show = createShowTyping([{ channel: 'telegram', account: '42', showTyping }])
    for (let chat = 0; chat < 50; chat += 1) show(to(chat))
    expect(shown).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
    for (const arrived of arrive) arrived()
    await new Promise(setImmediate)
    for (let chat = 50; chat < 100; chat += 1) show(to(chat))
    expect(shown.slice(8)).toEqual(['50', '51', '52', '53', '54', '55', '56', '57'])
  })

  it('is nothing where the channel has none', () => {
    const show = createShowTyping([{ channel: 'webchat', account: 'web' }])
    expect(() => show(to(1))).not.toThrow()
  })
})
