import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from '../../../../web/src/api/types.ts'
import {
  type Change,
  type Conversation,
  changed,
  emptyConversation,
} from '../../../../web/src/conversation/state.ts'
import { byDay, countUnread, takenChoices } from '../../../../web/src/conversation/timeline.ts'
import type { Entry } from '../../../../web/src/outbox/entry.ts'

const aMessage = (seq: number, more: Partial<Message> = {}): Message => ({
  seq,
  at: '2026-11-24T09:30:00.000Z',
  from: 'bot',
  text: `message ${seq}`,
  choices: [],
  attachments: [],
  ...more,
})
const entry = (clientMessageId: string, more: Partial<Entry> = {}): Entry => ({
  personId: 'teacher-1',
  clientMessageId,
  text: clientMessageId,
  files: [],
  at: '2026-11-24T09:30:00.000Z',
  ...more,
})
const kept = (...ids: string[]): Change => ({ type: 'kept', entries: ids.map((id) => entry(id)) })
const sending = (clientMessageId: string): Change => ({ type: 'sending', clientMessageId, now: 1 })
const accepted = (clientMessageId: string): Change => ({ type: 'accepted', clientMessageId })
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

  it('takes nothing for handled because the bot has said something else since', () => {
    const mine = aMessage(1, { from: 'me', answeredUpTo: 0 })
    const news: Change = { type: 'received', messages: [mine, aMessage(2, { answeredUpTo: 0 })] }
    expect(made(news).answeredUpTo).toBe(0)
    const answer: Change = { type: 'received', messages: [aMessage(3, { answeredUpTo: 1 })] }
    expect(made(news, answer).answeredUpTo).toBe(1)
    const older: Change = { type: 'received', messages: [aMessage(4)] }
    expect(made(news, answer, older).answeredUpTo).toBe(1)
  })

  it('shows an own message until the server shows it back, never twice', () => {
    const echo: Change = { type: 'received', messages: [aMessage(1, { from: 'me', clientMessageId: 'a' })] }
    expect(made(kept('a')).outgoing).toMatchObject([{ clientMessageId: 'a', status: 'waiting' }])
    for (const changes of [
      [kept('a'), echo, accepted('a')],
      [kept('a'), accepted('a'), kept(), echo],
      // stored, and the page closed before it heard so
      [echo, kept('a')],
    ]) {
      const both = made(...changes)
      expect([both.outgoing.length, both.messages.length]).toEqual([0, 1])
    }
  })

  it('keeps showing what was taken until it comes back, before what still waits', () => {
    const state = made(kept('a', 'b'), accepted('a'), kept('b'))
    expect(state.outgoing.map(({ clientMessageId, status }) => [clientMessageId, status])).toEqual([
      ['a', 'stored'],
      ['b', 'waiting'],
    ])
  })

  it('waits for the bot from the sending until its answer, an interruption, a refusal, or long enough', () => {
    const said = [kept('a'), sending('a')]
    const echo: Change = { type: 'received', messages: [aMessage(1, { from: 'me', clientMessageId: 'a' })] }
    expect(made(kept('a')).awaitingSince).toBeUndefined()
    expect(made(...said, echo, accepted('a'), kept()).awaitingSince).toBe(1)
    const ends: Change[] = [
      { type: 'received', messages: [aMessage(2)] },
      { type: 'waiting', clientMessageId: 'a' },
      { type: 'kept', entries: [entry('a', { refused: { problem: '' } })] },
      { type: 'waited' },
    ]
    for (const end of ends) expect(made(...said, end).awaitingSince).toBeUndefined()
  })

  it('tells how much of the files has gone, and forgets it when the way is interrupted', () => {
    const progress: Change = { type: 'progress', clientMessageId: 'a', share: 0.4 }
    const half = made(kept('a'), sending('a'), progress, kept('a', 'b'))
    expect(half.outgoing[0]).toMatchObject({ status: 'sending', share: 0.4 })
    const waiting = changed(half, { type: 'waiting', clientMessageId: 'a' })
    expect(waiting.outgoing[0]).toEqual({ ...entry('a'), status: 'waiting' })
  })

  it('says why one was refused until it is tried again, and takes its place for no new refusal', () => {
    const refusedEntry = entry('a', { refused: { problem: 'too large' } })
    const refused: Change = { type: 'kept', entries: [refusedEntry] }
    const failed = made(kept('a'), sending('a'), refused)
    expect(failed.outgoing).toMatchObject([{ status: 'failed', refused: { problem: 'too large' } }])
    const later = [sending('b'), { type: 'kept', entries: [refusedEntry, entry('b')] }] as Change[]
    expect(later.reduce(changed, failed).awaitingSince).toBe(1)
    expect(changed(failed, kept('a')).outgoing).toEqual([{ ...entry('a'), status: 'waiting' }])
    expect(changed(failed, kept()).outgoing).toEqual([])
  })
})

describe('the choice that was taken', () => {
  const choices = [
    { id: 't:take:SN-7F3K2Q', title: 'Je prends' },
    { id: 't:resolve:SN-7F3K2Q', title: 'C’est résolu' },
  ]
  const pressing = entry('a', { choice: { id: 't:resolve:SN-7F3K2Q', under: 1 } })
  const pressed: Change = { type: 'kept', entries: [pressing] }

  it('is the one pressed here, or the one whose title was said next', () => {
    const received: Change = {
      type: 'received',
      messages: [aMessage(1, { choices }), aMessage(2, { choices })],
    }
    expect(takenChoices(made(received, pressed))).toEqual({ 1: 't:resolve:SN-7F3K2Q' })
    expect(takenChoices(made(received, pressed, accepted('a'), kept()))).toEqual({ 1: 't:resolve:SN-7F3K2Q' })
    const said: Change = { type: 'received', messages: [aMessage(3, { from: 'me', text: 'Je prends' })] }
    expect(takenChoices(made(received, said))).toEqual({ 2: 't:take:SN-7F3K2Q' })
  })

  it('is open again when the press could not be sent and was given up', () => {
    expect(takenChoices(made(pressed, kept()))).toEqual({})
  })
})

describe('what nobody has looked at', () => {
  it('is what the bot said since', () => {
    const messages = [aMessage(1), aMessage(2, { from: 'me' }), aMessage(3), aMessage(4)]
    expect([0, 1, 3, 4].map((seen) => countUnread({ messages }, seen))).toEqual([3, 2, 1, 0])
  })
})

describe('the days of a conversation', () => {
  it('each begin with the first message said on them', () => {
    const days = ['2025-11-23T22:30:00Z', '2025-11-23T22:59:00Z', '2025-11-23T23:30:00Z'].map((at, i) =>
      aMessage(i + 1, { at }),
    )
    // Casablanca was an hour ahead of UTC then: its 24th began at 23:00
    const keyOf = (at: Date) => new Date(at.getTime() + 3_600_000).toISOString().slice(0, 10)
    expect(byDay(days, keyOf).map(({ key, messages }) => [key, messages.map(({ seq }) => seq)])).toEqual([
      ['2025-11-23', [1, 2]],
      ['2025-11-24', [3]],
    ])
  })
})
