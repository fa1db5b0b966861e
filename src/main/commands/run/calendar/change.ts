import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { AppError } from '../../../../shared/index.ts'
import { type ChangeResult, type ImportKind, importCalendar, setCalendar } from '../../../../tickets/index.ts'
import { type Context, sentence, userPath } from '../../../terminal/index.ts'
import { dayNamed, withCalendars } from './with-calendars.ts'

export type ChangeFlags = { by?: string; json?: true }
export type ImportFlags = ChangeFlags & { kind: ImportKind; from?: string }
type Target = { readonly unitId: string; readonly file: string }

const SHOWN_FAULTS = 50

const readText = async (file: string, context: Context): Promise<string> => {
  const path = userPath(file, context.env)
  const bytes = await readFile(path).catch((cause) => {
    throw new AppError('invalid', 'cli.unreadable_file', { file: path }, { cause })
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError('invalid', 'file.not_utf8', { file: path }, { cause })
  }
}

const whoever = ({ by }: ChangeFlags): string => by ?? userInfo().username

/** Throws when anything is wrong with the file, after saying what. */
const refuseFaults = ({ say, env }: Context, { faults }: ChangeResult, file: string): void => {
  for (const { line, entry, code, params } of faults.slice(0, SHOWN_FAULTS)) {
    say(`${file}:${line}: ${entry ? `${entry}: ` : ''}${sentence(code, params, env)}`)
  }
  if (faults.length > 0) throw new AppError('invalid', 'calendar.refused', { faults: faults.length })
}

const present = ({ version, faults }: ChangeResult) => ({
  version: version?.version ?? null,
  validFrom: version?.validFrom ?? null,
  faults,
})

export const runSet = async (
  context: Context,
  { unitId, file }: Target,
  flags: ChangeFlags,
): Promise<void> => {
  const text = await readText(file, context)
  const by = whoever(flags)
  const result = await withCalendars(context, (desk) => setCalendar(desk, { unitId, text, by }))
  if (flags.json) context.print(JSON.stringify({ unitId, ...present(result) }))
  refuseFaults(context, result, file)
  const { version } = result
  if (version && !flags.json) {
    context.print(`rules of ${unitId}: version ${version.version}, in force from ${version.validFrom}`)
  }
}

export const runImport = async (
  context: Context,
  { unitId, file }: Target,
  flags: ImportFlags,
): Promise<void> => {
  const text = await readText(file, context)
  const validFrom = flags.from === undefined ? {} : { validFrom: dayNamed(flags.from) }
  const request = { unitId, text, by: whoever(flags), kind: flags.kind, ...validFrom }
  const result = await withCalendars(context, (desk) => importCalendar(desk, request))
  const { added, past, skipped } = result
  if (flags.json) context.print(JSON.stringify({ unitId, added, past, skipped, ...present(result) }))
  refuseFaults(context, result, file)
  if (!flags.json) {
    context.print(`${added} days off added, ${past} in the past, ${skipped} skipped (cancelled, or Ramadan)`)
  }
}
