import type { OutboundMessage } from '../../../../notifications/index.ts'
import type { Texts } from '../../../../shared/i18n/index.ts'
import type { Language } from '../../../../shared/index.ts'
import type { FileReader, StoredFile } from '../../../channel/index.ts'
import { formOf, shownTypeOf } from './file-form.ts'

const ARABIC = /\p{Script=Arabic}/u

/** Of our own words in a message: its own language, else the one it is written in. */
export const languageOf = ({ language, text }: OutboundMessage): Language =>
  language ?? (ARABIC.test(text) ? 'ar' : 'fr')

/** A message whose files are at hand, by their ids. */
export type WithFiles = {
  readonly message: OutboundMessage
  readonly files: ReadonlyMap<string, StoredFile>
}

/**
 * The files that a message carries; `waiting` while one of them is still on its way to us. One that is lost is
 * left out; of one that is too large for a bot there are words.
 */
export const withFiles = async (
  message: OutboundMessage,
  reader: FileReader,
  texts: Texts,
): Promise<WithFiles | 'waiting'> => {
  const announced = message.attachments ?? []
  const files = new Map<string, StoredFile>()
  const words = [message.text]
  for (const { id, name } of announced) {
    const file = await reader.find(id)
    if (file === 'waiting') return 'waiting'
    const form = file && formOf(file)
    if (form === 'too_large')
      words.push(texts.t(languageOf(message), 'channel:telegram.file_too_large', { name }))
    else if (file && form !== 'empty') files.set(id, file)
  }
  const attachments = announced.flatMap((announcedOne) => {
    const file = files.get(announcedOne.id)
    return file ? [{ ...announcedOne, type: shownTypeOf(file) }] : []
  })
  const text = words.filter((part) => part.trim() !== '').join('\n\n')
  return { message: { ...message, text, attachments }, files }
}
