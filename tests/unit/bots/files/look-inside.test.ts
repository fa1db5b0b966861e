import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isInstaller, isZip, refusalInZip } from '../../../../src/bots/files/kinds/look-inside.ts'
import { zipOf } from './zip.ts'

const text = (content: string) => Buffer.from(content)
const rangesOf = (content: Buffer) => {
  const read: number[] = []
  const readRange = async function* (start: number, end: number) {
    read.push(end - start)
    yield content.subarray(start, end)
  }
  return { read, readRange }
}
const look = (zip: Buffer) => refusalInZip(rangesOf(zip).readRange, zip.length)
const EXE = Buffer.concat([text('MZ'), Buffer.alloc(300)])

describe('an archive', () => {
  it('of photos and documents is kept', async () => {
    const zip = zipOf(
      { name: 'classe/', content: text('') },
      {
        name: 'classe/photo.jpg',
        content: Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), randomBytes(9_000)]),
      },
      { name: 'classe/لائحة.txt', content: text('du texte') },
    )
    expect(isZip(zip)).toBe(true)
    expect(await look(zip)).toBeUndefined()
  })

  it.each([
    ['a program by its name', { name: 'a/setup.exe', content: text('x') }],
    ['a program by its content', { name: 'photo.jpg', content: EXE }],
    ['a script by its name', { name: 'x.vbs', content: text('x') }],
    ['a script by its content', { name: 'lisez-moi', content: text('#!/bin/sh\n') }],
    ['an archive by its name', { name: 'b.rar', content: text('x') }],
    ['an archive by its content', { name: 'b.jpg', content: zipOf({ name: 'a', content: text('a') }) }],
  ])('with %s in it is refused', async (_what, entry) => {
    expect(await look(zipOf({ name: 'a.txt', content: text('a') }, entry))).toBe('archive_with_program')
  })

  it('that is locked, or damaged, cannot be looked at', async () => {
    expect(await look(zipOf({ name: 'a.txt', content: text('a'), encrypted: true }))).toBe('archive_closed')
    const whole = zipOf({ name: 'a.txt', content: text('abc'.repeat(50)) })
    expect(await look(whole.subarray(0, whole.length - 10))).toBe('archive_closed')
    expect(await look(text('PK and nothing else'))).toBe('archive_closed')
  })

  it('that claims thousands of entries is not opened', async () => {
    const entries = Array.from({ length: 2_001 }, (_, index) => ({
      name: `${index}.txt`,
      content: text('a'),
    }))
    expect(await look(zipOf(...entries))).toBe('archive_closed')
  })

  it('that unpacks to twenty megabytes is not unpacked', async () => {
    const zip = zipOf({ name: 'bombe.txt', content: Buffer.alloc(20 * 1024 * 1024) })
    const { read, readRange } = rangesOf(zip)
    expect(await refusalInZip(readRange, zip.length)).toBeUndefined()
    expect(read.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(3 * zip.length)
  })

  it('is not called damaged because the database is away', async () => {
    const away = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.alloc(0)
      throw new Error('no answer')
    }
    await expect(refusalInZip(away, 500)).rejects.toThrow('no answer')
  })
})

it('an installer of Windows is told from an old document by its root', async () => {
  const container = (rootClass: string) => {
    const content = Buffer.alloc(2_048)
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(content)
    content.writeUInt16LE(9, 30)
    content.writeUInt32LE(1, 48)
    Buffer.from(rootClass, 'hex').copy(content, 2 * 512 + 80)
    return content
  }
  const installer = container('84100c0000000000c000000000000046')
  const document = container('0609020000000000c000000000000046')
  expect(await isInstaller(installer, rangesOf(installer).readRange)).toBe(true)
  expect(await isInstaller(document, rangesOf(document).readRange)).toBe(false)
})
