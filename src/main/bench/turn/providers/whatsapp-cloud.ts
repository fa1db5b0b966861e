import { createHmac } from 'node:crypto'
import type { BenchProvider } from './provider.ts'

const ACCOUNT = '106540352242922'
const SECRET = 'bench_secret'

let sent = 0

/** Meta's Cloud API: signed notifications in, messages out, one number with the higher throughput. */
export const whatsappCloud: BenchProvider = {
  key: 'whatsapp_cloud',
  channel: 'whatsapp-cloud',
  account: ACCOUNT,
  settings: (apiRoot) => ({
    WHATSAPP_CLOUD_TOKEN: 'bench-bench-bench',
    WHATSAPP_CLOUD_PHONE_NUMBER_ID: ACCOUNT,
    WHATSAPP_CLOUD_APP_SECRET: SECRET,
    WHATSAPP_CLOUD_VERIFY_TOKEN: 'bench_verify',
    WHATSAPP_CLOUD_API_ROOT: apiRoot,
  }),
  webhook({ n, chat, text }) {
    const value = {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '212500000000', phone_number_id: ACCOUNT },
      contacts: [{ profile: { name: 'Bench' }, wa_id: chat }],
      messages: [
        {
          from: chat,
          id: `wamid.bench${n}`,
          timestamp: String(Math.floor(Date.now() / 1_000)),
          text: { body: text },
          type: 'text',
        },
      ],
    }
    const changes = [{ value, field: 'messages' }]
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '102290129340398', changes }],
    })
    const signature = createHmac('sha256', SECRET).update(body).digest('hex')
    return { path: '/webhooks/whatsapp', headers: { 'x-hub-signature-256': `sha256=${signature}` }, body }
  },
  answer(path, body) {
    if (!path.endsWith('/messages'))
      return { body: JSON.stringify({ id: ACCOUNT, quality_rating: 'GREEN', throughput: { level: 'HIGH' } }) }
    const { to } = JSON.parse(body) as { to?: string }
    if (to === undefined) return { body: '{"success":true}' }
    sent += 1
    const contacts = [{ input: to, wa_id: to }]
    const messages = [{ id: `wamid.answer${sent}` }]
    return { body: JSON.stringify({ messaging_product: 'whatsapp', contacts, messages }), chat: to }
  },
}
