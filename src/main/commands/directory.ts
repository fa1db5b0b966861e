import type { Command } from 'commander'
import type { CloseFlags } from './run/close-unit.ts'
import type { ImportFlags } from './run/import-directory.ts'
import type { WithContext } from './with-context.ts'

const UNIT = 'the id of the unit, for example 10101A'

const addClosing = (directory: Command, withContext: WithContext): void => {
  directory
    .command('close')
    .description(
      'a unit stops working: nothing new comes to it, by report, return or escalation; its history stays',
    )
    .argument('<unit>', UNIT)
    .option('--from <date>', 'from the beginning of this day on, for example 2026-09-01 (now when absent)')
    .option('--json', 'print it as JSON')
    .action(
      withContext(async (context, unitId: string, flags: CloseFlags) => {
        const { closeUnit } = await import('./run/close-unit.ts')
        await closeUnit(context, unitId, flags)
      }),
    )
  directory
    .command('reopen')
    .description('a unit that was closed works again')
    .argument('<unit>', UNIT)
    .option('--json', 'print it as JSON')
    .action(
      withContext(async (context, unitId: string, flags: { json?: true }) => {
        const { reopenUnit } = await import('./run/close-unit.ts')
        await reopenUnit(context, unitId, flags)
      }),
    )
}

export const addDirectory = (program: Command, withContext: WithContext): void => {
  const directory = program.command('directory').description('units, people and what units have')
  directory
    .command('import')
    .description(
      'read units and people from a CSV file; they take the place of the demonstration; or equipment, or lines',
    )
    .argument('<file>', 'CSV in UTF-8, separated by commas or semicolons, with a header line')
    .option('--dry-run', 'say what would change, and write nothing')
    .option('--partial', 'write the good lines even when others have errors')
    .option('--json', 'print the figures and the errors as JSON')
    .addHelpText(
      'after',
      '\nThe column axis holds the axis of a member or coordinator (infrastructure, digital_resources, training);\n' +
        "of a supervisor at the centre it holds the service (information_systems, or an axis's name).\n" +
        '\nA file whose header has equipment_id brings equipment: equipment_id, unit_code, equipment_kind (computer,\n' +
        'printer, projector, network, ups, other), label, and if known room, serial, supplier, delivered_on, warranty_until.\n' +
        'One that has line_id brings lines: line_id, unit_code, operator (maroc_telecom, orange, inwi, other), contract,\n' +
        'line_kind (fibre, adsl, 4g, satellite, other), and if known speed_mbps, installed_on. Dates are 2026-03-20 or\n' +
        '20/03/2026. See docs/directory-files.md.',
    )
    .action(
      withContext(async (context, file: string, flags: ImportFlags) => {
        const { runDirectoryImport } = await import('./run/import-directory.ts')
        await runDirectoryImport(context, file, flags)
      }),
    )
  addClosing(directory, withContext)
}
