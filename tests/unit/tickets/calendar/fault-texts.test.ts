import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

describe('every fault of a file', () => {
  const root = path.join(import.meta.dirname, '../../../..')
  const sources = readdirSync(path.join(root, 'src'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
  const named = [
    ...sources.matchAll(/'((?:calendar|policy)\.fault\.\w+|file\.\w+)'/g),
    ...[...sources.matchAll(/(?:complain\(context, |EventFault\()'(\w+)'/g)].map(([all, code]) => [
      all,
      `calendar.fault.${code}`,
    ]),
    ...[...sources.matchAll(/refuse\(context, '(\w+)'/g)].map(([all, code]) => [all, `policy.fault.${code}`]),
  ].map(([, code]) => code!)

  it.each(['ar', 'fr', 'en'])('has its text in %s', (language) => {
    const texts = JSON.parse(readFileSync(path.join(root, 'locales', language, 'errors.json'), 'utf8'))
    const textOf = (code: string) => code.split('.').reduce((inner, step) => inner?.[step], texts)
    expect(new Set(named).size).toBeGreaterThan(20)
    expect(named.filter((code) => typeof textOf(code) !== 'string')).toEqual([])
  })

  it('is one of those that have a text', () => {
    const texts = JSON.parse(readFileSync(path.join(root, 'locales/fr/errors.json'), 'utf8'))
    const codesOf = (about: string) => Object.keys(texts[about].fault).map((code) => `${about}.fault.${code}`)
    const unused = [...codesOf('calendar'), ...codesOf('policy')].filter((code) => !named.includes(code))
    expect(unused).toEqual([])
  })
})
