import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EventParser } from '../../../../web/src/api/event-stream.ts'

const cutAt = (text: string, cuts: readonly number[]): string[] => {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b)
  return [0, ...places].map((from, index) => text.slice(from, places[index] ?? text.length))
}

describe('the page reads an event stream', () => {
  it('the same, wherever the network cuts it', () => {
    const data = fc.string().map((text) => JSON.stringify({ text }))
    fc.assert(
      fc.property(fc.array(data), fc.array(fc.nat()), (events, cuts) => {
        const stream = `retry: 2000\n\n${events.map((event, i) => `id: ${i}\nevent: message\ndata: ${event}\n\n`).join('')}: still here\n\n`
        const parser = new EventParser()
        expect(cutAt(stream, cuts).flatMap((chunk) => parser.push(chunk))).toEqual(events)
      }),
    )
  })

  it('and keeps an event that has not arrived whole', () => {
    const parser = new EventParser()
    expect(parser.push('data: {"a"')).toEqual([])
    expect(parser.push(':1}\n')).toEqual([])
    expect(parser.push('\ndata: next')).toEqual(['{"a":1}'])
  })
})
