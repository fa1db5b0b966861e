import { type Command, InvalidArgumentError, Option } from 'commander'
import { PACES, type Pace } from '../simulate/paces.ts'
import type { WithContext } from './with-context.ts'

type Flags = {
  from?: number
  days: number
  reports: number
  pace: Pace
  seed: number
  json?: true
}

const numberUpTo =
  (most: number) =>
  (value: string): number => {
    const number = Number(value)
    if (/^\d{1,6}$/.test(value) && number >= 1 && number <= most) return number
    throw new InvalidArgumentError(`A whole number from 1 to ${most} is expected.`)
  }

export const addSimulate = (program: Command, withContext: WithContext): void => {
  program
    .command('simulate')
    .description(
      'play days of the demonstration network on a database of its own: what so many reports would mean for each tier',
    )
    .option('--from <date>', 'the first day, for example 2026-11-02 (default: today)')
    .option('--days <n>', 'how many', numberUpTo(400), 30)
    .option('--reports <n>', 'reports a week', numberUpTo(2_000), 60)
    .addOption(
      new Option('--pace <pace>', 'how fast people work').choices(Object.keys(PACES)).default('usual'),
    )
    .option('--seed <n>', 'seed of everything random', numberUpTo(999_999), 1)
    .option('--json', 'print the figures as JSON')
    .action(
      withContext(async (context, { from, days, ...rest }: Omit<Flags, 'from'> & { from?: string }) => {
        const { dayNamed } = await import('./run/calendar/with-calendars.ts')
        const { today } = await import('../../tickets/index.ts')
        const first = from === undefined ? today({ now: () => new Date() }) : dayNamed(from)
        const { simulate } = await import('../simulate/simulate.ts')
        await simulate(context, { ...rest, from: first, to: first + days }, rest)
      }),
    )
}
