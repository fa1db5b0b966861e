import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'dotenv'
import { AppError } from '../../shared/index.ts'
import { type NodeRole, SETTING_NAMES, SETTINGS, type SettingName, type SettingValues } from './schema.ts'
import { type WhatsappWebSettings, whatsappWebOf } from './whatsapp-web.ts'

export type TelegramSettings = {
  readonly token: string
  readonly mode: 'polling' | 'webhook'
  readonly webhookSecret?: string
  readonly apiRoot: string
}

export type WhatsappCloudSettings = {
  readonly token: string
  readonly phoneNumberIds: readonly string[]
  readonly appSecret: string
  readonly verifyToken: string
  readonly apiRoot: string
  readonly apiVersion: string
}

export type Settings = {
  readonly port: number
  readonly host: string
  /** As set; without it the address is known only once the port is (`PORT=0` asks for a free one). */
  readonly publicUrl?: string
  readonly dataDir: string
  readonly mongodbUri?: string
  readonly mongodBinary?: string
  /** Undefined: as recorded in the database, see `demo/mode.ts`. */
  readonly demo?: boolean
  readonly roles: readonly NodeRole[]
  readonly retentionDays: number
  readonly telegram?: TelegramSettings
  readonly whatsappCloud?: WhatsappCloudSettings
  readonly whatsappWeb?: WhatsappWebSettings
  readonly logLevel: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** The process's own variables, before those of the `.env` file in `folder`. An empty one counts as not set. */
export const readEnvironment = (env: Environment, folder: string): Environment => {
  let file: Record<string, string> = {}
  try {
    file = parse(readFileSync(path.join(folder, '.env')))
  } catch {
    // there is none
  }
  const given = Object.entries({ ...file, ...env }).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(given)
}

const wrong = (name: SettingName): AppError => {
  const { expected, example } = SETTINGS[name]
  return new AppError('invalid', `setting.wrong.${expected}`, { name, example: `${name}=${example}` })
}

const readOne = <N extends SettingName>(env: Environment, name: N): SettingValues[N] => {
  const result = SETTINGS[name].schema.safeParse(env[name]?.trim())
  // never the value: it may be a secret, or carry one (a connection string)
  if (!result.success) throw wrong(name)
  return result.data as SettingValues[N]
}

const telegramOf = (values: SettingValues): TelegramSettings | undefined => {
  if (!values.TELEGRAM_BOT_TOKEN) return undefined
  if (values.TELEGRAM_MODE === 'webhook' && !values.TELEGRAM_WEBHOOK_SECRET) {
    throw wrong('TELEGRAM_WEBHOOK_SECRET')
  }
  return {
    token: values.TELEGRAM_BOT_TOKEN,
    mode: values.TELEGRAM_MODE,
    apiRoot: values.TELEGRAM_API_ROOT,
    ...(values.TELEGRAM_WEBHOOK_SECRET && { webhookSecret: values.TELEGRAM_WEBHOOK_SECRET }),
  }
}

const whatsappCloudOf = (values: SettingValues): WhatsappCloudSettings | undefined => {
  if (!values.WHATSAPP_CLOUD_TOKEN) return undefined
  const needed = <N extends SettingName>(name: N): NonNullable<SettingValues[N]> => {
    const value = values[name]
    if (value === undefined || value === null) throw wrong(name)
    return value
  }
  return {
    token: values.WHATSAPP_CLOUD_TOKEN,
    phoneNumberIds: needed('WHATSAPP_CLOUD_PHONE_NUMBER_ID'),
    appSecret: needed('WHATSAPP_CLOUD_APP_SECRET'),
    verifyToken: needed('WHATSAPP_CLOUD_VERIFY_TOKEN'),
    apiRoot: values.WHATSAPP_CLOUD_API_ROOT,
    apiVersion: values.WHATSAPP_CLOUD_API_VERSION,
  }
}

/** Throws `setting.wrong.*` for the first setting that is not what it must be. */
export const readSettings = (env: Environment): Settings => {
  const values = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, readOne(env, name)]),
  ) as unknown as SettingValues
  const telegram = telegramOf(values)
  const whatsappCloud = whatsappCloudOf(values)
  const whatsappWeb = whatsappWebOf(values)
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    roles: values.SANAD_ROLES,
    retentionDays: values.SANAD_RETENTION_DAYS,
    logLevel: values.LOG_LEVEL,
    ...(values.PUBLIC_URL && { publicUrl: values.PUBLIC_URL }),
    ...(values.MONGODB_URI && { mongodbUri: values.MONGODB_URI }),
    ...(values.MONGOD_BINARY && { mongodBinary: values.MONGOD_BINARY }),
    ...(values.SANAD_DEMO !== undefined && { demo: values.SANAD_DEMO }),
    ...(telegram && { telegram }),
    ...(whatsappCloud && { whatsappCloud }),
    ...(whatsappWeb && { whatsappWeb }),
  }
}
