import { constants } from 'node:fs'
import { access, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../shared/index.ts'

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? '')

const wrong = (why: 'is_file' | 'forbidden' | 'not_made', folder: string, cause?: unknown): AppError =>
  new AppError(
    'invalid',
    `setting.data_folder.${why}`,
    { name: 'DATA_DIR', folder, example: 'DATA_DIR=data' },
    { cause },
  )

const isFolder = async (folder: string): Promise<boolean> => {
  try {
    return (await stat(folder)).isDirectory()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw wrong(codeOf(error) === 'ENOTDIR' ? 'is_file' : 'forbidden', folder, error)
  }
}

const make = async (folder: string): Promise<void> => {
  const above = path.dirname(folder)
  if (above !== folder && !(await isFolder(above))) await make(above)
  await mkdir(folder).catch(async (error) => {
    if (codeOf(error) === 'EEXIST') {
      if (await isFolder(folder)) return
      throw wrong('is_file', folder, error)
    }
    throw wrong(
      ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error)) ? 'forbidden' : 'not_made',
      folder,
      error,
    )
  })
}

/**
 * Makes a folder of the installation's data with all that is above it. One by one: `mkdir` with `recursive` never comes
 * back where the system says "no such folder" of one that it will not let us make, as under /proc.
 * @throws AppError `setting.data_folder.*`
 */
export const makeDataFolder = async (folder: string): Promise<void> => {
  const whole = path.resolve(folder)
  if (!(await isFolder(whole))) await make(whole)
  await access(whole, constants.W_OK | constants.X_OK).catch((error) => {
    throw wrong('forbidden', whole, error)
  })
}
