import { describe, expect, it } from 'vitest'
import { COMMANDS, GROUP_COMMANDS, PRIVATE_COMMANDS, wordsOfCommand } from '../../../src/bots/commands.ts'
import { roomOrder } from '../../../src/bots/dialogs/reading/orders/linking/rooms.ts'
import { inWords } from '../../../src/bots/pipeline/turn/words/command-words.ts'
import { profileOf } from '../../../src/bots/telegram/presenting/profile.ts'
import { loadTexts } from '../../../src/shared/i18n/index.ts'

const texts = loadTexts(new URL('../../../locales', import.meta.url).pathname)

type Listed = {
  scope: { type: string }
  language_code?: string
  commands: { command: string; description: string }[]
}
const listed = profileOf(texts)
  .filter(({ set: [method] }) => method === 'setMyCommands')
  .map(({ set: [, payload] }) => payload as Listed)

describe('the slash commands', () => {
  it.each(['ar', 'fr'] as const)('all mean something that is said in words in %s', (language) => {
    const names = COMMANDS.flatMap((command) =>
      'alias' in command ? [command.name, command.alias] : [command.name],
    )
    for (const name of names) {
      const words = inWords(`/${name}`, language, texts)
      expect(words).toMatch(/\p{L}{2}/u)
      expect(words).not.toMatch(/^\/|^channel:/)
      expect(inWords(`/${name}@SanadBot`, language, texts)).toBe(words)
    }
    expect(wordsOfCommand('nothing')).toBeUndefined()
  })

  it('are shown by Telegram, every one of them, in both languages and by kind of chat', () => {
    for (const code of ['ar', 'fr', undefined]) {
      const shown = (type: string) =>
        listed.find(({ scope, language_code }) => scope.type === type && language_code === code)?.commands ??
        []
      const [inPrivate, inGroups] = [shown('all_private_chats'), shown('all_group_chats')]
      const names = [...inPrivate, ...inGroups].map(({ command }) => command)
      expect(new Set(names)).toEqual(new Set(COMMANDS.map(({ name }) => name)))
      expect(inPrivate.map(({ command }) => command)).toEqual(PRIVATE_COMMANDS)
      expect(inGroups.map(({ command }) => command)).toEqual(GROUP_COMMANDS)
      // Bot API: 1-32 of a-z, 0-9 and _, and a description of 1-256 characters
      for (const { command, description } of [...inPrivate, ...inGroups]) {
        expect(command).toMatch(/^[a-z0-9_]{1,32}$/)
        const written = code === 'ar' ? /^[\p{Script=Arabic} ]{3,60}$/u : /^[\p{Script=Latin} ’]{3,60}$/u
        expect(description).toMatch(written)
      }
    }
    expect(GROUP_COMMANDS).toEqual(['aide', 'statut', 'salle', 'finsalle'])
    expect(PRIVATE_COMMANDS).toEqual(['start', 'aide', 'statut', 'langue', 'lier', 'delier', 'web'])
  })

  it('are about what stands behind them: a ticket, a language', () => {
    const fr = (text: string) => inWords(text, 'fr', texts)
    expect(fr('/statut SN-7F3K2Q')).toBe(`${fr('/statut')} SN-7F3K2Q`)
    expect(fr('/statut@SanadBot  SN-7F3K2Q ')).toBe(`${fr('/statut')} SN-7F3K2Q`)
    // a link to a ticket: https://t.me/SanadBot?start=SN-7F3K2Q
    expect(fr('/start SN-7F3K2Q')).toBe(fr('/statut SN-7F3K2Q'))
    expect(fr('/start K7M2QXR4')).toBe(fr('/start'))
    expect(fr('/langue arabe')).toBe(fr('/langue ar'))
    expect(fr('/langue français')).toBe('Passer en français')
    expect(inWords('/langue عربية', 'ar', texts)).toBe(inWords('/langue ar', 'ar', texts))
    expect(fr('/langue klingon')).toBe(fr('/langue'))
    expect(fr('/aide imprimante')).toBe(fr('/aide'))
  })

  it.each(['ar', 'fr'] as const)('about staff rooms say what the dialogs hear, in %s', (language) => {
    expect(roomOrder(inWords('/salle', language, texts))).toBe('register')
    expect(roomOrder(inWords('/finsalle', language, texts))).toBe('unregister')
  })
})
