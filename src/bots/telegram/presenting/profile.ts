import type { Texts } from '../../../shared/i18n/index.ts'
import { LANGUAGES, type Language } from '../../../shared/index.ts'
import { GROUP_COMMANDS, PRIVATE_COMMANDS } from '../../commands.ts'

/** One thing that Telegram shows of the bot: how it is read, what it should be, how it is set. */
export type Feature = {
  readonly get: readonly [method: string, payload: object]
  /** What of the answer counts; equal to `wanted` when nothing needs to be set. */
  readonly read: (answer: unknown) => unknown
  readonly wanted: unknown
  readonly set: readonly [method: string, payload: object]
}

/** Telegram allows a–z, digits and _ in names. */
const SCOPES = [
  { type: 'all_private_chats', commands: PRIVATE_COMMANDS },
  { type: 'all_group_chats', commands: GROUP_COMMANDS },
] as const

/** Who has an app in neither of our languages reads French. */
const VERSIONS: readonly { readonly language: Language; readonly code: { language_code?: Language } }[] = [
  { language: 'fr', code: {} },
  ...LANGUAGES.map((language) => ({ language, code: { language_code: language } })),
]

const asRecord = (answer: unknown): Record<string, unknown> =>
  typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {}

const commandList = (answer: unknown): unknown =>
  Array.isArray(answer) ? answer.map((one) => [asRecord(one).command, asRecord(one).description]) : undefined

const commandFeatures = (texts: Texts): Feature[] =>
  SCOPES.flatMap(({ type, commands }) =>
    VERSIONS.map(({ language, code }) => {
      const listed = commands.map((command) => ({
        command,
        description: texts.t(language, `channel:telegram.commands.${command}`),
      }))
      const where = { scope: { type }, ...code }
      return {
        get: ['getMyCommands', where] as const,
        read: commandList,
        wanted: commandList(listed),
        set: ['setMyCommands', { commands: listed, ...where }] as const,
      }
    }),
  )

const textFeatures = (texts: Texts): Feature[] =>
  (['description', 'short_description'] as const).flatMap((field) =>
    VERSIONS.map(({ language, code }) => {
      const wanted = texts.t(language, `channel:telegram.${field}`)
      const name = field === 'description' ? 'MyDescription' : 'MyShortDescription'
      return {
        get: [`get${name}`, code] as const,
        read: (answer: unknown) => asRecord(answer)[field],
        wanted,
        set: [`set${name}`, { [field]: wanted, ...code }] as const,
      }
    }),
  )

const menuButton: Feature = {
  get: ['getChatMenuButton', {}],
  read: (answer) => asRecord(answer).type,
  wanted: 'commands',
  set: ['setChatMenuButton', { menu_button: { type: 'commands' } }],
}

/** All that Telegram shows of the bot before anybody has written. */
export const profileOf = (texts: Texts): Feature[] => [
  ...commandFeatures(texts),
  menuButton,
  ...textFeatures(texts),
]
