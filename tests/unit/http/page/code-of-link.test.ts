import { describe, expect, it } from 'vitest'
import { codeOfLink } from '../../../../web/src/welcome/code-of-link.ts'

describe('the code of a sign-in link', () => {
  it('is read from behind the #', () => {
    expect(codeOfLink('#code=ABCD2345')).toBe('ABCD2345')
    expect(codeOfLink('#code=abcd-2345')).toBe('abcd-2345')
    // in Arabic words an address stands between marks that are not seen
    expect(codeOfLink('#code=ABCD2345\u2069')).toBe('ABCD2345')
    expect(codeOfLink('#code=ABCD2345%E2%81%A9')).toBe('ABCD2345')
  })

  it.each(['', '#', '#code=', '#code=<b>x</b>', '#other=ABCD2345', '#code=ABCD2345&more'])(
    'is none in "%s"',
    (hash) => {
      expect(codeOfLink(hash)).toBeUndefined()
    },
  )
})
