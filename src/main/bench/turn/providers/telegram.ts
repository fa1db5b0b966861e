import type { BenchProvider } from './provider.ts'

const ACCOUNT = '4242'
const SECRET = 'bench_secret'

let sent = 0

/** Telegram's Bot API in webhook mode. */
export const telegram: BenchProvider = {
  key: 'telegram',
  channel: 'telegram',
  account: ACCOUNT,
  settings: (apiRoot) => ({
    TELEGRAM_BOT_TOKEN: `${ACCOUNT}:bench-bench-bench-bench-bench-bench`,
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    TELEGRAM_API_ROOT: apiRoot,
  }),
  webhook({ n, chat, text }) {
    const id = Number(chat)
    const from = { id, is_bot: false, first_name: 'Bench', language_code: 'fr' }
    const message = {
      message_id: n,
      date: Math.floor(Date.now() / 1_000),
      from,
      chat: { id, type: 'private', first_name: 'Bench' },
      text,
    }
    return {
      path: '/webhooks/telegram',
      headers: { 'x-telegram-bot-api-secret-token': SECRET },
      body: JSON.stringify({ update_id: n, message }),
    }
  },
  answer(path, body) {
    if (!path.endsWith('/sendMessage')) return { body: '{"ok":true,"result":true}' }
    const chat = String((JSON.parse(body) as { chat_id: unknown }).chat_id)
    sent += 1
    const result = { message_id: sent, date: 1, chat: { id: Number(chat), type: 'private' } }
    return { body: JSON.stringify({ ok: true, result }), chat }
  },
}
