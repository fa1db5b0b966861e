import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')
const PLURAL = /_(zero|one|two|few|many|other)$/

const flatten = (value: unknown, prefix = ''): string[] =>
  typeof value === 'string'
    ? [prefix]
    : Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
        flatten(inner, prefix ? `${prefix}.${key}` : key),
      )

const readKeys = (language: string, file: string): string[] =>
  flatten(JSON.parse(readFileSync(path.join(ROOT, 'locales', language, file), 'utf8')))

const base = (keys: readonly string[]): string[] =>
  [...new Set(keys.map((key) => key.replace(PLURAL, '')))].sort()

const namespaces = readdirSync(path.join(ROOT, 'locales/ar'))

const sources = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))

describe('the texts', () => {
  it('exist in both languages, file by file', () => {
    expect(readdirSync(path.join(ROOT, 'locales/fr'))).toEqual(namespaces)
  })

  it.each(namespaces)('%s has the same keys in Arabic and French', (file) => {
    expect(base(readKeys('ar', file))).toEqual(base(readKeys('fr', file)))
  })

  it.each(namespaces)('%s gives Arabic all six plural forms wherever it counts', (file) => {
    const keys = readKeys('ar', file)
    const counted = keys.filter((key) => key.endsWith('_other')).map((key) => key.replace(PLURAL, ''))
    for (const key of counted) {
      const forms = keys.filter(
        (candidate) => candidate.replace(PLURAL, '') === key && PLURAL.test(candidate),
      ).length
      expect(forms, `${file}: ${key}`).toBe(6)
    }
  })

  it.each(namespaces)('%s uses the same parameters in both languages', (file) => {
    const parameters = (language: string): Map<string, string> => {
      const resource = JSON.parse(readFileSync(path.join(ROOT, 'locales', language, file), 'utf8'))
      const found = new Map<string, string>()
      for (const key of flatten(resource)) {
        const text = key
          .split('.')
          .reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], resource) as string
        // a plural form may leave its number out: "two tickets" says it in the word
        const names = new Set(
          [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).filter((name) => name !== 'count'),
        )
        if (!PLURAL.test(key) || key.endsWith('_other'))
          found.set(key.replace(PLURAL, ''), [...names].sort().join(','))
      }
      return found
    }
    expect(parameters('ar')).toEqual(parameters('fr'))
  })

  it('has a sentence in both languages for every code that an AppError carries', () => {
    const codes = new Set<string>()
    for (const source of sources('src')) {
      for (const [, code] of source.matchAll(/new AppError\(\s*'\w+',\s*'([\w.]+)'/g))
        codes.add(code as string)
    }
    expect(codes.size).toBeGreaterThan(20)
    for (const language of ['ar', 'fr']) {
      const known = new Set(readKeys(language, 'errors.json'))
      expect(
        [...codes].filter((code) => !known.has(code)),
        language,
      ).toEqual([])
    }
  })

  it.each(['dialog', 'notifications', 'channel', 'terms', 'pictures'])(
    'uses every key of %s, and no key that does not exist',
    (namespace) => {
      const known = base(readKeys('ar', `${namespace}.json`))
      const literals = new Set<string>()
      const prefixes = new Set<string>()
      for (const source of sources('src')) {
        for (const [, key] of source.matchAll(new RegExp(`['"\`]${namespace}:([\\w.]+)['"\`]`, 'g')))
          literals.add(key as string)
        for (const [, prefix] of source.matchAll(new RegExp(`\`${namespace}:([\\w.]*)\\$\\{`, 'g')))
          prefixes.add(prefix as string)
      }
      const isUsed = (key: string): boolean =>
        literals.has(key) || [...prefixes].some((prefix) => key.startsWith(prefix))
      expect(
        known.filter((key) => !isUsed(key)),
        'never used',
      ).toEqual([])
      expect(
        [...literals].filter((key) => !known.includes(key)),
        'used but missing',
      ).toEqual([])
    },
  )
})
