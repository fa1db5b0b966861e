import { readFile } from 'node:fs/promises'
import { AppError } from '../../shared/index.ts'
import type { PlacedFault } from '../../shared/json/index.ts'
import type { Context } from './context.ts'
import { inputFile } from './files.ts'
import { sentence } from './sentences.ts'

const SHOWN_FAULTS = 50

/** A text file as the person named it; throws what `inputFile` throws, and `file.not_utf8`. */
export const readTextFile = async (file: string, context: Pick<Context, 'env'>): Promise<string> => {
  const path = await inputFile(file, context)
  const bytes = await readFile(path).catch((cause) => {
    throw new AppError('invalid', 'cli.unreadable_file', { file: path }, { cause })
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError('invalid', 'file.not_utf8', { file: path }, { cause })
  }
}

/** What is wrong with a file, each with its line and why. */
export const sayFaults = (
  { say, env }: Pick<Context, 'say' | 'env'>,
  faults: readonly PlacedFault[],
  file: string,
): void => {
  for (const { line, entry, code, params } of faults.slice(0, SHOWN_FAULTS)) {
    say(`${file}:${line}: ${entry ? `${entry}: ` : ''}${sentence(code, params, env)}`)
  }
}
