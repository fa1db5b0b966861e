import type { Command } from 'commander'
import type { ImportFlags } from './run/import-directory.ts'
import type { WithContext } from './with-context.ts'

export const addDirectory = (program: Command, withContext: WithContext): void => {
  const directory = program.command('directory').description('units and people')
  directory
    .command('import')
    .description('read units and people from a CSV file; they take the place of the demonstration')
    .argument('<file>', 'CSV in UTF-8, separated by commas or semicolons, with a header line')
    .option('--dry-run', 'say what would change, and write nothing')
    .option('--partial', 'write the good lines even when others have errors')
    .option('--json', 'print the figures and the errors as JSON')
    .addHelpText(
      'after',
      '\nThe column axis holds the axis of a member or coordinator (infrastructure, digital_resources, training);\n' +
        "of a supervisor at the centre it holds the service (information_systems, or an axis's name).",
    )
    .action(
      withContext(async (context, file: string, flags: ImportFlags) => {
        const { runDirectoryImport } = await import('./run/import-directory.ts')
        await runDirectoryImport(context, file, flags)
      }),
    )
}
