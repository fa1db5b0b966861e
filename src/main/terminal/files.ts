import { constants } from 'node:fs'
import { access, open, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/index.ts'
import type { Context } from './context.ts'
import { userPath } from './user-path.ts'

type Env = Pick<Context, 'env'>

const refuse = (code: string, params: Record<string, string>, cause?: unknown): AppError =>
  new AppError('invalid', `cli.${code}`, params, cause === undefined ? {} : { cause })

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? '')

/** `ENOTDIR`: what is named as its folder is a file. */
const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error))

const whyUnreadable = (file: string, error: unknown): AppError => {
  if (isMissing(error)) return refuse('file_missing', { file }, error)
  if (['EACCES', 'EPERM'].includes(codeOf(error))) return refuse('file_forbidden', { file }, error)
  return refuse('unreadable_file', { file }, error)
}

/**
 * The file that a command reads, as the person named it, looked at before anything is begun: the one place where what
 * is wrong with it is said. A pipe is taken as it is.
 * @throws AppError `cli.file_missing`, `cli.file_is_folder`, `cli.file_forbidden`, `cli.file_empty`, `cli.unreadable_file`
 */
export const inputFile = async (named: string, { env }: Env): Promise<string> => {
  const file = userPath(named, env)
  const stats = await stat(file).catch((error) => {
    throw whyUnreadable(file, error)
  })
  if (stats.isDirectory()) throw refuse('file_is_folder', { file })
  if (!stats.isFile()) return file
  // opened, not asked for with `access`: that looks at the rights only, not at what the disk says
  const handle = await open(file).catch((error) => {
    throw whyUnreadable(file, error)
  })
  await handle.close()
  if (stats.size === 0) throw refuse('file_empty', { file })
  return file
}

/**
 * The file that a command writes, looked at before the work whose result it is to hold.
 * @throws AppError `cli.target_folder_missing`, `cli.target_is_folder`, `cli.target_forbidden`
 */
export const outputFile = async (named: string, { env }: Env, example: string): Promise<string> => {
  const file = userPath(named, env)
  const folder = path.dirname(file)
  const there = await stat(file).catch((error) => {
    if (isMissing(error)) return undefined
    throw refuse('target_forbidden', { file }, error)
  })
  if (there?.isDirectory()) throw refuse('target_is_folder', { file, example })
  const above = await stat(folder).catch(() => undefined)
  if (!above?.isDirectory()) throw refuse('target_folder_missing', { file, folder })
  await access(folder, constants.W_OK).catch((error) => {
    throw refuse('target_forbidden', { file }, error)
  })
  return file
}
