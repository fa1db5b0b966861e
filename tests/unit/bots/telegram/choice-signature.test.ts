import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChoiceSignature, LONGEST_CHOICE_ID } from '../../../../src/bots/telegram/choice-signature.ts'

const signature = createChoiceSignature('123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawQ')

describe('the data of a button', () => {
  it('reads back as the choice it was made of, and fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (id) => {
        fc.pre(Buffer.byteLength(id) <= LONGEST_CHOICE_ID)
        const data = signature.sign('7001', id)
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
        expect(signature.read('7001', data)).toBe(id)
      }),
    )
  })

  it('is not ours when anything in it was changed', () => {
    const data = signature.sign('7001', 't:take:SN-7F3K2Q')
    for (let index = 0; index < data.length; index += 1) {
      const other = data[index] === 'A' ? 'B' : 'A'
      expect(signature.read('7001', data.slice(0, index) + other + data.slice(index + 1))).toBeUndefined()
    }
  })

  it('is ours in the chat it was made for only, and of our bot only', () => {
    const data = signature.sign('7001', 't:take:SN-7F3K2Q')
    expect(signature.read('7002', data)).toBeUndefined()
    expect(createChoiceSignature('123456:another').read('7001', data)).toBeUndefined()
  })

  it('that somebody made up is not ours, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (made) => {
        expect(signature.read('7001', made)).toBeUndefined()
      }),
    )
    expect(signature.read('7001', 't:take:SN-7F3K2Q')).toBeUndefined()
  })
})
