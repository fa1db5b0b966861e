import { writeFile } from 'node:fs/promises'
import { AppError, type Language } from '../../../../shared/index.ts'
import {
  createMongoHistories,
  createMongoPolicyStore,
  createPolicies,
  type DryRunReport,
  dryRun,
  today,
  writeDay,
} from '../../../../tickets/index.ts'
import { type Context, outputFile, sentence, terminalLanguage } from '../../../terminal/index.ts'
import { type CalendarDesk, dayNamed, withCalendars } from '../calendar/with-calendars.ts'
import { type Proposal, proposedCalendars, proposedPolicy, readProposal } from './proposal.ts'
import { tableOf } from './table.ts'

export type DryRunFlags = {
  policy?: string
  calendar: string[]
  from?: string
  to?: string
  json?: true
  picture?: string
  language?: Language
}

type Period = { readonly from: number; readonly to: number }

const DEFAULT_DAYS = 30

const periodOf = (flags: DryRunFlags, thisDay: number): Period => {
  const to = flags.to === undefined ? thisDay + 1 : dayNamed(flags.to)
  const from = flags.from === undefined ? to - DEFAULT_DAYS : dayNamed(flags.from)
  if (to > from) return { from, to }
  throw new AppError('invalid', 'cli.bad_period', { from: writeDay(from), to: writeDay(to) })
}

const tryOut = async (
  context: Context,
  desk: CalendarDesk,
  { proposal, flags }: { readonly proposal: Proposal; readonly flags: DryRunFlags },
): Promise<DryRunReport> => {
  const period = periodOf(flags, today(desk.clock))
  const { from } = period
  const policy = await createPolicies(createMongoPolicyStore(desk.connection)).current()
  const proposed = {
    policy: proposal.policy ? await proposedPolicy(context, desk, { ...proposal.policy, from }) : policy,
    calendars: await proposedCalendars(context, desk, { proposal, from }),
  }
  const present = { policy, calendars: desk.calendars }
  const histories = createMongoHistories(desk.connection)
  return dryRun({ histories, directory: desk.directory, present, proposed, now: desk.clock.now() }, period)
}

/** Drawing needs much that nothing else does: it is loaded when a picture is asked for. */
const drawTo = async (file: string, report: DryRunReport, language: Language): Promise<void> => {
  const { drawDryRun } = await import('./picture.ts')
  await writeFile(file, drawDryRun(report, language)).catch((cause) => {
    throw new AppError('invalid', 'cli.unwritable_file', { file }, { cause })
  })
}

export const runDryRun = async (context: Context, flags: DryRunFlags): Promise<void> => {
  // what is wrong with the dates is said before any database is asked; it alone knows which day it is
  periodOf(flags, flags.from === undefined ? 0 : dayNamed(flags.from))
  const proposal = await readProposal(context, flags)
  if (!proposal.policy && proposal.calendars.length === 0) {
    context.say(sentence('cli.dry_run_of_present', {}, context.env))
  }
  const language = flags.language ?? terminalLanguage(context.env) ?? 'fr'
  const picture =
    flags.picture === undefined ? undefined : await outputFile(flags.picture, context, 'dry-run.png')
  const report = await withCalendars(context, (desk) => tryOut(context, desk, { proposal, flags }))
  if (picture !== undefined) await drawTo(picture, report, language)
  if (flags.json) return context.print(JSON.stringify(report))
  for (const line of tableOf(report, language)) context.print(line)
}
