export {
  type Environment,
  readEnvironment,
  readSettings,
  type Settings,
  type TelegramSettings,
} from './read.ts'
export type { NodeRole } from './schema.ts'
export { type UnknownName, unknownNames } from './unknown-names.ts'
