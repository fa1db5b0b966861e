import { type Command, Option } from 'commander'
import type { ChangeFlags, ImportFlags } from './run/calendar/change.ts'
import type { ShowFlags } from './run/calendar/show.ts'
import type { WithContext } from './with-context.ts'

const UNIT = 'the id of the unit, for example MEN or DP-OUJDA'
const JSON_FLAG = ['--json', 'print it as JSON'] as const
const BY = ['--by <who>', 'who changes it, for the record (the user of this machine when absent)'] as const

const addReading = (calendar: Command, withContext: WithContext): void => {
  calendar
    .command('show')
    .description('the working hours of a unit, day by day, and the rule that gives them')
    .argument('<unit>', UNIT)
    .option('--from <date>', 'first day, for example 2026-02-15 (today when absent)')
    .option('--to <date>', 'last day, at most a year later (two weeks when absent)')
    .option(...JSON_FLAG)
    .action(
      withContext(async (context, unitId: string, flags: ShowFlags) => {
        const { showCalendar } = await import('./run/calendar/show.ts')
        await showCalendar(context, unitId, flags)
      }),
    )
  calendar
    .command('explain')
    .description('why a day has its hours: the rule that counts, those set aside, and whose they are')
    .argument('<unit>', UNIT)
    .argument('<date>', 'for example 2026-03-20')
    .option(...JSON_FLAG)
    .action(
      withContext(async (context, unitId: string, date: string, flags: { json?: true }) => {
        const { explainDate } = await import('./run/calendar/show.ts')
        await explainDate(context, { unitId, date }, flags)
      }),
    )
}

const addChanging = (calendar: Command, withContext: WithContext): void => {
  calendar
    .command('set')
    .description('give a unit its rules; the earlier ones are kept and count until the new ones do')
    .argument('<unit>', UNIT)
    .argument('<file>', 'rules as JSON (docs/calendar.md); with any error in it nothing is changed')
    .option(...BY)
    .option(...JSON_FLAG)
    .action(
      withContext(async (context, unitId: string, file: string, flags: ChangeFlags) => {
        const { runSet } = await import('./run/calendar/change.ts')
        await runSet(context, { unitId, file }, flags)
      }),
    )
  calendar
    .command('import')
    .description('add the days off of an iCalendar file to the rules of a unit')
    .argument('<unit>', UNIT)
    .argument('<file>', 'an .ics file; days off that are there already are not added again')
    .addOption(
      new Option('--kind <kind>', 'what the days are')
        .choices(['holiday', 'school_holiday'])
        .default('holiday'),
    )
    .option('--from <date>', 'leave out what ended before, and count from this day (today when absent)')
    .option(...BY)
    .option(...JSON_FLAG)
    .action(
      withContext(async (context, unitId: string, file: string, flags: ImportFlags) => {
        const { runImport } = await import('./run/calendar/change.ts')
        await runImport(context, { unitId, file }, flags)
      }),
    )
}

export const addCalendar = (program: Command, withContext: WithContext): void => {
  const calendar = program.command('calendar').description('working hours, holidays and other days off')
  addReading(calendar, withContext)
  addChanging(calendar, withContext)
}
