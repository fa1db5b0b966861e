import { type Command, Option } from 'commander'
import { SUGGESTION_STATUSES } from '../../nlu/index.ts'
import type { ApproveFlags, ListFlags } from './run/nlu/suggestions.ts'
import type { WithContext } from './with-context.ts'

export const addSuggestions = (nlu: Command, withContext: WithContext): void => {
  const suggestions = nlu
    .command('suggestions')
    .description('what people corrected, masked, for a reader to approve as lines of the corpus')
  suggestions
    .command('list')
    .description('the suggestions, the most frequent first')
    .addOption(
      new Option('--status <status>', 'which ones').choices(SUGGESTION_STATUSES).default('open' as const),
    )
    .option('--json', 'one JSON array')
    .action(
      withContext(async (context, flags: ListFlags) => {
        const { listSuggestions } = await import('./run/nlu/suggestions.ts')
        await listSuggestions(context, flags)
      }),
    )
  suggestions
    .command('approve')
    .description('add the suggestion to the corpus file of its intent')
    .argument('<id>', 'as the list shows it')
    .option('--intent <intent>', 'another intent than the one that was chosen')
    .option('--category <category>', 'another category than the one that was chosen')
    .option('--file <folder>', 'the folder of the corpus files (default: the corpus of this installation)')
    .action(
      withContext(async (context, id: string, flags: ApproveFlags) => {
        const { approve } = await import('./run/nlu/suggestions.ts')
        await approve(context, id, flags)
      }),
    )
  suggestions
    .command('reject')
    .description('put the suggestion aside for good')
    .argument('<id>', 'as the list shows it')
    .action(
      withContext(async (context, id: string) => {
        const { reject } = await import('./run/nlu/suggestions.ts')
        await reject(context, id)
      }),
    )
}
