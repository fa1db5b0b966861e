import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalOf, sortOut } from '../../../../web/src/files/refuse.ts'
import { formatDuration } from '../../../../web/src/voice/duration.ts'

const MEGABYTE = 1024 * 1024
const limits = {
  files: 3,
  bytes: { image: 2 * MEGABYTE, document: 5 * MEGABYTE },
  refusedEndings: ['exe', 'bat'],
}
const aFile = (name: string, size = 10, type = '') => ({ name, size, type })

describe('a file that would be refused', () => {
  it.each([
    ['facture.exe', 'kind'],
    ['FACTURE.EXE', 'kind'],
    ['facture.pdf.bat. ', 'kind'],
    ['exe', undefined],
    ['photo.jpg', undefined],
  ])('%j is told by the ending of its name', (name, reason) => {
    expect(refusalOf(aFile(name), limits)?.reason).toBe(reason)
  })

  it('is one that is empty, or larger than its kind may be', () => {
    expect(refusalOf(aFile('a.txt', 0), limits)?.reason).toBe('empty')
    expect(refusalOf(aFile('a.png', 2 * MEGABYTE, 'image/png'), limits)).toBeUndefined()
    expect(refusalOf(aFile('a.png', 2 * MEGABYTE + 1, 'image/png'), limits)).toEqual({
      reason: 'too_large',
      name: 'a.png',
      megabytes: 2,
    })
    expect(refusalOf(aFile('a.zip', 3 * MEGABYTE, 'application/zip'), limits)).toBeUndefined()
    expect(refusalOf(aFile('a.zip', 6 * MEGABYTE, 'application/zip'), limits)?.megabytes).toBe(5)
  })

  it('leaves the others their place, never more than fit, and counts what is left out', () => {
    const name = fc.constantFrom('a.png', 'b.exe', 'c.txt')
    const files = fc.array(name.map((n) => aFile(n)))
    fc.assert(
      fc.property(files, fc.integer({ min: 0, max: 3 }), (picked, before) => {
        const already = Array.from({ length: before }, (_, index) => aFile(`before-${index}.png`))
        const sorted = sortOut(picked, already, limits)
        expect(sorted.files.slice(0, before)).toEqual(already)
        expect(sorted.files.length).toBeLessThanOrEqual(limits.files)
        expect(sorted.files.length + sorted.refused.length + sorted.left).toBe(before + picked.length)
      }),
    )
  })
})

describe('the length of a recording', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [7_400, '0:07'],
    [247_000, '4:07'],
    [-5, '0:00'],
  ])('of %i ms is written %s', (ms, written) => {
    expect(formatDuration(ms)).toBe(written)
  })
})
