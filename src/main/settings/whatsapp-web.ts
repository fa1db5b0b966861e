import { z } from 'zod'
import { wholeNumber } from './numbers.ts'

/** Chromium's arguments: each begins with `--`, so that a value may hold spaces, with quotation marks or without. */
const chromiumArgs = z
  .string()
  .regex(/^--/)
  .transform((value) => value.split(/\s+(?=--)/).map((arg) => arg.trim().replace(/(["'])(.*)\1$/s, '$2')))

/** 32 bytes, as 64 hexadecimal digits or in base64. */
const key = z
  .string()
  .regex(/^([0-9a-f]{64}|[A-Za-z0-9+/]{43}=)$/i)
  .transform((value) => Buffer.from(value, value.length === 64 ? 'hex' : 'base64'))

export const whatsappWebSpecs = {
  WHATSAPP_WEB: {
    schema: z.enum(['on', 'off']).default('off'),
    expected: 'on_off',
    example: 'on',
  },
  WHATSAPP_WEB_CHROMIUM: {
    schema: z.string().min(1).optional(),
    expected: 'file',
    example: '/usr/bin/chromium',
  },
  WHATSAPP_WEB_CHROMIUM_ARGS: {
    schema: chromiumArgs.default([]),
    expected: 'chromium_args',
    example: '--proxy-server=http://10.0.0.1:3128',
  },
  WHATSAPP_WEB_PAIRING_PHONE: {
    schema: z
      .string()
      .transform((value) => value.replace(/[\s+-]/g, ''))
      .pipe(z.string().regex(/^\d{8,15}$/))
      .optional(),
    expected: 'phone_digits',
    example: '212600000000',
  },
  WHATSAPP_WEB_SESSION_KEY: {
    schema: key.optional(),
    expected: 'session_key',
    example: 'the output of: openssl rand -hex 32',
  },
  WHATSAPP_WEB_PER_MINUTE: { schema: wholeNumber(1, 10_000).default(20), expected: 'count', example: '20' },
  WHATSAPP_WEB_PER_HOUR: { schema: wholeNumber(1, 100_000).default(400), expected: 'count', example: '400' },
  WHATSAPP_WEB_NEW_CHATS_PER_DAY: {
    schema: wholeNumber(0, 100_000).default(30),
    expected: 'count',
    example: '30',
  },
  WHATSAPP_WEB_TYPING_MS: { schema: wholeNumber(0, 1_000).default(20), expected: 'count', example: '20' },
  WHATSAPP_WEB_POLLS: {
    schema: z.enum(['on', 'off']).default('off'),
    expected: 'on_off',
    example: 'on',
  },
  WHATSAPP_WEB_MEMORY_MB: {
    schema: wholeNumber(200, 100_000).default(1_500),
    expected: 'count',
    example: '1500',
  },
} as const

type Values = {
  readonly [N in keyof typeof whatsappWebSpecs]: z.output<(typeof whatsappWebSpecs)[N]['schema']>
}

export type WhatsappWebSettings = {
  readonly chromium?: string
  readonly chromiumArgs: readonly string[]
  readonly pairingPhone?: string
  readonly sessionKey?: Buffer
  readonly pace: {
    readonly perMinute: number
    readonly perHour: number
    readonly newChatsPerDay: number
    readonly typingMsPerCharacter: number
  }
  readonly polls: boolean
  readonly memoryBytes: number
}

/** Undefined while the channel is off, as it is unless somebody has taken the risk. */
export const whatsappWebOf = (values: Values): WhatsappWebSettings | undefined =>
  values.WHATSAPP_WEB === 'off'
    ? undefined
    : {
        chromiumArgs: values.WHATSAPP_WEB_CHROMIUM_ARGS,
        pace: {
          perMinute: values.WHATSAPP_WEB_PER_MINUTE,
          perHour: values.WHATSAPP_WEB_PER_HOUR,
          newChatsPerDay: values.WHATSAPP_WEB_NEW_CHATS_PER_DAY,
          typingMsPerCharacter: values.WHATSAPP_WEB_TYPING_MS,
        },
        polls: values.WHATSAPP_WEB_POLLS === 'on',
        memoryBytes: values.WHATSAPP_WEB_MEMORY_MB * 1_024 * 1_024,
        ...(values.WHATSAPP_WEB_CHROMIUM && { chromium: values.WHATSAPP_WEB_CHROMIUM }),
        ...(values.WHATSAPP_WEB_PAIRING_PHONE && { pairingPhone: values.WHATSAPP_WEB_PAIRING_PHONE }),
        ...(values.WHATSAPP_WEB_SESSION_KEY && { sessionKey: values.WHATSAPP_WEB_SESSION_KEY }),
      }
