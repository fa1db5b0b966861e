import type { Command } from 'commander'
import type { WithContext } from './with-context.ts'

export const addServe = (program: Command, withContext: WithContext): void => {
  program
    .command('serve')
    .description('run this node of the service until it is asked to end (Ctrl-C)')
    .action(withContext(async (context) => (await import('../serve/index.ts')).runServe(context)))
  program
    .command('start', { hidden: true })
    .description('what `npm start` runs: the service with everything it needs, and one short screen')
    .action(withContext(async (context) => (await import('../serve/index.ts')).runStart(context)))
}
