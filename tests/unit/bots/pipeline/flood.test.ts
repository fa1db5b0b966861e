import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countForPerson,
  decideFlood,
  decidePace,
  FLOOD_POLICY,
  isHurried,
} from '../../../../src/bots/pipeline/floods/flood.ts'
import type { FloodMemory } from '../../../../src/bots/pipeline/memory.ts'

const START = Date.parse('2026-11-24T09:00:00Z')

describe('the pace of a conversation', () => {
  it('in any minute at most burst + perMinute messages pass, and all do in the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 150 }), (gaps) => {
        let memory: FloodMemory | undefined
        let [sentAt, now] = [START, START]
        const passedAt: number[] = []
        for (const gap of gaps) {
          sentAt += gap
          now = Math.max(now, sentAt)
          let decision = decideFlood(memory, { sentAt, now })
          if (decision.kind === 'later') {
            now = decision.notBefore
            decision = decideFlood(decision.memory, { sentAt, now })
          }
          expect(decision.kind).toBe('pass')
          memory = decision.memory
          passedAt.push(now)
        }
        for (const at of passedAt) {
          const inMinute = passedAt.filter((other) => other > at - 60_000 && other <= at).length
          expect(inMinute).toBeLessThanOrEqual(FLOOD_POLICY.burst + FLOOD_POLICY.perMinute)
        }
      }),
    )
  })

  it('is said once in a flood, and again only after calm', () => {
    let memory: FloodMemory | undefined
    const tells: boolean[] = []
    const write = (sentAt: number, now: number) => {
      const decision = decideFlood(memory, { sentAt, now })
      memory = decision.memory
      if (decision.kind === 'later') tells.push(decision.tell)
    }
    for (let index = 0; index < 34; index += 1) write(START, START)
    expect(tells).toEqual([true, false, false, false])
    const later = START + 3_600_000
    for (let index = 0; index < 31; index += 1) write(later, later)
    expect(tells).toEqual([true, false, false, false, true])
  })

  it('lets a day of messages that arrive together pass: they were not written together', () => {
    let memory: FloodMemory | undefined
    for (let index = 0; index < 60; index += 1) {
      const decision = decideFlood(memory, { sentAt: START + index * 60_000, now: START + 86_400_000 })
      expect(decision.kind).toBe('pass')
      memory = decision.memory
    }
  })
})

describe('the pace of a person in several chats', () => {
  const used = (count: number, told = false): FloodMemory => ({ tat: START + count * 3_000, told })
  const moment = { sentAt: START, now: START }

  it('is one allowance: a calm chat waits when the person has used it up elsewhere', () => {
    expect(decidePace({ chat: used(1), person: used(29) }, moment).kind).toBe('pass')
    expect(decidePace({ chat: used(1), person: used(30) }, moment)).toEqual({
      kind: 'later',
      notBefore: START + 3_000,
      tell: true,
      memory: { tat: START + 3_000, told: true },
    })
  })

  it('leaves a stranger the allowance of the chat alone', () => {
    expect(decidePace({ chat: used(29), person: undefined }, moment).kind).toBe('pass')
    expect(decidePace({ chat: used(30), person: undefined }, moment).kind).toBe('later')
  })

  it('waits for whichever has room last', () => {
    expect(decidePace({ chat: used(32), person: used(40) }, moment)).toMatchObject({
      notBefore: START + 11 * 3_000,
    })
    expect(decidePace({ chat: used(40), person: undefined }, moment)).toMatchObject({
      notBefore: START + 11 * 3_000,
    })
  })

  it('is said in one of the chats only, and again after calm', () => {
    expect(decidePace({ chat: undefined, person: used(30, true) }, moment)).toMatchObject({ tell: false })
    expect(decidePace({ chat: used(30, true), person: used(30) }, moment)).toMatchObject({ tell: false })
    const calm = { sentAt: START + 3_600_000, now: START }
    const counted = { chat: used(30, true), person: used(30, true) }
    expect(decidePace(counted, calm)).toMatchObject({ kind: 'later', tell: true })
  })
})

describe('what of a chat is counted for the person', () => {
  const write = (gaps: readonly number[]) => {
    let memory: FloodMemory | undefined
    let sentAt = START
    return gaps.map((gap) => {
      sentAt += gap
      const moment = { sentAt, now: sentAt }
      const { memory: passed } = decideFlood(memory, moment)
      const counted = countForPerson(memory, moment, { passed })
      memory = counted.memory
      return counted.messages
    })
  }

  it('is nothing while it is calm, and all that was written at once when it is not', () => {
    expect(write([0, 0, 0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0, 0, 7, 1])
  })

  it('is never more than still weighs, however long somebody has written calmly', () => {
    const calm = Array.from({ length: 200 }, () => 2_900)
    const counted = write([...calm, ...Array.from({ length: 8 }, () => 0)])
    expect(counted.slice(0, 60).every((messages) => messages === 0)).toBe(true)
    expect(Math.max(...counted)).toBeLessThanOrEqual(FLOOD_POLICY.burst / 5 + 1)
  })

  it('counts those that a calm chat has not counted yet before it lets one pass', () => {
    const moment = { sentAt: START, now: START }
    const chat = { tat: START + 6 * 3_000, told: false, uncounted: 6 }
    expect(isHurried(chat, moment)).toBe(true)
    const person = (count: number) => ({ tat: START + count * 3_000, told: false })
    expect(decidePace({ chat, person: person(23) }, moment).kind).toBe('pass')
    expect(decidePace({ chat, person: person(24) }, moment).kind).toBe('later')
  })
})
