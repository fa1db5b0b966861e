import { describe, expect, it } from 'vitest'
import type { InboundMessage } from '../../../../src/bots/index.ts'
import type { InboxDocument } from '../../../../src/bots/pipeline/inbox/document.ts'
import { GATHERING_POLICY } from '../../../../src/bots/pipeline/together/decide.ts'
import { Gathering } from '../../../../src/bots/pipeline/together/gathering.ts'
import { unclear, understandingOf } from '../../dialogs/fakes/conversation.ts'

type State = 'stored' | 'waiting' | 'lost'

const receivedAt = (agoMs: number) => new Date(Date.now() - agoMs)

const entry = (more: Partial<InboundMessage> & { text?: string }, agoMs: number): InboxDocument => ({
  ...{ _id: 'm1', conversation: 'c', order: 1, receivedAt: receivedAt(agoMs) },
  message: {
    ...{ kind: 'text', text: '', sender: '7', providerEventId: 'e1', order: 1, sentAt: receivedAt(agoMs) },
    from: { channel: 'telegram', account: '42', chat: '7' },
    attachments: [{ id: 'f1', name: 'vide.pdf', type: 'application/pdf', bytes: 0 }],
    ...more,
  } as InboundMessage,
})

/** Whether it is answered now, or how many milliseconds later it is looked at again. */
const next = async (state: State, more: Partial<InboundMessage> & { text?: string } = {}, agoMs = 2_000) => {
  const gathering = new Gathering({
    entries: { markTogether: async () => undefined },
    files: { statesOf: async (ids) => new Map(ids.map((id) => [id, state])) },
    understander: { understand: () => understandingOf(unclear()) } as never,
    clock: { now: () => new Date() },
    policy: GATHERING_POLICY,
  })
  const claimed = { key: 'c', interrupted: false, state: {} } as never
  const found = await gathering.next(claimed, [entry(more, agoMs)])
  return 'waitUntil' in found ? found.waitUntil - Date.now() : 'now'
}

describe('a file without words', () => {
  it('is answered when it is here, or known to be lost', async () => {
    expect(await next('stored')).toBe('now')
    expect(await next('lost')).toBe('now')
  })

  it('is waited for: an empty one is not said to be added', async () => {
    const later = await next('waiting')
    expect(later).toBeGreaterThan(0)
    expect(later).toBeLessThanOrEqual(300)
  })

  it('is waited for no longer than a few seconds', async () => {
    expect(await next('waiting', {}, GATHERING_POLICY.filesMs)).toBe('now')
  })

  it.each([
    ['with words', { text: "l'imprimante de la salle 3 est en panne depuis hier matin" }],
    ['that people show each other', { group: { addressed: false } }],
  ])('%s is not waited for', async (_, more) => {
    expect(await next('waiting', more)).toBe('now')
  })
})
