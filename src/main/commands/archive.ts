import type { Command } from 'commander'
import type { ArchiveFlags } from './run/archive.ts'
import type { WithContext } from './with-context.ts'

export const addArchive = (program: Command, withContext: WithContext): void => {
  const action = (task: 'backup' | 'restore') =>
    withContext(async (context, file: string, flags: ArchiveFlags) => {
      const { runArchive } = await import('./run/archive.ts')
      await runArchive(context, task, { file, ...flags })
    })
  program
    .command('backup')
    .description('write the whole database, as it is at one moment, to a file, while the service goes on')
    .argument('<file>', 'the file to write, for example backup.gz; an older one is replaced when it is done')
    .option('--json', 'print the figures as JSON')
    .action(action('backup'))
  program
    .command('restore')
    .description('write a backup into an empty database')
    .argument('<file>', 'a file made by `sanad backup`')
    .option('--json', 'print the figures as JSON')
    .action(action('restore'))
}
