import { backup, restore } from '../../archive/index.ts'
import { withDatabase } from '../../database/with-database.ts'
import { type Context, inputFile, outputFile, showProgress } from '../../terminal/index.ts'

type Figures = { readonly collections: number; readonly documents: number }
export type ArchiveFlags = { json?: true }

const WORK = { backup, restore }

export const runArchive = async (
  context: Context,
  task: keyof typeof WORK,
  { file, json }: { file: string } & ArchiveFlags,
): Promise<void> => {
  const path =
    task === 'backup' ? await outputFile(file, context, 'backup.gz') : await inputFile(file, context)
  const progress = showProgress(task)
  const figures: Figures = await withDatabase(context, ({ connection, signal }) =>
    WORK[task]({
      client: connection.getClient(),
      databaseName: connection.name,
      file: path,
      onProgress: progress.update,
      signal,
    }),
  ).finally(progress.end)
  if (json) context.print(JSON.stringify(figures))
  else context.say(`${task} ${file}: ${figures.documents} documents in ${figures.collections} collections`)
}
