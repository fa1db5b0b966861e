import { describe, expect, it } from 'vitest'
import { remembering, rememberingFor } from '../../../../src/nlu/text/words/remember.ts'
import { Vocabulary, type Word, wordOf } from '../../../../src/nlu/text/words/vocabulary.ts'

const counted = (most: number) => {
  const made: string[] = []
  const read = remembering(({ text }: Word) => {
    made.push(text)
    return text.toUpperCase()
  })
  const vocabulary = new Vocabulary(most)
  return { made, vocabulary, read: (text: string) => read(vocabulary.wordOf(text)) }
}

describe('what is remembered of words', () => {
  it('is worked out once', () => {
    const { made, read } = counted(10)
    expect([read('a'), read('b'), read('a')]).toEqual(['A', 'B', 'A'])
    expect(made).toEqual(['a', 'b'])
  })

  it('is bounded: a word not seen for long is worked out anew, one that comes again and again is not', () => {
    const { made, read } = counted(10)
    read('rare')
    for (let at = 0; at < 100; at++) {
      read('common')
      read(`word ${at}`)
    }
    read('rare')
    expect(made.filter((word) => word === 'common')).toHaveLength(1)
    expect(made.filter((word) => word === 'rare')).toHaveLength(2)
  })

  it('stays for good where it was met on purpose', () => {
    const { made, read, vocabulary } = counted(10)
    read('printer')
    vocabulary.keepMet()
    for (let at = 0; at < 100; at++) read(`word ${at}`)
    read('printer')
    expect(made.filter((word) => word === 'printer')).toHaveLength(1)
  })

  it('leaves out endless words', () => {
    const { made, read } = counted(10)
    const endless = 'x'.repeat(500)
    read(endless)
    expect(read(endless)).toBe(endless.toUpperCase())
    expect(made).toHaveLength(2)
  })

  it('is not one owner’s for another', () => {
    const read = rememberingFor(({ text }: Word, owner: { readonly name: string }) => `${owner.name} ${text}`)
    const [one, other] = [{ name: 'one' }, { name: 'other' }]
    const word = wordOf('word')
    expect([read(word, one), read(word, other), read(word, one)]).toEqual([
      'one word',
      'other word',
      'one word',
    ])
  })
})
