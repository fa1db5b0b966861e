import { describe, expect, it } from 'vitest'
import { keeping } from '../../../src/shared/index.ts'

describe('what a message comes to', () => {
  it('is read once, however many messages are answered at the same time', () => {
    const read: string[] = []
    const lengthOf = keeping((text: string): number | undefined => {
      read.push(text)
      return text.length > 2 ? text.length : undefined
    })
    const texts = Array.from({ length: 256 }, (_, n) => String(n))
    for (const _question of ['first', 'second']) for (const text of texts) lengthOf(text)
    expect(read).toEqual(texts)
    expect([lengthOf('7'), lengthOf('107')]).toEqual([undefined, 3])
  })
})
