import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TelegramFailure, toFailure } from '../../../../src/bots/telegram/api.ts'
import { dress } from '../../../../src/bots/telegram/sending/keyboard.ts'
import { outcomeOf } from '../../../../src/bots/telegram/sending/outcome.ts'
import { splitText } from '../../../../src/bots/telegram/sending/split-text.ts'

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
    [answered(403, 'Forbidden: bot was blocked by the user'), { outcome: 'unreachable' }],
    [answered(400, 'Bad Request: chat not found'), { outcome: 'unreachable' }],
    [answered(400, 'Bad Request: message text is empty'), { outcome: 'dead' }],
    [answered(500, 'Internal Server Error'), { outcome: 'retry' }],
    [answered(502, 'Bad Gateway'), { outcome: 'retry' }],
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

describe('a long text', () => {
  it('loses nothing but the space at the cuts, and no part is too long or broken', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('. ', '\n', '\n\n', '😀', '؟ '),
      ),
      {
        maxLength: 80,
      },
    )
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 60 }), (pieces, limit) => {
        const text = pieces.join('')
        const parts = splitText(text, limit)
        const bare = (value: string) => value.replace(/\s/g, '')
        expect(bare(parts.join(''))).toBe(bare(text))
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit)
          expect(part).not.toMatch(/[\ud800-\udbff]$|^[\udc00-\udfff]/)
        }
      }),
    )
  })

  it('is cut where a reader would pause', () => {
    expect(splitText('Première phrase. Deuxième phrase.', 20)).toEqual([
      'Première phrase.',
      'Deuxième phrase.',
    ])
    expect(splitText('ligne une\nligne deux', 12)).toEqual(['ligne une', 'ligne deux'])
    expect(splitText('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)])
  })
})

describe('choices', () => {
  const choice = (id: string, title: string) => ({ id, title })

  it('are buttons, two in a row when both are short', () => {
    const choices = [choice('a', 'Oui'), choice('b', 'Non'), choice('c', 'Transférer à la province')]
    const { markup } = dress({ text: '?', choices }, 'contact')
    expect(markup).toEqual({
      inline_keyboard: [
        [
          { text: 'Oui', callback_data: 'a' },
          { text: 'Non', callback_data: 'b' },
        ],
        [{ text: 'Transférer à la province', callback_data: 'c' }],
      ],
    })
  })

  it('are numbers when an id does not fit into a button', () => {
    const { text, markup } = dress({ text: '?', choices: [choice('é'.repeat(33), 'Oui')] }, 'contact')
    expect([text, markup]).toEqual(['?\n\n1. Oui', undefined])
  })

  it('ask for the contact only when asked to, and when there are none', () => {
    const asked = dress({ text: '?', choices: [], requestContact: true }, 'Partager')
    expect(asked.markup).toMatchObject({ keyboard: [[{ text: 'Partager', request_contact: true }]] })
    expect(dress({ text: '?', choices: [] }, 'Partager').markup).toBeUndefined()
  })
})
