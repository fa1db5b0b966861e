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
    expect(isFragment('report_fault', 0.95, 'الطابعة خاسرة')).toBe(false)
  })

  it('is not when it asks for help, likely or sure, and is when it hardly does', () => {
    expect(isFragment('help', 0.6)).toBe(false)
    expect(isFragment('help', 0.2)).toBe(true)
  })

  it.each(['l’imprimante', 'pc 4', 'الطابعة', 'limprimante', 'internet'])(
    'is waited with when it only names a thing, however sure: "%s"',
    (text) => {
      expect(isFragment('report_fault', 0.99, text)).toBe(true)
    },
  )

  it.each(['dyal l2idara', 'في الإدارة', 'ديال المدير', 'dans la salle 12', 'f القسم 4'])(
    'is the rest of what was said before when it begins with a link: "%s"',
    (text) => {
      expect(isFragment('out_of_scope', 0.97, text)).toBe(true)
    },
  )

  it.each([
    ['fumée', 'report_fault'],
    ['الطابعة خاسرة', 'report_fault'],
    ["d'accord", 'affirm'],
    ['في أمان الله', 'goodbye'],
  ] as const)('is answered at once when it tells of danger, of what fails, or is a courtesy: "%s"', (text, intent) => {
    expect(isFragment(intent, 0.99, text)).toBe(false)
  })

  it('is never a number', () => {
    expect(isFragment('report_fault', 0.6, '2')).toBe(false)
  })
})
