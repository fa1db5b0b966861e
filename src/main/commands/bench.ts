import path from 'node:path'
import type { Command } from 'commander'
import type { BenchFlags } from './run/bench-nlu.ts'
import type { WithContext } from './with-context.ts'

const DEVELOPMENT = path.join(import.meta.dirname, '../../../tests/nlu/development.tsv')

export const addBench = (program: Command, withContext: WithContext): void => {
  program
    .command('bench')
    .description('measurements; each figure beside its baseline, from the same run')
    .argument('[name]', 'which one: nlu', 'nlu')
    .option('--file <file>', 'the messages to be understood, after training on the corpus', DEVELOPMENT)
    .option('--train <file>', 'with --test: any texts and labels to train on instead (TSV: text, label)')
    .option('--test <file>', 'any texts and labels to be tested on')
    .option('--json', 'print the figures as JSON')
    .action(
      withContext(async (context, name: string, flags: BenchFlags) => {
        if (name !== 'nlu') return program.error(`error: there is no bench "${name}": nlu`, { exitCode: 2 })
        const { benchNlu } = await import('./run/bench-nlu.ts')
        await benchNlu(context, flags)
      }),
    )
}
