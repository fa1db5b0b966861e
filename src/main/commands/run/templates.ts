import { readFileSync } from 'node:fs'
import path from 'node:path'
import { forApproval, type LintTexts, lintTemplates, readTemplates } from '../../../bots/index.ts'
import { PURPOSES } from '../../../notifications/index.ts'
import { loadTexts } from '../../../shared/i18n/index.ts'
import { AppError, type Language } from '../../../shared/index.ts'
import { type Context, inputFile, LOCALES_DIR, readTextFile, sayFaults } from '../../terminal/index.ts'

export type TemplateFlags = { json?: true }

const OURS = path.join(LOCALES_DIR, 'whatsapp-templates.json')

/** The purposes that some headline is written for; a headline may have further wordings of one of them. */
export const purposesOf = (language: Language): string[] => {
  const file = path.join(LOCALES_DIR, language, 'notifications.json')
  const { headline } = JSON.parse(readFileSync(file, 'utf8')) as { headline: Record<string, object> }
  const written = new Set(Object.values(headline).flatMap((wordings) => Object.keys(wordings)))
  return PURPOSES.filter((purpose) => written.has(purpose))
}

const lintTexts = (): LintTexts => {
  const texts = loadTexts(LOCALES_DIR)
  return { purposesOf, buttonOf: (language) => texts.t(language, 'channel:template_button') }
}

export const runLintTemplates = async (
  context: Context,
  file: string | undefined,
  flags: TemplateFlags,
): Promise<void> => {
  const { templates, faults } = lintTemplates(await readTextFile(file ?? OURS, context), lintTexts())
  if (flags.json) context.print(JSON.stringify({ templates, faults }))
  sayFaults(context, faults, file ?? 'locales/whatsapp-templates.json')
  if (faults.length > 0) throw new AppError('invalid', 'template.refused', { faults: faults.length })
  if (!flags.json) context.print(`${templates} templates in two languages: nothing is wrong with them`)
}

export const runExportTemplates = async (context: Context, file: string | undefined): Promise<void> => {
  const templates = readTemplates(await inputFile(file ?? OURS, context))
  for (const body of forApproval(templates)) context.print(JSON.stringify(body))
}
