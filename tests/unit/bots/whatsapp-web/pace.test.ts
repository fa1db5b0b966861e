import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSent } from '../../../../src/bots/whatsapp-web/domain/find-sent.ts'
import { typingMs, waitForPace } from '../../../../src/bots/whatsapp-web/domain/pace.ts'
import { readBackFrom, withMissedEdits } from '../../../../src/bots/whatsapp-web/receiving/read-back.ts'

const LIMITS = { perMinute: 3, perHour: 5, newChatsPerDay: 1, typingMsPerCharacter: 20 }

describe('the pace of a number', () => {
  it('never passes more in any minute or hour than its limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120_000 }), { maxLength: 60 }), (gaps) => {
        const sent: number[] = []
        let now = 0
        for (const gap of gaps) {
          now += gap
          now += waitForPace(sent, LIMITS, now)
          expect(waitForPace(sent, LIMITS, now)).toBe(0)
          sent.push(now)
        }
        for (const [index, at] of sent.entries()) {
          expect(sent.slice(index).filter((other) => other < at + 60_000).length).toBeLessThanOrEqual(3)
          expect(sent.slice(index).filter((other) => other < at + 3_600_000).length).toBeLessThanOrEqual(5)
        }
      }),
      { seed: 20261128 },
    )
  })

  it('types longer at longer words, never twice alike, and never for long', () => {
    expect(typingMs(10, LIMITS, 0.5)).toBeLessThan(typingMs(100, LIMITS, 0.5))
    expect(typingMs(50, LIMITS, 0)).not.toBe(typingMs(50, LIMITS, 0.9))
    expect(typingMs(100_000, LIMITS, 0.999)).toBeLessThan(4_000)
    expect(typingMs(100, { typingMsPerCharacter: 0 }, 0.5)).toBe(0)
  })
})

describe('what may have been sent', () => {
  const own = { id: '3EB01', key: 'k', text: 'Bonjour\nAmina', t: 1_000 }
  const part = { text: 'Bonjour Amina ', begunAtSeconds: 1_000 }

  it('is found by its words, whatever WhatsApp did to its spaces', () => {
    expect(findSent([own], part, new Set())).toBe(own)
  })

  it('is not another message with the same words, nor an old one', () => {
    expect(findSent([own], part, new Set(['3EB01']))).toBeUndefined()
    expect(findSent([{ ...own, t: 800 }], part, new Set())).toBeUndefined()
    expect(findSent([own], { ...part, text: 'Bonsoir' }, new Set())).toBeUndefined()
  })

  it('is a file only when a file was sent, by its name where the page tells it', () => {
    const file = { ...part, fileName: 'a.pdf' }
    expect(findSent([own], file, new Set())).toBeUndefined()
    expect(findSent([{ ...own, fileName: 'b.pdf' }], file, new Set())).toBeUndefined()
    expect(findSent([{ ...own, fileName: '' }], file, new Set())).toBeDefined()
    expect(findSent([{ ...own, fileName: 'a.pdf' }], part, new Set())).toBeUndefined()
  })
})

describe('what was missed', () => {
  const now = new Date('2026-11-28T12:00:00Z')
  const seconds = (text: string) => new Date(text).getTime() / 1_000

  it('is read back from a little before the last that is durable', () => {
    expect(readBackFrom(new Date('2026-11-28T09:00:00Z'), now)).toBe(seconds('2026-11-28T08:50:00Z'))
  })

  it('is at most two weeks, and nothing old for a number that is new', () => {
    expect(readBackFrom(new Date('2026-01-01T00:00:00Z'), now)).toBe(seconds('2026-11-14T12:00:00Z'))
    expect(readBackFrom(undefined, now)).toBe(seconds('2026-11-28T11:55:00Z'))
  })

  it('says that a message was changed meanwhile', () => {
    const message = {
      kind: 'message' as const,
      id: 'a',
      key: 'k',
      chat: 'c',
      author: 'c',
      type: 'chat',
      body: 'neuf',
      t: 100,
      forwarded: false,
      vcards: [],
    }
    expect(withMissedEdits([{ ...message, editedAtMs: 200_000 }], 150).map(({ kind }) => kind)).toEqual([
      'message',
      'edit',
    ])
    expect(withMissedEdits([message], 150)).toEqual([message])
  })
})
