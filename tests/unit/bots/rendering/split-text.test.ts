import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from '../../../../src/bots/rendering/index.ts'

describe('a long text', () => {
  it('loses nothing but the space at the cuts, and no part is too long or broken', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('. ', '\n', '\n\n', '😀', '؟ '),
      ),
      {
        maxLength: 80,
      },
    )
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 60 }), (pieces, limit) => {
        const text = pieces.join('')
        const parts = splitText(text, { most: limit })
        const bare = (value: string) => value.replace(/\s/g, '')
        expect(bare(parts.join(''))).toBe(bare(text))
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit)
          expect(part).not.toMatch(/[\ud800-\udbff]$|^[\udc00-\udfff]/)
        }
      }),
    )
  })

  it('is cut where a reader would pause', () => {
    expect(splitText('Première phrase. Deuxième phrase.', { most: 20 })).toEqual([
      'Première phrase.',
      'Deuxième phrase.',
    ])
    expect(splitText('ligne une\nligne deux', { most: 12 })).toEqual(['ligne une', 'ligne deux'])
    expect(splitText('a'.repeat(25), { most: 10 })).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)])
  })

  it('keeps letters with their marks and families together', () => {
    const family = '👨‍👩‍👧‍👦'
    expect(splitText(family.repeat(4), { most: 2 * family.length + 3 })).toEqual([
      family.repeat(2),
      family.repeat(2),
    ])
    expect(splitText('ب\u064e'.repeat(6), { most: 5 })).toEqual(Array(3).fill('ب\u064e'.repeat(2)))
  })

  it('keeps to a limit in bytes as well', () => {
    const parts = splitText('سند '.repeat(40), { most: 100, mostBytes: 64 })
    expect(Math.max(...parts.map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(64)
    expect(parts.join(' ')).toBe('سند '.repeat(40).trim())
  })
})
