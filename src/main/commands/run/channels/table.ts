import { type Capabilities, MEDIA_KINDS, type MediaKind, RECEIVED_KINDS } from '../../../../bots/index.ts'

export type Table = readonly (readonly string[])[]

const NONE = '–'
const MEGABYTE = 1024 * 1024

const NAMES: Readonly<Record<string, string>> = {
  telegram: 'Telegram',
  webchat: 'Web chat',
  'whatsapp-cloud': 'WhatsApp Cloud API',
  'whatsapp-web': 'WhatsApp (whatsapp-web.js)',
}

const PROACTIVE = {
  always: 'always',
  after_contact: 'once they have written',
  within_a_day: 'within a day of their last message, else by a template',
} as const satisfies Record<Capabilities['proactive'], string>

const number = (value: number): string => value.toLocaleString('en-US')
const yes = (holds: boolean): string => (holds ? 'yes' : NONE)

const size = (bytes: number): string =>
  bytes >= MEGABYTE ? `${Math.floor((bytes / MEGABYTE) * 10) / 10} MB` : `${Math.floor(bytes / 1024)} kB`

const text = ({ text: { most, mostBytes } }: Capabilities): string =>
  mostBytes === undefined
    ? `${number(most)} characters`
    : `${number(most)} characters, ${number(mostBytes)} bytes`

const offered = (limits: { most: number; title: number } | undefined): string =>
  limits ? `up to ${limits.most}, titles of ${limits.title}` : NONE

const media =
  (kind: MediaKind) =>
  ({ media: { [kind]: limits } }: Capabilities): string => {
    if (!limits) return NONE
    const { sendBytes, receiveBytes } = limits
    return `${sendBytes > 0 ? size(sendBytes) : NONE} / ${receiveBytes > 0 ? size(receiveBytes) : NONE}`
  }

const pace = ({ perSecond, burst }: { perSecond: number; burst: number }): string => {
  const steady =
    perSecond >= 1 ? `${number(perSecond)} a second` : `one in ${Math.round(10 / perSecond) / 10} s`
  return burst > 1 ? `${steady}, ${number(burst)} at once` : steady
}

type Row = readonly [name: string, cell: (capabilities: Capabilities) => string]

const ROWS: readonly Row[] = [
  ['longest message', text],
  ['words under a file', ({ caption }) => (caption > 0 ? `${number(caption)} characters` : NONE)],
  ['buttons', ({ buttons }) => offered(buttons)],
  ['list that opens', ({ list }) => offered(list)],
  ['poll', ({ poll }) => (poll ? `${offered(poll)}, where \`${poll.setting}=on\`` : NONE)],
  ['pictures in one message', ({ album }) => (album ? `up to ${album.most}` : NONE)],
  ...RECEIVED_KINDS.map((kind): Row => [`hears: ${kind}`, ({ receives }) => yes(receives.includes(kind))]),
  ...MEDIA_KINDS.map((kind): Row => [`${kind}: sent / received`, media(kind)]),
  ['changes what it sent', ({ edits }) => yes(edits)],
  ['receipts', ({ receipts }) => (receipts === 'none' ? NONE : receipts)],
  ['shows that it is typing', ({ typing }) => yes(typing)],
  ['vouches for a phone number', ({ provesPhone }) => yes(provesPhone)],
  ['may write to a person', ({ proactive }) => PROACTIVE[proactive]],
  [
    'pace, all chats',
    ({ rates: { global } }) => `${pace(global)}${global.repliesToo ? '' : ' (replies are free)'}`,
  ],
  ['pace, one chat', ({ rates: { perChat } }) => pace(perChat)],
]

/** A row for each capability, a column for each channel; the first row and column are names. */
export const capabilityTable = (channels: Readonly<Record<string, Capabilities | undefined>>): Table => {
  const known = Object.entries(channels).flatMap(([name, capabilities]) =>
    capabilities ? [{ name: NAMES[name] ?? name, capabilities }] : [],
  )
  return [
    ['', ...known.map(({ name }) => name)],
    ...ROWS.map(([name, cell]) => [name, ...known.map(({ capabilities }) => cell(capabilities))]),
  ]
}

export const asMarkdown = ([head = [], ...rows]: Table): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)

export const asColumns = (table: Table): string[] => {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  )
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
