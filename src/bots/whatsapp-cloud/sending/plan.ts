import type { OutboundMessage } from '../../../notifications/index.ts'
import type { Texts } from '../../../shared/i18n/index.ts'
import type { Capabilities, FileReader, StoredFile } from '../../channel/index.ts'
import { type Part, render, splitText } from '../../rendering/index.ts'
import { INTERACTIVE_TEXT, WHATSAPP_CLOUD_CAPABILITIES } from '../capabilities.ts'
import { languageOf } from '../language.ts'
import { mediaKindOf } from '../media-kind.ts'

export type Plan = {
  readonly parts: readonly Part[]
  /** The contents of the parts that are files, by the file's id. */
  readonly files: ReadonlyMap<string, StoredFile>
}

const { buttons: _buttons, list: _list, ...WITHOUT_CHOICES } = WHATSAPP_CLOUD_CAPABILITIES

/** Titles that are alike, or blank at the edges, are refused: such choices are numbered. */
const capabilitiesFor = ({ choices }: OutboundMessage): Capabilities => {
  const titles = new Set(choices.map(({ title }) => title.trim()))
  const ids = new Set(choices.map(({ id }) => id))
  const areApart = titles.size === choices.length && ids.size === choices.length
  return areApart ? WHATSAPP_CLOUD_CAPABILITIES : WITHOUT_CHOICES
}

/** Less text fits above buttons than alone: what is too long goes before, and its end stands above them. */
const aboveChoices = (part: Part & { kind: 'text' }): Part[] => {
  const offers = part.offered.as === 'buttons' || part.offered.as === 'list'
  if (!offers || part.text.length <= INTERACTIVE_TEXT) return [part]
  const end = splitText(part.text, { most: INTERACTIVE_TEXT }).at(-1) ?? part.text
  const before = part.text.slice(0, part.text.length - end.length).trimEnd()
  return [
    { kind: 'text', text: before, offered: { as: 'nothing' } },
    { ...part, text: end },
  ]
}

/** What the channel cannot carry is said in words; a sound takes no words with it. */
const withFile = (
  part: Part & { kind: 'file' },
  file: StoredFile | undefined,
  notSent: (name: string) => string,
): Part[] => {
  const words = (text: string): Part[] =>
    text === '' ? [] : [{ kind: 'text', text, offered: { as: 'nothing' } }]
  if (!file || file.bytes === 0) return words(part.caption)
  const { kind, sendBytes } = mediaKindOf(file.type, file.bytes)
  if (file.bytes > sendBytes) return [...words(part.caption), ...words(notSent(part.file.name))]
  return kind === 'audio' ? [...words(part.caption), { ...part, caption: '' }] : [part]
}

/** The provider messages that a message becomes, in order; `waiting` while a file of it is not here yet. */
export const planOf = async (
  message: OutboundMessage,
  { files: reader, texts }: { readonly files: FileReader; readonly texts: Texts },
): Promise<Plan | 'waiting'> => {
  const files = new Map<string, StoredFile>()
  const notSent = (name: string) => texts.t(languageOf(message), 'channel:file_not_sent', { name })
  const parts: Part[] = []
  for (const part of render(message, capabilitiesFor(message))) {
    if (part.kind === 'text') {
      parts.push(...aboveChoices(part))
      continue
    }
    const found = await reader.find(part.file.id)
    if (found === 'waiting') return 'waiting'
    if (found) files.set(part.file.id, found)
    parts.push(...withFile(part, found, notSent))
  }
  return { parts, files }
}
