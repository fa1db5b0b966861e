import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain, LOCALES_DIR, sentence } from '../../../src/main/terminal/index.ts'
import { AppError } from '../../../src/shared/index.ts'

type Tree = { [key: string]: Tree | string }

const keysOf = (tree: Tree, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  )

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort()

const errorsIn = (language: string): Tree =>
  JSON.parse(readFileSync(path.join(LOCALES_DIR, language, 'errors.json'), 'utf8'))

const textAt = (tree: Tree, key: string): string =>
  key.split('.').reduce<Tree | string>((node, step) => (node as Tree)[step] ?? '', tree) as string

describe('what a terminal reads', () => {
  it('says the same in English as in French and in Arabic', () => {
    const [en, fr, ar] = ['en', 'fr', 'ar'].map(errorsIn) as [Tree, Tree, Tree]
    for (const key of keysOf(en)) {
      expect(placeholders(textAt(fr, key)), key).toEqual(placeholders(textAt(en, key)))
      expect(placeholders(textAt(ar, key)), key).toEqual(placeholders(textAt(en, key)))
      expect(textAt(fr, key), key).not.toBe('')
    }
  })

  it('follows the locale of the terminal', () => {
    const say = (LANG: string) => sentence('setup.interrupted', {}, { LANG })
    expect(say('C')).toBe('The start was interrupted.')
    expect(say('fr_MA.UTF-8')).toContain('interrompu')
    expect(say('ar_MA.UTF-8')).toContain('الإقلاع')
    expect(sentence('setup.interrupted', {}, { LC_ALL: 'fr', LANG: 'ar' })).toContain('interrompu')
  })

  it('shows the stack of a programming error, without the secrets in it', () => {
    const said = explain(new Error('no connection to mongodb://user:pw@host/db'), { LANG: 'C' })
    expect(said).toContain('at ')
    expect(said).not.toContain('pw@')
  })

  it('is the bare code when there is no text for it', () => {
    expect(explain(new AppError('bug', 'no.such_code'), { LANG: 'C' })).toBe('no.such_code')
  })
})
