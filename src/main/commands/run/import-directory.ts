import { directoryMigrations, type ImportResult, importDirectory } from '../../../directory/index.ts'
import { AppError, newId } from '../../../shared/index.ts'
import { migrate, NamedLeases } from '../../../shared/mongo/index.ts'
import { withDatabase } from '../../database/with-database.ts'
import { productTime } from '../../demo/clock.ts'
import { endDemonstration } from '../../demo/mode.ts'
import { type Context, inputFile, sentence, showProgress } from '../../terminal/index.ts'

export type ImportFlags = { dryRun?: true; partial?: true; json?: true }

const SHOWN_ERRORS = 50

/** Refused files and files without a good row leave the demonstration as it is. */
const holdsSomething = ({ people: { created, updated, unchanged } }: ImportResult): boolean =>
  created + updated + unchanged > 0

const runImport = async (context: Context, file: string, flags: ImportFlags): Promise<ImportResult> => {
  const filePath = await inputFile(file, context)
  const progress = showProgress('import')
  try {
    return await withDatabase(context, async ({ connection }) => {
      const db = connection.getClient().db(connection.name)
      await migrate(db, directoryMigrations, new NamedLeases(db.collection('leases'), newId()))
      const result = await importDirectory({
        connection,
        filePath,
        dryRun: flags.dryRun ?? false,
        partial: flags.partial ?? false,
        onProgress: progress.update,
        now: await productTime(db),
      })
      if (!flags.dryRun && holdsSomething(result)) await endDemonstration(connection, db)
      return result
    })
  } finally {
    progress.end()
  }
}

const sayErrors = ({ say, env }: Context, { errors }: ImportResult, file: string): void => {
  for (const { line, column, code, params } of errors.slice(0, SHOWN_ERRORS)) {
    say(`${file}:${line}:${column}: ${sentence(code, params, env)}`)
  }
  if (errors.length > SHOWN_ERRORS) say(`… and ${errors.length - SHOWN_ERRORS} more errors`)
}

const figures = (name: string, { created, updated, unchanged }: ImportResult['units']): string =>
  `${name}: ${created} created, ${updated} updated, ${unchanged} unchanged`

export const runDirectoryImport = async (
  context: Context,
  file: string,
  flags: ImportFlags,
): Promise<void> => {
  const result = await runImport(context, file, flags)
  if (flags.json) context.print(JSON.stringify(result))
  else {
    sayErrors(context, result, file)
    const told = result.kind === 'directory' ? (['units', 'people'] as const) : [result.kind]
    for (const name of told) context.print(figures(name, result[name]))
  }
  if (flags.dryRun) context.say('Dry run: nothing was written.')
  if (result.errors.length > 0 && !flags.partial) {
    throw new AppError('invalid', 'cli.import_refused', { errors: result.errors.length })
  }
}
