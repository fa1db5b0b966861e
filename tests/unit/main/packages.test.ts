import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript: it runs before anything is installed
import { ensurePackages, inspect } from '../../../scripts/lib/packages.mjs'

type Entry = { version?: string; integrity?: string; optional?: boolean }

const lockOf = (packages: Record<string, Entry>): string =>
  JSON.stringify({ lockfileVersion: 3, packages: { '': { version: '0.1.0' }, ...packages } })

const LEFT_PAD = { 'node_modules/left-pad': { version: '1.3.0', integrity: 'sha512-a' } }
const FOR_MAC = { 'node_modules/fsevents': { version: '2.0.0', integrity: 'sha512-b', optional: true } }

describe('the packages', () => {
  let root: string
  let installs: number

  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  /** What npm does, as far as it is seen from outside. */
  const install = (): { status: number } => {
    installs += 1
    rmSync(path.join(root, 'node_modules'), { recursive: true, force: true })
    const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
    const { '': _, ...installed } = packages
    write('node_modules/.package-lock.json', JSON.stringify({ packages: installed }))
    return { status: 0 }
  }

  const ensure = (how: () => { status: number | null; error?: Error } = install): void =>
    ensurePackages(root, { install: how, say: () => {} })

  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'sanad-packages-'))
    installs = 0
    write('package-lock.json', lockOf({ ...LEFT_PAD, ...FOR_MAC }))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('are installed once', () => {
    ensure()
    ensure()
    expect(installs).toBe(1)
    expect(inspect(root)).toBe('ready')
  })

  it('are installed again when the lock file has changed', () => {
    ensure()
    write(
      'package-lock.json',
      lockOf({ 'node_modules/left-pad': { version: '1.3.1', integrity: 'sha512-c' } }),
    )
    ensure()
    expect(installs).toBe(2)
  })

  it('are installed again after an installation that was interrupted', () => {
    write('node_modules/left-pad/package.json', '{}')
    expect(inspect(root)).toBe('missing')
    ensure()
    expect(installs).toBe(1)
  })

  it('are left as they are when somebody installed the right ones, optional ones or not', () => {
    write('node_modules/.package-lock.json', JSON.stringify({ packages: LEFT_PAD }))
    ensure()
    expect(installs).toBe(0)
    expect(inspect(root)).toBe('ready')
  })

  it('that are of another version or of other content are not the right ones', () => {
    const others = [
      { version: '1.2.0', integrity: 'sha512-a' },
      { version: '1.3.0', integrity: 'sha512-z' },
    ]
    for (const other of others) {
      write(
        'node_modules/.package-lock.json',
        JSON.stringify({ packages: { 'node_modules/left-pad': other } }),
      )
      expect(inspect(root)).toBe('missing')
    }
  })

  it('that cannot be installed leave no stamp, and one sentence that says how to go on', () => {
    expect(() => ensure(() => ({ status: 1 }))).toThrow(/npm ci ended with 1.*registry/)
    expect(() => ensure(() => ({ status: null, error: new Error('spawn npm ENOENT') }))).toThrow(/ENOENT/)
    expect(inspect(root)).toBe('missing')
  })
})
