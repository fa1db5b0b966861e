import { readFileSync } from 'node:fs'
import { AppError } from '../../../shared/index.ts'
import { readJson } from '../../../shared/json/index.ts'
import { type TemplateFile, templateFileSchema } from './template-file.ts'

/** The file of templates that was approved; throws `template.unreadable`. */
export const readTemplates = (file: string): TemplateFile => {
  let json: string
  try {
    json = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new AppError('invalid', 'template.unreadable', {}, { cause })
  }
  const read = readJson(json, templateFileSchema)
  if ('faults' in read) throw new AppError('invalid', 'template.unreadable')
  return read.value
}
