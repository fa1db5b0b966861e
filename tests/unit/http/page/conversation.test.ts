import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from '../../../../web/src/api/types.ts'
import {
  type Change,
  type Conversation,
  changed,
  emptyConversation,
  type Outgoing,
} from '../../../../web/src/conversation/state.ts'
import { byDay, takenChoices } from '../../../../web/src/conversation/timeline.ts'

const aMessage = (seq: number, more: Partial<Message> = {}): Message => ({
  seq,
  at: '2026-11-24T09:30:00.000Z',
  from: 'bot',
  text: `message ${seq}`,
  choices: [],
  attachments: [],
  ...more,
})
const outgoing = (clientMessageId: string, more: Partial<Outgoing> = {}): Outgoing => ({
  clientMessageId,
  text: clientMessageId,
  files: [],
  at: '2026-11-24T09:30:00.000Z',
  status: 'sending',
  ...more,
})
const made = (...changes: Change[]): Conversation => changes.reduce(changed, emptyConversation)

describe('the conversation on the page', () => {
  it('shows each message once and in order, however often and in whatever pieces they come', () => {
    const overlapping = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 12 })
    fc.assert(
      fc.property(overlapping, (pieces) => {
        let known = 0
        const changes = pieces.map(([from, length]): Change => {
          // a server answers from a point the page already has
          const start = Math.min(from, known)
          known = Math.max(known, start + length)
          return { type: 'received', messages: Array.from({ length }, (_, i) => aMessage(start + i + 1)) }
        })
        const seqs = made(...changes).messages.map(({ seq }) => seq)
        expect(seqs).toEqual(Array.from({ length: known }, (_, i) => i + 1))
      }),
    )
  })

  it('shows an own message until the server shows it back, never twice', () => {
    const said: Change = { type: 'said', outgoing: outgoing('a'), now: 1 }
    expect(made(said).outgoing).toHaveLength(1)
    const echo: Change = { type: 'received', messages: [aMessage(1, { from: 'me', clientMessageId: 'a' })] }
    const both = made(said, echo, { type: 'accepted', clientMessageId: 'a' })
    expect([both.outgoing.length, both.messages.length]).toEqual([0, 1])
  })

  it('waits for the bot from the own word until its answer, a failure, or long enough', () => {
    const said: Change = { type: 'said', outgoing: outgoing('a'), now: 1 }
    const echo: Change = { type: 'received', messages: [aMessage(1, { from: 'me', clientMessageId: 'a' })] }
    expect(made(said, echo).awaitingSince).toBe(1)
    expect(made(said, echo, { type: 'received', messages: [aMessage(2)] }).awaitingSince).toBeUndefined()
    expect(made(said, { type: 'failed', clientMessageId: 'a', problem: '' }).awaitingSince).toBeUndefined()
    expect(made(said, { type: 'waited' }).awaitingSince).toBeUndefined()
  })

  it('keeps the id of a message that is sent again, and forgets why it failed', () => {
    const said: Change = { type: 'said', outgoing: outgoing('a'), now: 1 }
    const failed: Change = { type: 'failed', clientMessageId: 'a', problem: 'too large' }
    expect(made(said, failed).outgoing).toEqual([outgoing('a', { status: 'failed', problem: 'too large' })])
    expect(made(said, failed, { type: 'retried', clientMessageId: 'a', now: 2 }).outgoing).toEqual([
      outgoing('a'),
    ])
    expect(made(said, failed, { type: 'discarded', clientMessageId: 'a' }).outgoing).toEqual([])
  })
})

describe('the choice that was taken', () => {
  const choices = [
    { id: 't:take:SN-7F3K2Q', title: 'Je prends' },
    { id: 't:resolve:SN-7F3K2Q', title: 'C’est résolu' },
  ]

  it('is the one pressed here, or the one whose title was said next', () => {
    const received: Change = {
      type: 'received',
      messages: [aMessage(1, { choices }), aMessage(2, { choices })],
    }
    const pressing = outgoing('a', { choice: { id: 't:resolve:SN-7F3K2Q', under: 1 } })
    const pressed = made(received, { type: 'said', outgoing: pressing, now: 1 })
    expect(takenChoices(pressed)).toEqual({ 1: 't:resolve:SN-7F3K2Q' })
    const said: Change = { type: 'received', messages: [aMessage(3, { from: 'me', text: 'Je prends' })] }
    expect(takenChoices(made(received, said))).toEqual({ 2: 't:take:SN-7F3K2Q' })
  })

  it('is open again when the press could not be sent and was given up', () => {
    const pressing = outgoing('a', { choice: { id: 't:take:SN-7F3K2Q', under: 1 } })
    const said: Change = { type: 'said', outgoing: pressing, now: 1 }
    expect(takenChoices(made(said, { type: 'discarded', clientMessageId: 'a' }))).toEqual({})
  })
})

describe('the days of a conversation', () => {
  it('each begin with the first message said on them', () => {
    const days = ['2026-11-23T22:30:00Z', '2026-11-23T22:59:00Z', '2026-11-23T23:30:00Z'].map((at, i) =>
      aMessage(i + 1, { at }),
    )
    // Casablanca is an hour ahead of UTC: its 24th begins at 23:00
    const keyOf = (at: Date) => new Date(at.getTime() + 3_600_000).toISOString().slice(0, 10)
    expect(byDay(days, keyOf).map(({ key, messages }) => [key, messages.map(({ seq }) => seq)])).toEqual([
      ['2026-11-23', [1, 2]],
      ['2026-11-24', [3]],
    ])
  })
})
