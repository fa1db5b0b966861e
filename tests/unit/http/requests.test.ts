import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { preferredLanguage } from '../../../src/http/problems/accept-language.ts'
import { statusOf } from '../../../src/http/problems/problem.ts'
import { toAppError } from '../../../src/http/problems/to-app-error.ts'
import { isCrossSite } from '../../../src/http/security/same-origin.ts'
import { AppError } from '../../../src/shared/index.ts'

describe('the language of an answer', () => {
  it.each([
    [undefined, 'ar'],
    ['', 'ar'],
    ['fr', 'fr'],
    ['FR-ma', 'fr'],
    ['en-US,en;q=0.9,fr;q=0.8,ar;q=0.7', 'fr'],
    ['fr;q=0.2, ar;q=0.9', 'ar'],
    ['fr;q=0, ar;q=0.1', 'ar'],
    ['de,es', 'ar'],
    ['frisian', 'ar'],
  ] as const)('of %j is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language)
  })

  it('is one that Sanad writes, whatever the header says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (header) =>
        ['ar', 'fr'].includes(preferredLanguage(header)),
      ),
    )
  })
})

describe('a request that another site may have caused', () => {
  const asking = { method: 'POST', host: 'sanad.ma', origin: undefined, fetchSite: undefined, byCookie: true }
  const judge = (changes: object) => isCrossSite({ ...asking, ...changes }, 'https://sanad.ma')

  it('is told by Sec-Fetch-Site before all, then by Origin', () => {
    expect(judge({ fetchSite: 'same-origin', origin: 'https://other.ma' })).toBe(false)
    expect(judge({ fetchSite: 'same-site', origin: 'https://sanad.ma' })).toBe(true)
    expect(judge({ origin: 'https://sanad.ma' })).toBe(false)
    expect(judge({ origin: 'https://sanad.ma.evil.example' })).toBe(true)
    expect(judge({ origin: 'https://other.ma' })).toBe(true)
  })

  it('is refused without both when only a cookie speaks for it, and allowed to scripts with a token', () => {
    expect(judge({})).toBe(true)
    expect(judge({ byCookie: false })).toBe(false)
    expect(judge({ method: 'GET' })).toBe(false)
  })
})

describe('what is thrown below a route', () => {
  it('keeps its kind when it is ours, and is a bug of ours otherwise', () => {
    const own = new AppError('conflict', 'ticket.already_closed')
    expect(toAppError(own)).toBe(own)
    const cause = new TypeError('x is not a function')
    expect(toAppError(cause)).toMatchObject({ kind: 'bug', code: 'http.bug', cause })
    expect(toAppError(undefined)).toMatchObject({ kind: 'bug' })
  })

  it('has its own status where HTTP has a word for it', () => {
    const refused = toAppError(
      Object.assign(new Error(), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }),
    )
    expect([refused.code, statusOf(refused)]).toEqual(['http.too_large', 413])
    expect(statusOf(new AppError('forbidden', 'webchat.session_missing'))).toBe(401)
    expect(statusOf(new AppError('forbidden', 'anything.else'))).toBe(403)
  })
})
