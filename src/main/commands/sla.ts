import { type Command, Option } from 'commander'
import { LANGUAGES } from '../../shared/index.ts'
import type { DryRunFlags } from './run/sla/dry-run.ts'
import type { WithContext } from './with-context.ts'

const collect = (given: string, before: readonly string[]): string[] => [...before, given]

export const addSla = (program: Command, withContext: WithContext): void => {
  const sla = program.command('sla').description('what targets mean for the tickets')
  sla
    .command('dry-run')
    .description(
      'how many warnings, breaches and escalations a policy or calendar would have made of past tickets, beside the present one; with neither named, the present one alone',
    )
    .option('--policy <file>', 'rules to try out, as JSON (docs/policies.md); those in force when absent')
    .option(
      '--calendar <unit=file>',
      'rules of a calendar to try out for a unit (docs/calendar.md); may be given again',
      collect,
      [] as string[],
    )
    .option(
      '--from <date>',
      'tickets opened from this day on, for example 2026-01-01 (default: 30 days before --to)',
    )
    .option('--to <date>', 'and before this one (default: tomorrow, so that the last 30 days are looked at)')
    .option('--json', 'print the figures as JSON')
    .option('--picture <file>', 'draw them as well, as a PNG file')
    .addOption(
      new Option(
        '--language <language>',
        "of the picture and of units' names (the terminal's, else fr)",
      ).choices(LANGUAGES),
    )
    .action(
      withContext(async (context, flags: DryRunFlags) => {
        const { runDryRun } = await import('./run/sla/dry-run.ts')
        await runDryRun(context, flags)
      }),
    )
}
