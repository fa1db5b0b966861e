import { describe, expect, it } from 'vitest'
import type { Part } from '../../../../src/bots/rendering/index.ts'
import { TelegramFailure, toFailure } from '../../../../src/bots/telegram/api/failure.ts'
import { markupOf } from '../../../../src/bots/telegram/sending/keyboard.ts'
import { outcomeOf } from '../../../../src/bots/telegram/sending/outcome.ts'

const TOKEN = '123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawQ'
const answered = (error_code: number, description: string, parameters?: object) =>
  toFailure(
    Object.assign(new Error(`${error_code}: ${description}`), {
      response: { error_code, description, parameters },
    }),
    TOKEN,
  )
const socket = (code: string) =>
  toFailure(Object.assign(new Error(`request failed, reason: ${code}`), { code }), TOKEN)

describe('what becomes of a failed call', () => {
  it.each([
    [
      answered(429, 'Too Many Requests: retry after 7', { retry_after: 7 }),
      { outcome: 'retry', afterMs: 7_000 },
    ],
    [answered(403, 'Forbidden: bot was blocked by the user'), { outcome: 'unreachable', closed: true }],
    [answered(400, 'Bad Request: chat not found'), { outcome: 'unreachable', closed: true }],
    [answered(400, 'Bad Request: message text is empty'), { outcome: 'dead' }],
    [answered(500, 'Internal Server Error'), { outcome: 'retry' }],
    [answered(503, 'Service Unavailable'), { outcome: 'retry' }],
    [answered(502, 'Bad Gateway'), { outcome: 'unknown' }],
    [answered(504, 'Gateway Timeout'), { outcome: 'unknown' }],
    [answered(401, 'Unauthorized'), { outcome: 'retry' }],
    [socket('ECONNREFUSED'), { outcome: 'retry' }],
    [socket('ENOTFOUND'), { outcome: 'retry' }],
    [socket('ECONNRESET'), { outcome: 'unknown' }],
    [toFailure(new DOMException('The operation was aborted', 'AbortError'), TOKEN), { outcome: 'unknown' }],
    [new TelegramFailure('unsent', 'aborted'), { outcome: 'retry' }],
    [new TypeError('a bug'), { outcome: 'unknown' }],
  ])('%s', (error, expected) => {
    expect(outcomeOf(error)).toMatchObject(expected)
  })

  it('never tells the token', () => {
    const failure = toFailure(
      new Error(`invalid json response body at https://api.telegram.org/bot${TOKEN}/sendMessage`),
      TOKEN,
    )
    expect(`${failure.message} ${failure.stack} ${JSON.stringify(failure)}`).not.toContain(TOKEN)
    expect(failure.cause).toBeUndefined()
  })
})

describe('choices', () => {
  const under = { contactButton: 'Partager', sign: (id: string) => `~${id}` }
  const choice = (id: string, title: string) => ({ id, title })
  const text = (offered: Extract<Part, { kind: 'text' }>['offered']) =>
    ({ kind: 'text', text: '?', offered }) as const

  it('are buttons, two in a row when both are short', () => {
    const choices = [choice('a', 'Oui'), choice('b', 'Non'), choice('c', 'Transférer à la province')]
    expect(markupOf(text({ as: 'buttons', choices }), under)).toEqual({
      inline_keyboard: [
        [
          { text: 'Oui', callback_data: '~a' },
          { text: 'Non', callback_data: '~b' },
        ],
        [{ text: 'Transférer à la province', callback_data: '~c' }],
      ],
    })
  })

  it('ask for the contact only when asked to', () => {
    expect(markupOf(text({ as: 'contact' }), under)).toMatchObject({
      keyboard: [[{ text: 'Partager', request_contact: true }]],
    })
    expect(markupOf(text({ as: 'nothing' }), under)).toBeUndefined()
    expect(markupOf(text({ as: 'contact_over' }), under)).toEqual({ remove_keyboard: true })
  })
})
