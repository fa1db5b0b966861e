import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSettings, unknownNames } from '../../../src/main/settings/index.ts'
import { SETTING_NAMES } from '../../../src/main/settings/schema.ts'
import { exitCodeFor, explain } from '../../../src/main/terminal/index.ts'

const errorOf = (env: Record<string, string>): unknown => {
  try {
    readSettings(env)
  } catch (error) {
    return error
  }
  throw new Error('the settings were accepted')
}

const WRONG: [name: string, value: string, others?: Record<string, string>][] = [
  ['PORT', '70000'],
  ['PORT', 'three thousand'],
  ['PORT', '-1'],
  ['HOST', 'my host'],
  ['PUBLIC_URL', 'sanad.example.ma'],
  ['PUBLIC_URL', 'ftp://sanad.example.ma'],
  ['MONGODB_URI', 'postgres://user:hunter2@db/sanad'],
  ['SANAD_DEMO', 'yes'],
  ['SANAD_ROLES', 'http,cook'],
  ['SANAD_ROLES', ','],
  ['SANAD_RETENTION_DAYS', '0'],
  ['SANAD_RETENTION_DAYS', '1.5'],
  ['TELEGRAM_BOT_TOKEN', 'hunter2'],
  ['TELEGRAM_MODE', 'push'],
  ['TELEGRAM_WEBHOOK_SECRET', 'hunter2 with spaces'],
  ['TELEGRAM_WEBHOOK_SECRET', '', { TELEGRAM_BOT_TOKEN: '1:abc', TELEGRAM_MODE: 'webhook' }],
  ['TELEGRAM_API_ROOT', 'api.telegram.org'],
  ['WHATSAPP_CLOUD_TOKEN', 'hunter2 with spaces'],
  ['WHATSAPP_CLOUD_PHONE_NUMBER_ID', '+212600000000'],
  ['WHATSAPP_CLOUD_PHONE_NUMBER_ID', '', { WHATSAPP_CLOUD_TOKEN: 'EAAGabcdefgh' }],
  [
    'WHATSAPP_CLOUD_APP_SECRET',
    '',
    { WHATSAPP_CLOUD_TOKEN: 'EAAGabcdefgh', WHATSAPP_CLOUD_PHONE_NUMBER_ID: '12345' },
  ],
  [
    'WHATSAPP_CLOUD_VERIFY_TOKEN',
    '',
    {
      WHATSAPP_CLOUD_TOKEN: 'EAAGabcdefgh',
      WHATSAPP_CLOUD_PHONE_NUMBER_ID: '12345',
      WHATSAPP_CLOUD_APP_SECRET: 'abcdefgh',
    },
  ],
  ['WHATSAPP_CLOUD_API_ROOT', 'graph.facebook.com'],
  ['WHATSAPP_CLOUD_API_VERSION', '23'],
  ['WHATSAPP_WEB', 'yes'],
  ['WHATSAPP_WEB_CHROMIUM_ARGS', 'no-sandbox'],
  ['WHATSAPP_WEB_PAIRING_PHONE', 'hunter2'],
  ['WHATSAPP_WEB_SESSION_KEY', 'hunter2'],
  ['WHATSAPP_WEB_PER_MINUTE', '0'],
  ['WHATSAPP_WEB_POLLS', 'yes'],
  ['LOG_LEVEL', 'loud'],
]

describe('settings', () => {
  it('need nothing: every one has a default', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: 'data',
      roles: ['http', 'bots', 'worker', 'whatsapp-web'],
      retentionDays: 730,
      logLevel: 'info',
    })
  })

  it.each(WRONG)(
    'a wrong %s (%j) is one sentence with its name and an example',
    (name, value, others = {}) => {
      const error = errorOf({ ...others, ...(value && { [name]: value }) })
      expect(exitCodeFor(error)).toBe(2)
      for (const LANG of ['C', 'fr_MA.UTF-8', 'ar_MA.UTF-8']) {
        const said = explain(error, { LANG })
        expect(said.split('\n')).toHaveLength(1)
        expect(said).toContain(`${name}=`)
        expect(said).not.toContain('hunter2')
        expect(said).not.toContain('{{')
      }
    },
  )

  it('name several WhatsApp numbers, separated by commas, each once', () => {
    const { whatsappCloud } = readSettings({
      WHATSAPP_CLOUD_TOKEN: 'EAAGabcdefgh',
      WHATSAPP_CLOUD_PHONE_NUMBER_ID: '106540352242922, 106540352242923,106540352242922',
      WHATSAPP_CLOUD_APP_SECRET: 'abcdefgh',
      WHATSAPP_CLOUD_VERIFY_TOKEN: 'a-word-of-ours',
    })
    expect(whatsappCloud).toEqual({
      token: 'EAAGabcdefgh',
      phoneNumberIds: ['106540352242922', '106540352242923'],
      appSecret: 'abcdefgh',
      verifyToken: 'a-word-of-ours',
      apiRoot: 'https://graph.facebook.com',
      apiVersion: 'v23.0',
    })
  })

  it('are never shown, whatever was typed', () => {
    const secrets = [
      'TELEGRAM_BOT_TOKEN',
      'TELEGRAM_WEBHOOK_SECRET',
      'MONGODB_URI',
      'WHATSAPP_CLOUD_TOKEN',
      'WHATSAPP_CLOUD_APP_SECRET',
      'WHATSAPP_CLOUD_VERIFY_TOKEN',
    ] as const
    fc.assert(
      fc.property(fc.constantFrom(...secrets), fc.stringMatching(/^[!-~]{12,30} x$/), (name, value) => {
        expect(explain(errorOf({ [name]: value }), { LANG: 'C' })).not.toContain(value)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it('give the database a name when the address has none, without changing who vouches for the user', () => {
    const uri = (MONGODB_URI: string) => readSettings({ MONGODB_URI }).mongodbUri
    expect(uri('mongodb://a:1,b:2')).toBe('mongodb://a:1,b:2/sanad')
    expect(uri('mongodb://a:1/?replicaSet=rs0')).toBe('mongodb://a:1/sanad?replicaSet=rs0')
    expect(uri('mongodb://u:p@a:1/')).toBe('mongodb://u:p@a:1/sanad?authSource=admin')
    expect(uri('mongodb://u:p@a:1/?authSource=x')).toBe('mongodb://u:p@a:1/sanad?authSource=x')
    expect(uri('mongodb+srv://u:p@c.example/desk?w=1')).toBe('mongodb+srv://u:p@c.example/desk?w=1')
  })

  it('switch Telegram on by its token alone', () => {
    expect(readSettings({ TELEGRAM_MODE: 'polling' }).telegram).toBeUndefined()
    expect(readSettings({ TELEGRAM_BOT_TOKEN: '1:abc' }).telegram).toEqual({
      token: '1:abc',
      mode: 'polling',
      apiRoot: 'https://api.telegram.org',
    })
  })

  it('of an unknown name are pointed out, with the nearest known one', () => {
    const env = { TELEGRAM_TOKEN: 'x', SANAD_DEMOS: '1', WHATSAPP_QUITE_ANOTHER_THING: '1', PATH: '/bin' }
    expect(unknownNames(env)).toEqual([
      { name: 'SANAD_DEMOS', nearest: 'SANAD_DEMO' },
      { name: 'TELEGRAM_TOKEN', nearest: 'TELEGRAM_MODE' },
      { name: 'WHATSAPP_QUITE_ANOTHER_THING' },
    ])
    expect(unknownNames(Object.fromEntries(SETTING_NAMES.map((name) => [name, 'x'])))).toEqual([])
  })
})

describe('the settings of WhatsApp Web', () => {
  it('are of no account while it is off, as it is unless it is switched on', () => {
    expect(readSettings({ WHATSAPP_WEB_CHROMIUM: '/usr/bin/chromium' }).whatsappWeb).toBeUndefined()
    expect(readSettings({ WHATSAPP_WEB: 'on' }).whatsappWeb).toEqual({
      chromiumArgs: [],
      pace: { perMinute: 20, perHour: 400, newChatsPerDay: 30, typingMsPerCharacter: 20 },
      polls: false,
      memoryBytes: 1_500 * 1_024 * 1_024,
    })
  })

  it.each([
    [
      '--host-resolver-rules=MAP web.whatsapp.com 127.0.0.1:4711 --ignore-certificate-errors',
      ['--host-resolver-rules=MAP web.whatsapp.com 127.0.0.1:4711', '--ignore-certificate-errors'],
    ],
    ['--proxy-server="http://a:1" --lang=\'fr\'', ['--proxy-server=http://a:1', '--lang=fr']],
    ['--disable-gpu', ['--disable-gpu']],
  ])('take arguments of Chromium whose values hold spaces: %s', (value, args) => {
    const { whatsappWeb } = readSettings({ WHATSAPP_WEB: 'on', WHATSAPP_WEB_CHROMIUM_ARGS: value })
    expect(whatsappWeb?.chromiumArgs).toEqual(args)
  })

  it('take a key as openssl prints it, and a phone as people write it', () => {
    const key = Buffer.alloc(32, 0xab)
    for (const text of [key.toString('hex'), key.toString('base64')])
      expect(
        readSettings({ WHATSAPP_WEB: 'on', WHATSAPP_WEB_SESSION_KEY: text }).whatsappWeb?.sessionKey,
      ).toEqual(key)
    const { whatsappWeb } = readSettings({
      WHATSAPP_WEB: 'on',
      WHATSAPP_WEB_PAIRING_PHONE: '+212 600-000000',
    })
    expect(whatsappWeb?.pairingPhone).toBe('212600000000')
  })
})
