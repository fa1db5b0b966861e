import type { Command } from 'commander'
import type { UnderstandFlags } from './run/nlu/understand.ts'
import { addSuggestions } from './suggestions.ts'
import type { WithContext } from './with-context.ts'

export const addNlu = (program: Command, withContext: WithContext): void => {
  const nlu = program.command('nlu').description('the understanding of messages')
  addSuggestions(nlu, withContext)
  nlu
    .command('understand')
    .description('what one message means')
    .argument('<text>', 'the message')
    .option('--now <instant>', 'what "since yesterday" is reckoned from, in ISO 8601 (default: now)')
    .option('--json', 'print it as JSON')
    .action(
      withContext(async (context, text: string, flags: UnderstandFlags) => {
        const { runUnderstand } = await import('./run/nlu/understand.ts')
        await runUnderstand(context, text, flags)
      }),
    )
  nlu
    .command('evaluate')
    .description('how well the messages of a file are understood')
    .argument('<file>', 'TSV with the header: text variety intent category entities')
    .option('--json', 'print the figures as JSON')
    .action(
      withContext(async (context, file: string, flags: { json?: true }) => {
        const { runEvaluate } = await import('./run/nlu/evaluate.ts')
        await runEvaluate(context, file, flags)
      }),
    )
  nlu
    .command('train-evaluate')
    .description('train the engine on one file and test it on another: any texts, any labels')
    .argument('<train>', 'TSV: text, label; further columns are ignored')
    .argument('<test>', 'TSV of the same form')
    .option('--json', 'print the figures as JSON')
    .action(
      withContext(async (context, train: string, test: string, flags: { json?: true }) => {
        const { runTrainEvaluate } = await import('./run/nlu/evaluate.ts')
        await runTrainEvaluate(context, { train, test }, flags)
      }),
    )
  nlu
    .command('cross-validate')
    .description('how well the corpus is understood, each voice by a model that has read only the others')
    .option('--json', 'print the figures as JSON')
    .action(
      withContext(async (context, flags: { json?: true }) => {
        const { runCrossValidate } = await import('./run/nlu/evaluate.ts')
        await runCrossValidate(context, flags)
      }),
    )
}
