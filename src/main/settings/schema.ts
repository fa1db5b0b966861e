import { z } from 'zod'
import { wholeNumber } from './numbers.ts'
import { whatsappWebSpecs } from './whatsapp-web.ts'

export const NODE_ROLES = ['http', 'bots', 'worker', 'whatsapp-web'] as const
export type NodeRole = (typeof NODE_ROLES)[number]

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** What may be set: how it is read, and how a mistake is explained. */
export type SettingSpec<T> = {
  readonly schema: z.ZodType<T, string | undefined>
  /** A key of `setting.expected.*` in the error texts. */
  readonly expected: string
  readonly example: string
}

const webAddress = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))
  .transform((value) => value.replace(/\/+$/, ''))

const roles = z
  .string()
  .transform((value) => value.split(',').map((role) => role.trim()))
  .pipe(z.array(z.enum(NODE_ROLES)).min(1))
  .transform((list) => [...new Set(list)])

const phoneNumberIds = z
  .string()
  .transform((value) => value.split(',').map((id) => id.trim()))
  .pipe(z.array(z.string().regex(/^\d{5,20}$/)).min(1))
  .transform((list) => [...new Set(list)])

const CONNECTION = /^([^:]+:\/\/[^/?]+)\/?(?:([^?]+))?(?:\?(.*))?$/

/** Without a database's name the driver would take `test`; naming one must not change who vouches for the user. */
const withDatabaseName = (uri: string): string => {
  const [, server = uri, name, query = ''] = CONNECTION.exec(uri) ?? []
  if (name) return uri
  const options = new URLSearchParams(query)
  if (server.includes('@') && !options.has('authSource')) options.set('authSource', 'admin')
  return `${server}/sanad${options.size > 0 ? `?${options}` : ''}`
}

const flag = z.enum(['0', '1']).transform((value) => value === '1')

const specs = {
  PORT: {
    schema: wholeNumber(0, 65_535).default(3000),
    expected: 'port',
    example: '3000',
  },
  HOST: {
    schema: z
      .string()
      .regex(/^[A-Za-z0-9.:_-]+$/)
      .default('127.0.0.1'),
    expected: 'host',
    example: '127.0.0.1',
  },
  PUBLIC_URL: { schema: webAddress.optional(), expected: 'web_address', example: 'https://sanad.example.ma' },
  DATA_DIR: { schema: z.string().min(1).default('data'), expected: 'folder', example: 'data' },
  MONGODB_URI: {
    schema: z
      .string()
      .regex(/^mongodb(\+srv)?:\/\/\S+$/)
      .transform(withDatabaseName)
      .optional(),
    expected: 'mongodb_uri',
    example: 'mongodb://127.0.0.1:27017/sanad?replicaSet=rs0',
  },
  MONGOD_BINARY: {
    schema: z.string().min(1).optional(),
    expected: 'mongod_binary',
    example: '/usr/bin/mongod',
  },
  SANAD_DEMO: { schema: flag.optional(), expected: 'flag', example: '1' },
  SANAD_ROLES: {
    schema: roles.default([...NODE_ROLES]),
    expected: 'roles',
    example: 'http,bots,worker',
  },
  SANAD_RETENTION_DAYS: { schema: wholeNumber(1, 36_500).default(730), expected: 'days', example: '730' },
  TELEGRAM_BOT_TOKEN: {
    schema: z
      .string()
      .regex(/^\d+:[A-Za-z0-9_-]+$/)
      .optional(),
    expected: 'telegram_token',
    example: '123456789:AAE…',
  },
  TELEGRAM_MODE: {
    schema: z.enum(['polling', 'webhook']).default('polling'),
    expected: 'telegram_mode',
    example: 'polling',
  },
  TELEGRAM_WEBHOOK_SECRET: {
    // the alphabet and length of Bot API's setWebhook.secret_token
    schema: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,256}$/)
      .optional(),
    expected: 'telegram_secret',
    example: 'f3b0c4…',
  },
  TELEGRAM_API_ROOT: {
    schema: webAddress.default('https://api.telegram.org'),
    expected: 'web_address',
    example: 'https://api.telegram.org',
  },
  WHATSAPP_CLOUD_TOKEN: {
    schema: z
      .string()
      .regex(/^[!-~]{8,}$/)
      .optional(),
    expected: 'whatsapp_token',
    example: 'EAAG…',
  },
  WHATSAPP_CLOUD_PHONE_NUMBER_ID: {
    schema: phoneNumberIds.optional(),
    expected: 'whatsapp_numbers',
    example: '106540352242922',
  },
  WHATSAPP_CLOUD_APP_SECRET: {
    schema: z
      .string()
      .regex(/^[!-~]{8,}$/)
      .optional(),
    expected: 'whatsapp_secret',
    example: '9f86d0…',
  },
  WHATSAPP_CLOUD_VERIFY_TOKEN: {
    schema: z
      .string()
      .regex(/^[!-~]{8,}$/)
      .optional(),
    expected: 'whatsapp_verify_token',
    example: 'f3b0c4…',
  },
  WHATSAPP_CLOUD_API_ROOT: {
    schema: webAddress.default('https://graph.facebook.com'),
    expected: 'web_address',
    example: 'https://graph.facebook.com',
  },
  WHATSAPP_CLOUD_API_VERSION: {
    schema: z
      .string()
      .regex(/^v\d{1,3}\.\d$/)
      .default('v23.0'),
    expected: 'whatsapp_version',
    example: 'v23.0',
  },
  ...whatsappWebSpecs,
  LOG_LEVEL: { schema: z.enum(LOG_LEVELS).default('info'), expected: 'log_level', example: 'info' },
} satisfies Record<string, SettingSpec<unknown>>

export type SettingName = keyof typeof specs
export type SettingValues = { [N in SettingName]: z.output<(typeof specs)[N]['schema']> }

export const SETTINGS = specs
export const SETTING_NAMES = Object.keys(specs) as SettingName[]
