import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadTexts, type TextParams } from '../../shared/i18n/index.ts'
import { type ErrorParams, isAppError, type Language, messageOf, scrub } from '../../shared/index.ts'
import type { Environment } from '../settings/index.ts'

export const LOCALES_DIR = path.join(import.meta.dirname, '../../../locales')

/** The language of the terminal's locale, when it is one of ours. */
export const terminalLanguage = (env: Environment): Language | undefined => {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^(ar|fr)([_.@-]|$)/.exec(locale)?.[1] as Language | undefined
}

const inEnglish = (code: string, params: ErrorParams): string | undefined => {
  let text: unknown = JSON.parse(readFileSync(path.join(LOCALES_DIR, 'en/errors.json'), 'utf8'))
  for (const step of code.split('.')) text = (text as Record<string, unknown> | undefined)?.[step]
  if (typeof text !== 'string') return undefined
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(params[name] ?? ''))
}

/** The text of an error code in the terminal's language, else in English where there is such a text, else in French. */
export const sentence = (code: string, params: ErrorParams, env: Environment): string => {
  const language = terminalLanguage(env)
  const english = language ? undefined : inEnglish(code, params)
  if (english) return english
  const texts = loadTexts(LOCALES_DIR)
  const key = `errors:${code}`
  const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
  return texts.has(language ?? 'fr', key) ? texts.t(language ?? 'fr', key, shown as TextParams) : code
}

/** One sentence for whatever was thrown; a programming error shows its stack as well. */
export const explain = (error: unknown, env: Environment): string => {
  if (isAppError(error)) return sentence(error.code, error.params, env)
  const stack = error instanceof Error && error.stack ? `\n${scrub(error.stack)}` : ''
  return sentence('cli.unexpected', { message: scrub(messageOf(error)) }, env) + stack
}
