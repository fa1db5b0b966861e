import path from 'node:path'
import type { Command } from 'commander'
import type { WithContext } from './with-context.ts'

const DEVELOPMENT = path.join(import.meta.dirname, '../../../tests/nlu/development.tsv')

export const addBench = (program: Command, withContext: WithContext): void => {
  program
    .command('bench')
    .description('measurements; each figure beside its baseline, from the same run')
    .argument('[name]', 'which one: nlu, calendar', 'nlu')
    .option('--file <file>', 'nlu: the messages to be understood', DEVELOPMENT)
    .option('--json', 'print the figures as JSON')
    .action(
      withContext(async (context, name: string, flags: { file: string; json?: true }) => {
        if (name === 'nlu') {
          const { benchNlu } = await import('./run/bench-nlu.ts')
          return benchNlu(context, flags.file, flags)
        }
        if (name === 'calendar') {
          const { benchCalendar } = await import('./run/calendar/bench.ts')
          return benchCalendar(context, flags)
        }
        program.error(`error: there is no bench "${name}": nlu, calendar`, { exitCode: 2 })
      }),
    )
}
