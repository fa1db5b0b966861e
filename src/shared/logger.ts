import pino from 'pino'

export type Logger = pino.Logger

const SECRET_KEYS = ['token', 'authorization', 'cookie', 'phone', 'secret', 'text', 'secretToken', 'address']
const BOT_TOKEN = /\d{6,}:[A-Za-z0-9_-]{30,}/g
const LONG_NUMBER = /\+?\d[\d ]{8,}\d/g

/** Takes bot tokens, credentials in URLs and phone numbers out of free text. */
export const scrub = (text: string): string =>
  text
    .replace(BOT_TOKEN, '<token>')
    .replace(/(mongodb(?:\+srv)?:\/\/)[^@/\s]+@/g, '$1<credentials>@')
    .replace(LONG_NUMBER, '<number>')

const scrubError = (error: unknown) => {
  const plain = pino.stdSerializers.err(error as Error)
  if (!plain || typeof plain !== 'object') return scrub(String(error))
  return { type: plain.type, message: scrub(plain.message ?? ''), stack: scrub(plain.stack ?? '') }
}

/** JSON lines on stderr: stdout belongs to what a command was asked to print. */
export const createLogger = (level: string): Logger =>
  pino(
    {
      level,
      base: null,
      redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '<hidden>' },
      serializers: { err: scrubError, error: scrubError },
      hooks: {
        logMethod(args, method) {
          const clean = args.map((arg) => (typeof arg === 'string' ? scrub(arg) : arg))
          method.apply(this, clean as Parameters<typeof method>)
        },
      },
    },
    pino.destination({ dest: 2, sync: true }),
  )

export const silentLogger: Logger = pino({ level: 'silent' })
