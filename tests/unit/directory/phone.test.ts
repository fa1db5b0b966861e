import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizePhone } from '../../../src/directory/index.ts'

const E164 = /^\+212[5-8]\d{8}$/

describe('a Moroccan phone number', () => {
  it.each([
    ['0612345678'],
    ['06 12 34 56 78'],
    ['0612-34 56 78'],
    ['06.12.34.56.78'],
    ['+212612345678'],
    ['+212 (0)6 12 34 56 78'],
    ['00212 612 345 678'],
    ['212612345678'],
    ['612345678'],
    ['٠٦١٢٣٤٥٦٧٨'],
    ['۰۶۱۲۳۴۵۶۷۸'],
    ['\u2066+212\u00a0612–345–678\u2069'],
  ])('is understood as typed: %s', (typed) => {
    expect(normalizePhone(typed)).toBe('+212612345678')
  })

  it.each([
    [''],
    ['061234567'],
    ['06123456789'],
    ['+33612345678'],
    ['0412345678'],
    ['6,12E+08'],
    ['06123x45678'],
    ['++212612345678'],
  ])('is not read into %j', (typed) => {
    expect(normalizePhone(typed)).toBeUndefined()
  })

  const national = fc.tuple(fc.constantFrom('5', '6', '7', '8'), fc.stringMatching(/^\d{8}$/))
  const separators = fc.array(fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u200f'), {
    minLength: 13,
    maxLength: 13,
  })
  const asArabicDigits = (text: string) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))

  it('is the same however it is prefixed, spaced and written', () => {
    fc.assert(
      fc.property(
        national,
        fc.constantFrom('', '0', '+212', '00212', '212', '+2120'),
        separators,
        fc.boolean(),
        ([first, rest], prefix, spaces, arabic) => {
          const digits = [...`${prefix}${first}${rest}`]
            .map((digit, at) => digit + (spaces[at] ?? ''))
            .join('')
          expect(normalizePhone(arabic ? asArabicDigits(digits) : digits)).toBe(`+212${first}${rest}`)
        },
      ),
    )
  })

  it('is in E.164 or nothing, and stays what it is when read again', () => {
    const almost = fc.string({ unit: fc.constantFrom(...'0123456789+ -()٦x'), maxLength: 16 })
    fc.assert(
      fc.property(fc.oneof(fc.string(), almost), (typed) => {
        const read = normalizePhone(typed)
        if (read === undefined) return
        expect(read).toMatch(E164)
        expect(normalizePhone(read)).toBe(read)
      }),
    )
  })
})
