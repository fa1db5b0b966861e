import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CloudState } from './state.ts'

const RETRY_MS = 150
const GIVE_UP_MS = 60_000

export const sign = (body: string, appSecret: string): string =>
  `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`

/** One notification with this value. */
export const payloadOf = (field: string, value: object): object => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '419561257915477', changes: [{ value, field }] }],
})

const post = async (url: string, body: string, signature: string): Promise<number> => {
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature }
  return fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(20_000) }).then(
    ({ status }) => status,
    () => 0,
  )
}

/** Posts, signed, again and again until it is answered with 200. */
export const deliver = async (state: CloudState, payload: object): Promise<void> => {
  const body = JSON.stringify(payload)
  const giveUpAt = Date.now() + GIVE_UP_MS
  while (Date.now() < giveUpAt) {
    const status = state.webhook ? await post(state.webhook, body, sign(body, state.config.appSecret)) : 0
    if (status === 200) return
    await sleep(RETRY_MS)
  }
  throw new Error('a notification was never accepted')
}

export const failedStatus = (
  phoneNumberId: string,
  { id, chat, code }: { id: string; chat: string; code: number },
): object =>
  statusOf(phoneNumberId, {
    id,
    status: 'failed',
    timestamp: String(Math.floor(Date.now() / 1_000)),
    recipient_id: chat,
    errors: [{ code, title: 'as the rules say', error_data: { details: 'see the code' } }],
  })

export const statusOf = (phoneNumberId: string, status: object): object =>
  payloadOf('messages', {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550783881', phone_number_id: phoneNumberId },
    statuses: [status],
  })
