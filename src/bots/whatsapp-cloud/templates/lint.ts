import { LANGUAGES, type Language } from '../../../shared/index.ts'
import type { Fault } from '../../../shared/json/index.ts'
import { type PlacedFault, readJson } from '../../../shared/json/index.ts'
import { faultsOfBody, LONGEST_BODY, LONGEST_BUTTON } from './body-rules.ts'
import { type Template, type TemplateFile, type TemplateWords, templateFileSchema } from './template-file.ts'

/** What the texts of the product say, with which templates have to agree. */
export type LintTexts = {
  /** Every purpose that some headline of a notification is written for, in that language. */
  purposesOf(language: Language): readonly string[]
  /** The word on the button. */
  buttonOf(language: Language): string
}

const NAME = /^[a-z0-9_]{1,512}$/
const ARABIC = /\p{Script=Arabic}/u

const isInLanguage = (body: string, language: Language): boolean => ARABIC.test(body) === (language === 'ar')

const checkWords = (
  words: TemplateWords,
  { template, language, texts }: { template: Template; language: Language; texts: LintTexts },
): Omit<Fault, 'path'>[] => {
  const { parameters, purpose } = template
  const faults: Omit<Fault, 'path'>[] = faultsOfBody(words.body, parameters.length).map((fault) => ({
    code: `template.${fault}`,
    params: { count: parameters.length, limit: LONGEST_BODY },
  }))
  const add = (fault: string, params: Fault['params'] = {}) =>
    faults.push({ code: `template.${fault}`, params })
  if (!isInLanguage(words.body, language)) add('other_language')
  const { length } = words.examples
  if (length !== parameters.length || words.examples.some((one) => one.trim() === ''))
    add('examples_missing', { count: parameters.length })
  const expected = texts.buttonOf(language)
  if (purpose === 'notice' && words.button !== undefined) add('button_without_ticket')
  if (purpose !== 'notice' && words.button !== expected) add('button_differs', { expected })
  if ((words.button ?? '').length > LONGEST_BUTTON) add('button_too_long', { limit: LONGEST_BUTTON })
  return faults
}

const checkTemplate = (template: Template, index: number, texts: LintTexts): Fault[] => {
  const at = (...path: (string | number)[]) => ['templates', index, ...path]
  const faults: Fault[] = []
  if (!NAME.test(template.name)) faults.push({ path: at('name'), code: 'template.bad_name', params: {} })
  if (template.purpose === 'notice' && template.parameters.includes('reference'))
    faults.push({ path: at('parameters'), code: 'template.reference_without_ticket', params: {} })
  for (const language of LANGUAGES) {
    const found = checkWords(template.languages[language], { template, language, texts })
    for (const fault of found) faults.push({ ...fault, path: at('languages', language) })
    const isKnown = template.purpose === 'notice' || texts.purposesOf(language).includes(template.purpose)
    if (!isKnown) faults.push({ path: at('purpose'), code: 'template.unknown_purpose', params: { language } })
  }
  return faults
}

/** Names and purposes once each, and no purpose of the texts without its template. */
const checkTogether = ({ templates }: TemplateFile, texts: LintTexts): Fault[] => {
  const repeated = templates.flatMap((template, index) =>
    (['name', 'purpose'] as const).flatMap((key): Fault[] => {
      const isFirst = templates.findIndex((other) => other[key] === template[key]) === index
      const fault = { path: ['templates', index, key], code: 'template.repeated', params: { key } }
      return isFirst ? [] : [fault]
    }),
  )
  const needed = new Set(['notice', ...LANGUAGES.flatMap((language) => texts.purposesOf(language))])
  const missing = [...needed].filter((purpose) => !templates.some((one) => one.purpose === purpose))
  return [
    ...repeated,
    ...missing.map((purpose) => ({
      path: ['templates'],
      code: 'template.purpose_without_template',
      params: { purpose },
    })),
  ]
}

export type LintResult = { readonly templates: number; readonly faults: readonly PlacedFault[] }

/** What the provider would refuse about a file of templates, and where it disagrees with the texts; with lines. */
export const lintTemplates = (json: string, texts: LintTexts): LintResult => {
  const read = readJson(json, templateFileSchema)
  if ('faults' in read) return { templates: 0, faults: read.faults }
  const { templates } = read.value
  const faults = [
    ...templates.flatMap((template, index) => checkTemplate(template, index, texts)),
    ...checkTogether(read.value, texts),
  ]
  return { templates: templates.length, faults: read.place(faults) }
}
