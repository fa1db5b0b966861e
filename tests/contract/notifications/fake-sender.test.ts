import { channelSenderContract } from '../channel-sender.ts'
import { FakeSender } from './fake-sender.ts'

for (const idempotent of [true, false]) {
  channelSenderContract(`the fake (idempotent: ${idempotent})`, async () => {
    const sender = new FakeSender('telegram', { idempotent })
    const chat = { channel: 'telegram', account: 'bot', chat: '1' } as const
    sender.gone.add('2')
    return {
      sender,
      chat,
      goneChat: { ...chat, chat: '2' },
      shown: async () =>
        sender.shown.map(({ message }) => ({
          text: message.text,
          choices: message.choices.map(({ title }) => title),
        })),
      limitFor: async (seconds) => {
        sender.script.push({ outcome: 'retry', reason: '429', afterMs: seconds * 1_000 })
      },
      breakDown: async () => {
        sender.script.push({ outcome: 'retry', reason: '502' })
      },
    }
  })
}
