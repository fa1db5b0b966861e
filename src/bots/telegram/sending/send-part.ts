import type { Texts } from '../../../shared/i18n/index.ts'
import type { StoredFile } from '../../channel/index.ts'
import type { FilePart, Part } from '../../rendering/index.ts'
import type { TelegramApi } from '../api/client.ts'
import { TelegramFailure } from '../api/failure.ts'
import type { ChoiceSignature } from '../choice-signature.ts'
import { chatId, isGroupChat } from './chat-id.ts'
import { AlbumRefused, albumItems } from './files/album.ts'
import { AS_DOCUMENT, type FileForm, formOf } from './files/file-form.ts'
import { Places } from './files/places.ts'
import { languageOf, type WithFiles } from './files/with-files.ts'
import { markupOf } from './keyboard.ts'
import { outcomeOf } from './outcome.ts'

export type PartSenderParts = {
  readonly api: TelegramApi
  readonly signature: ChoiceSignature
  readonly texts: Texts
  /** On the button that shares one's phone number. */
  readonly contactButton: string
}

/** One part of a message on its way into a chat. */
export type PartToSend = {
  readonly chat: string
  readonly part: Part
  readonly carried: WithFiles
  /** The message of the chat that it answers. */
  readonly quotes?: string
  readonly signal: AbortSignal
}

/** Telegraf reads a file as fast as the disk gives it: this many may be in memory at once. */
const UPLOADS_AT_ONCE = 2

/** Should it have been deleted in the meantime, the answer still comes. */
const replyTo = (quotes: string | undefined): object => {
  const messageId = Number(quotes)
  if (quotes === undefined || !Number.isSafeInteger(messageId)) return {}
  return { reply_parameters: { message_id: messageId, allow_sending_without_reply: true } }
}

const idOf = (result: unknown): string => {
  const id = (result as { message_id?: unknown } | undefined)?.message_id
  if (typeof id !== 'number') throw new TelegramFailure('broken', 'an answer without message_id')
  return String(id)
}

/** Telegram looked at the file and will not have it so; the chat itself is well. */
const isRefused = (error: unknown): boolean =>
  error instanceof TelegramFailure && error.migratedTo === undefined && outcomeOf(error).outcome === 'dead'

const idsOf = (results: unknown): string[] => {
  if (!Array.isArray(results)) throw new TelegramFailure('broken', 'an answer without messages')
  return results.map(idOf)
}

/** Puts one part into a chat and tells the ids of its messages; throws TelegramFailure, or AlbumRefused. */
export const createPartSender = ({ api, signature, texts, contactButton }: PartSenderParts) => {
  const uploads = new Places(UPLOADS_AT_ONCE)

  const sendText = async (
    { chat, quotes, signal }: Pick<PartToSend, 'chat' | 'quotes' | 'signal'>,
    part: Part & { kind: 'text' },
  ): Promise<string> => {
    const sign = (choiceId: string) => signature.sign(chat, choiceId)
    // a phone number may be asked for in private only: Telegram would refuse the words with it
    const isRude = part.offered.as === 'contact' && isGroupChat(chat)
    const markup = isRude ? undefined : markupOf(part, { contactButton, sign })
    const payload = {
      chat_id: chatId(chat),
      text: part.text,
      link_preview_options: { is_disabled: true },
      ...replyTo(quotes),
      ...(markup ? { reply_markup: markup } : {}),
    }
    return idOf(await api.call('sendMessage', payload, { signal }))
  }

  const upload = (stored: StoredFile, { method, field }: FileForm, payload: object, signal: AbortSignal) =>
    uploads.run(() =>
      api.upload(method, payload, { field, name: stored.name, content: stored.open() }, { signal }),
    )

  /** Undefined when Telegram will not have the file in any form. */
  const uploadInAForm = async (
    stored: StoredFile,
    form: FileForm,
    { payload, signal }: { payload: object; signal: AbortSignal },
  ): Promise<string | undefined> => {
    // photos of odd proportions, voice where somebody forbids it: as a document everything arrives
    for (const tried of new Set([form, AS_DOCUMENT])) {
      try {
        return idOf(await upload(stored, tried, payload, signal))
      } catch (error) {
        if (!isRefused(error)) throw error
      }
    }
    return undefined
  }

  const sendFile = async (
    { chat, carried: { message, files }, quotes, signal }: PartToSend,
    { file, caption }: FilePart,
  ): Promise<string> => {
    const stored = files.get(file.id)
    const form = stored ? formOf(stored) : 'empty'
    if (!stored || typeof form === 'string') return ''
    const payload = { chat_id: chatId(chat), ...(caption === '' ? {} : { caption }), ...replyTo(quotes) }
    const sent = await uploadInAForm(stored, form, { payload, signal })
    if (sent !== undefined) return sent
    const sorry = texts.t(languageOf(message), 'channel:telegram.file_refused', { name: file.name })
    const text = [caption, sorry].filter((words) => words !== '').join('\n\n')
    return sendText({ chat, signal }, { kind: 'text', text, offered: { as: 'nothing' } })
  }

  const sendAlbum = async (
    { chat, carried: { files }, quotes, signal }: PartToSend,
    part: FilePart,
  ): Promise<string[]> => {
    const items = albumItems(part, files)
    if (!items) throw new AlbumRefused(part)
    try {
      const payload = { chat_id: chatId(chat), ...replyTo(quotes) }
      return idsOf(await uploads.run(() => api.uploadAlbum(payload, items, { signal })))
    } catch (error) {
      if (isRefused(error)) throw new AlbumRefused(part)
      throw error
    }
  }

  return async (sending: PartToSend): Promise<readonly string[]> => {
    const { part } = sending
    if (part.kind === 'text') return [await sendText(sending, part)]
    return part.together ? sendAlbum(sending, part) : [await sendFile(sending, part)]
  }
}
