import type { Command } from 'commander'
import type { WithContext } from './with-context.ts'

export const addDeliveries = (program: Command, withContext: WithContext): void => {
  const deliveries = program.command('deliveries').description('what was told to whom')
  deliveries
    .command('problems')
    .description('messages that ended without arriving (unreachable or dead), newest first, at most 200')
    .option('--json', 'print them as JSON')
    .action(
      withContext(async (context, flags: { json?: true }) => {
        const { listProblems } = await import('./run/list-problems.ts')
        await listProblems(context, flags)
      }),
    )
}
