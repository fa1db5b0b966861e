import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GROUP_COMMANDS, PRIVATE_COMMANDS } from '../../../../src/bots/commands.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import type { TelegramStandIn } from '../../../stand-ins/telegram/client.ts'
import { eventually } from '../../../support/eventually.ts'
import { leasesOf } from '../setup/telegram.ts'
import { aStartedTelegram, startStandIn } from '../setup/telegram-chat.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let standIn: TelegramStandIn
beforeAll(async () => {
  database = await openTestDatabase()
  standIn = await startStandIn()
})
afterAll(async () => {
  await standIn.stop()
  await database.drop()
})

const setCalls = async () =>
  (await standIn.calls())
    .filter(({ method }) => /^set(My|Chat)/.test(method))
    .map(({ method, body }) => ({ method, body }))

/** Starts a node and lets it compare everything. */
const startAndEnd = async (owner: string) => {
  const before = (await standIn.callsOf('getMyShortDescription')).length
  const node = await aStartedTelegram(standIn, {
    connection: database.connection,
    leases: leasesOf(database.connection, owner),
  })
  await eventually(async () =>
    expect((await standIn.callsOf('getMyShortDescription')).length).toBe(before + 3),
  )
  await node.end()
}

describe('the bot as Telegram shows it', () => {
  it('has commands by language and kind of chat, a menu button and descriptions, through 5xx and 429', async () => {
    await standIn.fault({ method: 'setMyCommands', kind: 'error', code: 502, times: 1 })
    await standIn.fault({ method: 'setMyDescription', kind: 'error', code: 429, retryAfter: 0, times: 1 })
    await startAndEnd('n-1')
    const calls = await setCalls()
    const commands = (type: string, language?: string) =>
      calls
        .filter(
          ({ method, body }) =>
            method === 'setMyCommands' &&
            (body.scope as { type: string }).type === type &&
            body.language_code === language,
        )
        .map(({ body }) => body.commands as { command: string; description: string }[])
        .at(-1)
    const names = (type: string, language?: string) => commands(type, language)?.map(({ command }) => command)
    for (const language of ['ar', 'fr', undefined]) {
      expect(names('all_private_chats', language)).toEqual(PRIVATE_COMMANDS)
      expect(names('all_group_chats', language)).toEqual(GROUP_COMMANDS)
    }
    expect(commands('all_private_chats', 'ar')?.[2]?.description).toBe('أين وصل طلبي')
    expect(commands('all_private_chats', 'fr')?.[2]?.description).toBe('Où en est ma demande')
    expect(calls).toContainEqual({
      method: 'setChatMenuButton',
      body: { menu_button: { type: 'commands' } },
    })
    const described = calls
      .filter(({ method }) => method === 'setMyDescription')
      .map(({ body }) => body.language_code)
    expect(new Set(described)).toEqual(new Set(['ar', 'fr', undefined]))
  })

  it('is not set again when it is so already', async () => {
    const before = (await setCalls()).length
    await startAndEnd('n-2')
    expect(await setCalls()).toHaveLength(before)
  })
})
