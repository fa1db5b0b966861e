import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newReference, parseReference } from '../../../src/shared/index.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const symbol = fc.constantFrom(...ALPHABET)
const reference = fc
  .array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 5, maxLength: 5 })
  .map((draws) => {
    const left = [...draws]
    return newReference(() => left.shift() ?? 0)
  })

const replaceAt = (text: string, at: number, replacement: string) =>
  text.slice(0, at) + replacement + text.slice(at + replacement.length)

describe('references', () => {
  it('are read back as they were made', () => {
    fc.assert(
      fc.property(reference, (made) => {
        expect(made).toMatch(/^SN-[0-9A-HJKMNP-TV-Z]{6}$/)
        expect(parseReference(made)).toBe(made)
      }),
    )
  })

  it('are read in any case, with hyphen, space or neither, I and L for 1, O for 0', () => {
    const looks: Record<string, string[]> = { '1': ['1', 'I', 'l', 'i', 'L'], '0': ['0', 'o', 'O', '٠'] }
    fc.assert(
      fc.property(
        reference,
        fc.constantFrom('-', ' ', '', ' - ', '‑'),
        fc.nat(4),
        (made, separator, pick) => {
          const typed = [...made.slice(3)].map((c) => looks[c]?.[pick] ?? c).join('')
          expect(parseReference(`  sn${separator}${typed.toLowerCase()} `)).toBe(made)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('with one wrong symbol are refused, wherever it is', () => {
    fc.assert(
      fc.property(reference, fc.integer({ min: 3, max: 8 }), symbol, (made, at, other) => {
        fc.pre(made[at] !== other)
        expect(parseReference(replaceAt(made, at, other))).toBeUndefined()
      }),
      { numRuns: 2_000 },
    )
  })

  it('with two neighbours exchanged are refused', () => {
    fc.assert(
      fc.property(reference, fc.integer({ min: 3, max: 7 }), (made, at) => {
        const [a = '', b = ''] = made.slice(at, at + 2)
        fc.pre(a !== b)
        expect(parseReference(replaceAt(made, at, b + a))).toBeUndefined()
      }),
      { numRuns: 2_000 },
    )
  })

  it.each(['', 'SN-', 'SN-7F3K2', 'SN-7F3K2QQ', '7F3K2Q', 'salle 4', 'SN-7F3U2Q', 'SN-😀'.padEnd(80, 'x')])(
    'are not seen in %j',
    (typed) => expect(parseReference(typed)).toBeUndefined(),
  )

  it('are read in a piece of text that is nothing else, be it padded to 64 characters, and in no longer one', () => {
    const made = newReference(() => 0.5)
    expect(parseReference(made.padStart(64))).toBe(made)
    expect(parseReference(made.padStart(65))).toBeUndefined()
    expect(parseReference(`X${made}`)).toBeUndefined()
    expect(parseReference(`${made}7`)).toBeUndefined()
  })

  it('take an I and an L for a one wherever they stand', () => {
    const ones = newReference(() => 1 / 32)
    expect(ones).toMatch(/^SN-11111/)
    expect(parseReference(ones.replaceAll('1', 'I'))).toBe(ones)
    expect(parseReference(ones.replaceAll('1', 'l'))).toBe(ones)
  })

  it('never throw, whatever was typed', () => {
    const utf16 = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes))
    fc.assert(fc.property(utf16, (typed) => void parseReference(`SN-${typed}`)))
  })
})
