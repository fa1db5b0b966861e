import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lintTemplates, readTemplates } from '../../../../src/bots/index.ts'
import { fillTemplate, inOneLine } from '../../../../src/bots/whatsapp-cloud/templates/fill.ts'
import { purposesOf } from '../../../../src/main/commands/run/templates.ts'

const FILE = 'locales/whatsapp-templates.json'
const json = readFileSync(FILE, 'utf8')
const texts = {
  purposesOf,
  buttonOf: (language: 'ar' | 'fr') => (language === 'ar' ? 'عرض' : 'Voir'),
}
const lint = (changed: string, more: Partial<typeof texts> = {}) =>
  lintTemplates(changed, { ...texts, ...more })
const codesAfter = (from: string | RegExp, to: string) =>
  lint(json.replace(from, to)).faults.map(({ code }) => code)

/** The first template's French words, changed. */
const french = (change: (body: string) => string): string => {
  const file = JSON.parse(json) as { templates: { languages: { fr: { body: string } } }[] }
  const words = file.templates[0]!.languages.fr
  words.body = change(words.body)
  return JSON.stringify(file, null, 2)
}

describe('the file of templates', () => {
  it('has nothing that would be refused, and agrees with the texts', () => {
    expect(purposesOf('ar')).toEqual(['act', 'reply', 'own', 'follow'])
    expect(purposesOf('fr')).toEqual(purposesOf('ar'))
    expect(lint(json)).toEqual({ templates: 5, faults: [] })
  })

  it.each([
    ['a name with capitals', '"sanad_act"', '"Sanad-Act"', 'template.bad_name'],
    ['the same name twice', '"sanad_own"', '"sanad_act"', 'template.repeated'],
    ['another category', '"UTILITY"', '"MARKETING"', 'file.wrong_value'],
    ['another button than the texts have', '"Voir"', '"Ouvrir"', 'template.button_differs'],
    ['a purpose that nobody has', '"follow"', '"remind"', 'file.wrong_value'],
    ['a parameter that nobody makes', '"summary"', '"deadline"', 'file.wrong_value'],
    ['no JSON', '"templates": [', '"templates": [,', 'file.not_json'],
  ])('with %s is refused', (_what, from, to, code) => {
    expect(codesAfter(from, to)).toContain(code)
  })

  it.each([
    [
      'a placeholder at its beginning',
      (body: string) => body.replace(/^.*?\{\{1\}\}/s, '{{1}}'),
      'placeholder_at_edge',
    ],
    ['a placeholder at its end', (body: string) => body.replace(/\nAppuyez.*$/s, '.'), 'placeholder_at_edge'],
    [
      'placeholders side by side',
      (body: string) => body.replace('{{1}} attend', '{{1}}, {{2}} attend'),
      'placeholders_side_by_side',
    ],
    ['a number left out', (body: string) => body.replace('{{2}}', '{{3}}'), 'wrong_numbers'],
    ['a placeholder too few', (body: string) => body.replace('{{2}}', ''), 'wrong_numbers'],
    ['a named placeholder', (body: string) => body.replace('{{1}}', '{{reference}}'), 'bad_placeholder'],
    ['too many characters', (body: string) => `${body} ${'mot '.repeat(300).trim()}`, 'body_too_long'],
    ['hardly a word', () => 'Voici {{1}} et {{2}} fin', 'too_few_words'],
    ['empty lines', (body: string) => body.replace('\n', '\n\n\n'), 'bad_blanks'],
    ['another language', () => 'هذا {{1}} نص عربي طويل بما يكفي {{2}} انتهى', 'other_language'],
    ['nothing', () => ' ', 'body_empty'],
  ])('with %s in a text is refused, at its line', (_what, change, code) => {
    const changed = french(change)
    const line = changed.split('\n').findIndex((text) => text.includes('"fr": {')) + 1
    const found = lint(changed).faults.find((fault) => fault.code === `template.${code}`)
    expect(found).toMatchObject({ line, entry: 'templates[0].languages.fr' })
  })

  it('has a template for every purpose that the texts have, and none for others', () => {
    const more = lint(json, { purposesOf: () => ['act', 'reply', 'own', 'follow', 'warn'] })
    expect(more.faults).toMatchObject([
      { code: 'template.purpose_without_template', params: { purpose: 'warn' } },
    ])
    const fewer = lint(json, { purposesOf: () => ['act', 'reply', 'own'] })
    expect(fewer.faults.map(({ code }) => code)).toEqual([
      'template.unknown_purpose',
      'template.unknown_purpose',
    ])
  })
})

describe('a filled template', () => {
  const templates = readTemplates(FILE)

  it('has parameters in one line, which never make it too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3_000 }), (text) => {
        const message = { text, choices: [], ticket: 'SN-7F3K2Q', language: 'fr' } as const
        const filled = fillTemplate(templates, message, { kind: 'notification', purpose: 'act' })
        const [body] = (filled?.components ?? []) as { parameters: { text: string }[] }[]
        for (const parameter of body!.parameters) {
          expect(parameter.text).not.toMatch(/[\n\t]| {4,}/)
          expect(parameter.text.length).toBeGreaterThan(0)
        }
        const whole = templates.templates[0]!.languages.fr.body.length
        const given = body!.parameters.reduce((sum, parameter) => sum + parameter.text.length, 0)
        expect(whole + given).toBeLessThanOrEqual(1_024)
      }),
      { seed: 3, numRuns: 200 },
    )
  })

  it('keeps lines apart in one line', () => {
    expect(inOneLine('un\n\n deux \t  trois\r\nquatre', 100)).toBe('un · deux trois · quatre')
  })

  it('speaks the language of the message, and has none for a purpose that nobody foresaw', () => {
    const message = { text: 'طلب جديد', choices: [], ticket: 'SN-7F3K2Q' }
    const context = { kind: 'notification', purpose: 'act' } as const
    expect(fillTemplate(templates, message, context)?.language).toEqual({ code: 'ar' })
    expect(fillTemplate(templates, { ...message, text: 'Demande' }, context)?.language).toEqual({
      code: 'fr',
    })
    expect(fillTemplate(templates, message, { ...context, purpose: 'digest' })).toBeUndefined()
  })
})
