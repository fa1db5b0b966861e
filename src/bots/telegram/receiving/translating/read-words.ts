import { GROUP_COMMANDS } from '../../../commands.ts'
import type { Context } from './envelope.ts'
import { isGroup } from './envelope.ts'
import type { TelegramEntity, TelegramMessage } from './update-schema.ts'

export type Words = {
  /** Without the bot's name where it only calls; undefined when there are none. */
  readonly text: string | undefined
  /** In a group: the bot was mentioned, answered or commanded. */
  readonly addressed: boolean
}

const OUR_COMMANDS = new RegExp(`^/(?:${GROUP_COMMANDS.join('|')})$`, 'i')
const NAMED_COMMAND = /^(\/\w+)@(\w+)$/
const AFTER_CALL = /^[\s,:;،!-]+/

type Piece = { readonly start: number; readonly end: number; readonly says: string }

const pieceOf = (text: string, { offset, length }: TelegramEntity): Piece => ({
  start: offset,
  end: offset + length,
  says: text.slice(offset, offset + length),
})

const callsUs = (entity: TelegramEntity, { says }: Piece, { account, username }: Context): boolean => {
  if (entity.type === 'text_mention') return String(entity.user?.id) === account
  return entity.type === 'mention' && says.toLowerCase() === `@${username?.toLowerCase()}`
}

/** The command without the bot's name; undefined when it is not one for us by name. */
const commandForUs = (entity: TelegramEntity, { says }: Piece, { username }: Context): string | undefined => {
  if (entity.type !== 'bot_command') return undefined
  const [, command, name] = NAMED_COMMAND.exec(says) ?? []
  return name !== undefined && name.toLowerCase() === username?.toLowerCase() ? command : undefined
}

/** A name at the beginning or end only calls; inside a sentence it is a word of it. */
const withoutCall = (text: string, { start, end }: Piece): string => {
  if (text.slice(0, start).trim() === '') return text.slice(end).replace(AFTER_CALL, '')
  return text.slice(end).trim() === '' ? text.slice(0, start).trimEnd() : text
}

const readText = (
  text: string,
  entities: readonly TelegramEntity[],
  { context, inGroup }: { context: Context; inGroup: boolean },
): { text: string; addressed: boolean } => {
  let [rest, addressed] = [text, false]
  // from the end, so that the places before stay where they are
  for (const entity of [...entities].sort((left, right) => right.offset - left.offset)) {
    const piece = pieceOf(text, entity)
    const command = commandForUs(entity, piece, context)
    if (command !== undefined) rest = rest.slice(0, piece.start) + command + rest.slice(piece.end)
    const called = inGroup && callsUs(entity, piece, context)
    if (called) rest = withoutCall(rest, piece)
    const commanded = entity.type === 'bot_command' && piece.start === 0 && OUR_COMMANDS.test(piece.says)
    addressed ||= called || command !== undefined || commanded
  }
  // nothing but the name: it stays, so that there is something to answer
  return { text: rest.trim() === '' ? text : rest, addressed }
}

/** The words of a message or under its file, and whether they are meant for the bot. */
export const readWords = (message: TelegramMessage, context: Context): Words => {
  const text = message.text ?? message.caption
  const entities = message.entities ?? message.caption_entities ?? []
  const inGroup = isGroup(message.chat)
  const answersUs = String(message.reply_to_message?.from?.id) === context.account
  if (text === undefined) return { text, addressed: answersUs }
  const read = readText(text, entities, { context, inGroup })
  return { text: read.text, addressed: read.addressed || answersUs }
}
