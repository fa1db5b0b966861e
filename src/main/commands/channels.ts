import type { Command } from 'commander'
import type { WithContext } from './with-context.ts'

export const addChannels = (program: Command, withContext: WithContext): void => {
  program
    .command('channels')
    .description('what each channel can do, and its limits; Markdown in a pipe, columns on a terminal')
    .option('--json', 'print it as JSON')
    .action(
      withContext(async (context, flags: { json?: true }) => {
        const { showChannels } = await import('./run/channels/show.ts')
        showChannels(context, flags)
      }),
    )
}
