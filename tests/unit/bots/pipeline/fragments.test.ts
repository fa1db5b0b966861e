import { describe, expect, it } from 'vitest'
import type { InboxDocument } from '../../../../src/bots/pipeline/inbox/document.ts'
import { readFragments } from '../../../../src/bots/pipeline/together/read-fragments.ts'
import type { Intent, Understander } from '../../../../src/nlu/index.ts'

const entry = (text: string): InboxDocument => ({
  _id: 'm1',
  conversation: 'c',
  order: 1,
  receivedAt: new Date(0),
  message: {
    kind: 'text',
    text,
    from: { channel: 'telegram', account: '42', chat: '7' },
    sender: '7',
    providerEventId: 'e1',
    order: 1,
    sentAt: new Date(0),
    attachments: [],
  },
})

const isFragment = (intent: Intent, confidence: number, text = 'المساعدة'): boolean => {
  const understander: Understander = {
    understand: () => ({
      variety: 'msa',
      intent,
      category: null,
      categoryConfidence: 0,
      confidence,
      entities: {},
      alternatives: [],
    }),
  }
  return readFragments(understander, { now: new Date(0), hasQuestion: false }).isFragment(entry(text))
}

describe('a short line that may be part of a message', () => {
  it('is waited with unless it is sure what it means', () => {
    expect(isFragment('report_fault', 0.6)).toBe(true)
    expect(isFragment('report_fault', 0.95, 'الطابعة ديال الإدارة حابسة')).toBe(false)
  })

  it('is not when it asks for help, likely or sure, and is when it hardly does', () => {
    expect(isFragment('help', 0.6)).toBe(false)
    expect(isFragment('help', 0.2)).toBe(true)
  })

  it('is a thing or a place alone, however surely it was read', () => {
    expect(isFragment('report_fault', 0.99, 'pc 4')).toBe(true)
    expect(isFragment('out_of_scope', 0.97, 'dyal l2idara')).toBe(true)
    expect(isFragment('report_fault', 0.99, 'wifi tayh')).toBe(false)
    expect(isFragment('report_fault', 0.99, 'l’imprimante du secrétariat depuis hier')).toBe(false)
    expect(isFragment('out_of_scope', 0.97, 'quel temps ?')).toBe(false)
    expect(isFragment('report_fault', 0.99, 'fumée')).toBe(false)
    expect(isFragment('ticket_status', 0.97, 'ma demande')).toBe(false)
  })

  it('is not what is long, be it of one word: the report that follows would drown in it', () => {
    expect(isFragment('out_of_scope', 0.2, 'a'.repeat(20_000))).toBe(false)
    expect(isFragment('out_of_scope', 0.2, `voilà http://example.com/${'a'.repeat(200)}`)).toBe(false)
    expect(isFragment('out_of_scope', 0.2, 'a'.repeat(20))).toBe(true)
  })

  it('is never a number', () => {
    expect(isFragment('report_fault', 0.6, '2')).toBe(false)
  })
})
