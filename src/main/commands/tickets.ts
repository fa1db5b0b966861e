import type { Command } from 'commander'
import type { WithContext } from './with-context.ts'

export const addTickets = (program: Command, withContext: WithContext): void => {
  const tickets = program.command('tickets').description('the tickets, for an auditor')
  tickets
    .command('trail')
    .description(
      'print who did what to a ticket, in which role, by which channel, when, from what to what, why',
    )
    .argument('<reference>', 'the reference of the ticket, for example SN-7F3K2Q')
    .option('--json', 'one JSON array')
    .action(
      withContext(async (context, reference: string, flags: { json?: true }) => {
        const { printTrail } = await import('./run/print-trail.ts')
        await printTrail(context, reference, flags)
      }),
    )
}
