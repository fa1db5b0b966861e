import { userInfo } from 'node:os'
import { AppError } from '../../../../shared/index.ts'
import { type ChangeResult, type ImportKind, importCalendar, setCalendar } from '../../../../tickets/index.ts'
import { type Context, readTextFile, sayFaults } from '../../../terminal/index.ts'
import { retargetOpen } from './retarget.ts'
import { type CalendarDesk, dayNamed, withCalendars } from './with-calendars.ts'

export type ChangeFlags = { by?: string; json?: true }
export type ImportFlags = ChangeFlags & { kind: ImportKind; from?: string }
type Target = { readonly unitId: string; readonly file: string }

const whoever = ({ by }: ChangeFlags): string => by ?? userInfo().username

/** Throws when anything is wrong with the file, after saying what. */
const refuseFaults = (context: Context, { faults }: ChangeResult, file: string): void => {
  sayFaults(context, faults, file)
  if (faults.length > 0) throw new AppError('invalid', 'calendar.refused', { faults: faults.length })
}

const present = ({ version, faults }: ChangeResult) => ({
  version: version?.version ?? null,
  validFrom: version?.validFrom ?? null,
  faults,
})

/** The change, then the open deadlines that it moves. */
const changing = <R extends ChangeResult>(
  context: Context,
  work: (desk: CalendarDesk) => Promise<R>,
): Promise<R & { readonly moved: number }> =>
  withCalendars(context, async (desk) => {
    const result = await work(desk)
    return { ...result, moved: result.version ? await retargetOpen(desk, 'calendar') : 0 }
  })

export const runSet = async (
  context: Context,
  { unitId, file }: Target,
  flags: ChangeFlags,
): Promise<void> => {
  const text = await readTextFile(file, context)
  const by = whoever(flags)
  const result = await changing(context, (desk) => setCalendar(desk, { unitId, text, by }))
  if (flags.json) context.print(JSON.stringify({ unitId, ...present(result), moved: result.moved }))
  refuseFaults(context, result, file)
  const { version } = result
  if (version && !flags.json) {
    context.print(`rules of ${unitId}: version ${version.version}, in force from ${version.validFrom}`)
    context.print(`${result.moved} open tickets have other deadlines now`)
  }
}

export const runImport = async (
  context: Context,
  { unitId, file }: Target,
  flags: ImportFlags,
): Promise<void> => {
  const text = await readTextFile(file, context)
  const validFrom = flags.from === undefined ? {} : { validFrom: dayNamed(flags.from) }
  const request = { unitId, text, by: whoever(flags), kind: flags.kind, ...validFrom }
  const result = await changing(context, (desk) => importCalendar(desk, request))
  const { added, past, skipped, moved } = result
  if (flags.json) context.print(JSON.stringify({ unitId, added, past, skipped, ...present(result), moved }))
  refuseFaults(context, result, file)
  if (!flags.json) {
    context.print(`${added} days off added, ${past} in the past, ${skipped} skipped (cancelled, or Ramadan)`)
    context.print(`${moved} open tickets have other deadlines now`)
  }
}
