import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../src/shared/text/index.ts'

describe('text from a person', () => {
  it.each([
    ['imprimante en panne\u202e salle 3', 'imprimante en panne salle 3'],
    ['\u2067الطابعة\u2069', 'الطابعة'],
    ['ordi\u200bnateur\ufeff', 'ordinateur'],
    ['a\u0000b\u0007', 'ab'],
  ])('%j has nothing that is not seen, or turns what stands beside it', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it.each(['👩‍🏫', 'می‌روم', 'ligne 1\nligne 2', 'é'])('%j stays as it is', (text) => {
    expect(cleanText(text)).toBe(text)
  })

  it('is well-formed and no longer than said', () => {
    expect(cleanText('a\ud800b')).toBe('a\ufffdb')
    expect(cleanText('x'.repeat(30), 10)).toHaveLength(10)
  })
})
