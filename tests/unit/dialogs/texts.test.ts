import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

type Tree = { readonly [key: string]: string | Tree }

const PLURAL = /_(?:zero|one|two|few|many|other)$/

const keysOf = (tree: Tree, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  )

const read = (language: string): Tree =>
  JSON.parse(readFileSync(path.resolve('locales', language, 'dialog.json'), 'utf8'))

const [ar, fr] = [keysOf(read('ar')), keysOf(read('fr'))]
const singular = (keys: readonly string[]) => [...new Set(keys.map((key) => key.replace(PLURAL, '')))].sort()

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? sources(file) : [readFileSync(file, 'utf8')]
  })

/** Keys as written in the code; a key with a part that is only known later counts by its beginning. */
const written = sources(path.resolve('src/bots/dialogs')).flatMap((code) =>
  [...code.matchAll(/['`]dialog:([\w.]+)(\$\{)?/g)].map(([, key = '', isPrefix]) => ({
    key,
    isPrefix: Boolean(isPrefix),
  })),
)

describe('the texts of the dialogs', () => {
  it('are the same in both languages', () => {
    expect(singular(ar)).toEqual(singular(fr))
  })

  it('are all used, and none is missing', () => {
    const exact = new Set(written.filter(({ isPrefix }) => !isPrefix).map(({ key }) => key))
    const prefixes = written.filter(({ isPrefix }) => isPrefix).map(({ key }) => key)
    expect([...exact].filter((key) => !singular(fr).includes(key))).toEqual([])
    const unused = singular(fr).filter(
      (key) => !exact.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    )
    expect(unused).toEqual([])
  })

  it('have all six forms in Arabic wherever French has a plural', () => {
    const plurals = [...new Set(fr.filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')))]
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other']
    const missing = plurals
      .flatMap((key) => forms.map((form) => `${key}_${form}`))
      .filter((key) => !ar.includes(key))
    expect(missing).toEqual([])
  })

  it('take the same parameters in both languages', () => {
    const flat = (tree: Tree, prefix = ''): [string, string][] =>
      Object.entries(tree).flatMap(([key, value]) =>
        typeof value === 'string'
          ? [[prefix + key, value] as [string, string]]
          : flat(value, `${prefix}${key}.`),
      )
    const params = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
    const arabic = new Map(flat(read('ar')))
    const different = flat(read('fr')).filter(
      ([key, text]) => !PLURAL.test(key) && String(params(text)) !== String(params(arabic.get(key) ?? '')),
    )
    expect(different).toEqual([])
  })
})
