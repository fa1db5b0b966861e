import { createLogger, type Logger } from '../../shared/index.ts'
import {
  type Environment,
  readEnvironment,
  readSettings,
  type Settings,
  unknownNames,
} from '../settings/index.ts'
import { sentence } from './sentences.ts'

/** What every command is given. */
export type Context = {
  readonly env: Environment
  readonly settings: Settings
  readonly logger: Logger
  /** For people, on stderr: stdout belongs to what was asked. */
  readonly say: (line: string) => void
  /** What was asked, on stdout. */
  readonly print: (line: string) => void
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const warnOfUnknownNames = (env: Environment): void => {
  for (const { name, nearest } of unknownNames(env)) {
    const code = nearest ? 'setting.unknown_nearest' : 'setting.unknown'
    say(sentence(code, nearest ? { name, nearest } : { name }, env))
  }
}

/** Reads and checks the settings; throws `setting.wrong.*`. */
export const createContext = (processEnv: Environment, folder: string): Context => {
  const env = readEnvironment(processEnv, folder)
  const settings = readSettings(env)
  warnOfUnknownNames(env)
  return { env, settings, logger: createLogger(settings.logLevel), say, print }
}
