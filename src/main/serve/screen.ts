import type { Context } from '../terminal/index.ts'

export type ScreenFacts = {
  readonly url: string
  readonly telegram: 'off' | 'polling' | 'webhook'
  /** How many numbers of ours are on WhatsApp's Cloud API. */
  readonly whatsappNumbers: number
  readonly whatsappWeb: boolean
  readonly embedded: boolean
  readonly dataDir: string
  readonly demonstration: boolean
}

/** What `npm start` shows when everything runs: one short screen. */
export const readyScreen = ({
  url,
  telegram,
  whatsappNumbers,
  whatsappWeb,
  embedded,
  dataDir,
  demonstration,
}: ScreenFacts): string[] => [
  '',
  '  Sanad is ready                         سند جاهز',
  '',
  `  web chat   ${url}`,
  `  channels   web chat on · Telegram ${telegram === 'off' ? 'off (set TELEGRAM_BOT_TOKEN)' : `on, by ${telegram}`}`,
  `             WhatsApp ${whatsappNumbers === 0 ? 'off (set WHATSAPP_CLOUD_TOKEN)' : `on, ${whatsappNumbers} ${whatsappNumbers === 1 ? 'number' : 'numbers'} by the Cloud API`}`,
  ...(whatsappWeb
    ? ['             WhatsApp Web on (a code to scan follows unless the phone is linked)']
    : []),
  `  database   ${embedded ? `embedded, data in ${dataDir}` : 'yours (MONGODB_URI)'}`,
  ...(demonstration ? ['  directory  demonstration: be teacher-1, director-1, province-oujda-1 …'] : []),
  '  to end     Ctrl-C',
  '',
]

export const showScreen = (context: Context, facts: ScreenFacts): void => {
  for (const line of readyScreen(facts)) context.print(line)
}
