import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InboxDocument } from '../../../../src/bots/pipeline/inbox/document.ts'
import {
  decideTogether,
  GATHERING_POLICY,
  type Reading,
} from '../../../../src/bots/pipeline/together/decide.ts'
import { joinMessages } from '../../../../src/bots/pipeline/together/join.ts'

const START = 1_000_000
type Line = { text: string; at?: number; album?: string; together?: string; file?: string }

const entry = ({ text, at = 0, album, together, file }: Line, index: number): InboxDocument => ({
  _id: `m${index}`,
  conversation: 'c',
  order: index,
  receivedAt: new Date(START + at),
  ...(together ? { together } : {}),
  message: {
    kind: 'text',
    text,
    from: { channel: 'telegram', account: '42', chat: '7' },
    sender: '7',
    providerEventId: `e${index}`,
    order: index,
    sentAt: new Date(START + at),
    ...(album ? { album } : {}),
    attachments: file ? [{ id: file, name: 'photo.jpg', type: 'image/jpeg', bytes: 1 }] : [],
  },
})

/** Lines in lower case are fragments; REPORTS complete them, anything else ends them. */
const reading: Reading = {
  isFragment: ({ message }) => message.kind === 'text' && message.text === message.text.toLowerCase(),
  completes: ({ message }) => message.kind === 'text' && message.text.startsWith('REPORT'),
}

const decide = (lines: readonly Line[], now: number, alone = false) => {
  const entries = lines.map(entry) as [InboxDocument, ...InboxDocument[]]
  const decided = decideTogether(entries, { now: START + now, policy: GATHERING_POLICY, reading, alone })
  return decided.kind === 'wait' ? decided.until - START : decided.entries.map(({ _id }) => _id)
}
const { fragmentMs, albumMs, longestMs } = GATHERING_POLICY

describe('what belongs to a message', () => {
  it('is nothing when it says enough by itself', () => {
    expect(decide([{ text: 'REPORT' }, { text: 'x' }], 0)).toEqual(['m0'])
  })

  it('is waited for after a fragment, and no longer than said', () => {
    expect(decide([{ text: 'salle' }], 0)).toBe(fragmentMs)
    expect(decide([{ text: 'salle' }, { text: '12', at: 900 }], 1_000)).toBe(900 + fragmentMs)
    expect(decide([{ text: 'salle' }], fragmentMs)).toEqual(['m0'])
    const slow = [0, 1_100, 2_200, 3_300, 4_400, 5_500].map((at) => ({ text: 'x', at }))
    expect(decide(slow, 5_500)).toBe(longestMs)
  })

  it('takes in what completes it, and the details behind that', () => {
    const burst = [{ text: 'a' }, { text: 'b', at: 100 }, { text: 'REPORT', at: 200 }, { text: 'c', at: 300 }]
    expect(decide(burst, 400)).toBe(300 + fragmentMs)
    expect(decide(burst, 300 + fragmentMs)).toEqual(['m0', 'm1', 'm2', 'm3'])
  })

  it('ends before what does not belong to it, at once', () => {
    expect(decide([{ text: 'a' }, { text: 'b' }, { text: 'STATUS' }], 0)).toEqual(['m0', 'm1'])
    const two = [{ text: 'a' }, { text: 'REPORT' }, { text: 'b' }, { text: 'REPORT' }]
    expect(decide(two, 0)).toEqual(['m0', 'm1', 'm2'])
  })

  it('is never more than ten lines', () => {
    const many = Array.from({ length: 30 }, () => ({ text: 'x' }))
    expect(decide(many, 0)).toHaveLength(GATHERING_POLICY.most)
  })

  it('is the album of a picture, once it is whole', () => {
    const album = [
      { text: '', album: 'a' },
      { text: 'la salle', album: 'a', at: 300 },
    ]
    expect(decide(album, 400)).toBe(300 + albumMs)
    expect(decide(album, 300 + albumMs)).toEqual(['m0', 'm1'])
    expect(decide([...album, { text: 'REPORT', at: 350 }], 400)).toEqual(['m0', 'm1'])
  })

  it('stays what it was once it was handled, whatever has come since', () => {
    const marked = [{ text: 'a', together: 'm0' }, { text: 'b', together: 'm0' }, { text: 'c' }]
    expect(decide(marked, 9_000)).toEqual(['m0', 'm1'])
    expect(decide([{ text: 'a' }, { text: 'b' }], 9_000, true)).toEqual(['m0'])
    expect(decide([{ text: 'a' }, ...marked.slice(0, 0), { text: 'b', together: 'm1' }], 9_000)).toEqual([
      'm0',
    ])
  })

  it('is always the first, without gaps, or a wait that ends', () => {
    const line = fc.record(
      { text: fc.constantFrom('x', 'REPORT', 'STATUS'), at: fc.nat(5_000), album: fc.constantFrom('a', 'b') },
      { requiredKeys: ['text'] },
    )
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 15 }), fc.nat(20_000), (lines, now) => {
        const decided = decide(lines as Line[], now)
        if (typeof decided === 'number') expect(decided).toBeGreaterThan(now)
        else expect(decided).toEqual(lines.slice(0, decided.length).map((_, index) => `m${index}`))
      }),
    )
  })
})

describe('lines as one message', () => {
  it('have all words in order and all files', () => {
    const lines = [{ text: 'limprimante', file: 'f1' }, { text: ' ' }, { text: 'salle 3', file: 'f2' }].map(
      entry,
    )
    const joined = joinMessages(lines as [InboxDocument, ...InboxDocument[]])
    expect(joined).toMatchObject({ kind: 'text', text: 'limprimante\nsalle 3', providerEventId: 'e0' })
    expect(joined.attachments.map(({ id }) => id)).toEqual(['f1', 'f2'])
  })
})
