import { describe, expect, it, vi } from 'vitest'
import type { Understander, Understanding } from '../../../src/nlu/index.ts'
import { commonWords, warmUp } from '../../../src/nlu/warm-up/index.ts'

const listening = () => {
  const heard: string[] = []
  const understander: Understander = {
    understand: (text) => {
      heard.push(text)
      return {} as Understanding
    },
  }
  return { heard, understander }
}
const words = Array.from({ length: 30 }, (_, nth) => `word${nth}`)

describe('common words', () => {
  it('are those of three texts or more, the commonest last, as people type them', () => {
    const texts = ['Wifi é wifi', 'Wifi é', 'wifi Wifi', 'wifi é Wifi']
    expect(commonWords(texts)).toBe('wifi é Wifi')
    expect(commonWords(['once once once', 'twice', 'twice'])).toBe('')
  })

  it('are in the same order whatever the order of the texts', () => {
    const texts = ['b a', 'a b', 'b a', 'c']
    expect(commonWords([...texts].reverse())).toBe(commonWords(texts))
  })
})

describe('warming up', () => {
  it('waits until nothing else is to be done, and takes a few words at a time', async () => {
    const { heard, understander } = listening()
    warmUp(understander, words.join(' '))
    expect(heard).toEqual([])
    await vi.waitFor(() => expect(heard.slice(-3).join(' ')).toBe(words.join(' ')), { timeout: 4000 })
    expect(heard.length).toBeGreaterThan(10)
  })

  it('does what is left when it is told to, and nothing twice', async () => {
    const { heard, understander } = listening()
    const { finish } = warmUp(understander, words.join(' '))
    finish()
    const { length } = heard
    expect(heard.slice(-3).join(' ')).toBe(words.join(' '))
    finish()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(heard).toHaveLength(length)
  })
})
