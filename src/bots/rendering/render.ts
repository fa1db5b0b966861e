import type { Choice, OutboundMessage } from '../../notifications/index.ts'
import type { Capabilities } from '../channel/index.ts'
import { splitText } from './split-text.ts'

export type OutboundFile = NonNullable<OutboundMessage['attachments']>[number]

/** One thing to send, in no provider's own words. */
export type Part =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Offered under it, in the form that this channel has for so many of them. */
      readonly offered:
        | { readonly as: 'nothing' }
        | { readonly as: 'buttons' | 'list' | 'poll'; readonly choices: readonly Choice[] }
        | { readonly as: 'contact' | 'contact_over' }
    }
  | {
      readonly kind: 'file'
      readonly file: OutboundFile
      readonly caption: string
      /** Further ones in the same message, where the channel shows several in one. */
      readonly together?: readonly OutboundFile[]
    }

export type FilePart = Extract<Part, { kind: 'file' }>
type Limits = { readonly most: number; readonly title: number; readonly idBytes: number }

const fits = (choices: readonly Choice[], limits: Limits | undefined): boolean =>
  limits !== undefined &&
  choices.length <= limits.most &&
  choices.every(
    ({ id, title }) =>
      title !== '' && title.length <= limits.title && Buffer.byteLength(id) <= limits.idBytes,
  )

/** One answer of two and more that can be told apart, under words that are its name. */
const fitsPoll = ({ choices, text }: OutboundMessage, poll: Capabilities['poll']): boolean => {
  const titles = new Set(choices.map(({ title }) => title.trim()))
  return (
    poll !== undefined &&
    choices.length >= 2 &&
    choices.length <= poll.most &&
    titles.size === choices.length &&
    [...titles].every((title) => title !== '' && title.length <= poll.title) &&
    text.trim() !== '' &&
    text.trim().length <= poll.words
  )
}

/** A number, or a part of the title, is understood when it is typed. */
const numbered = (choices: readonly Choice[]): string =>
  choices.map(({ title }, index) => `${index + 1}. ${title}`).join('\n')

/** Words that have numbers of their own, above choices that have: "2" would mean either, and one of them cancels. */
const withoutNumbers = (text: string): string => text.replace(/^\d+\. (?=\S)/gm, '• ')

const offeredOf = (
  message: OutboundMessage,
  { buttons, list, poll, provesPhone }: Capabilities,
): Extract<Part, { kind: 'text' }>['offered'] | 'numbers' => {
  const { choices, requestContact } = message
  if (choices.length === 0) {
    if (requestContact === undefined || !provesPhone) return { as: 'nothing' }
    return { as: requestContact ? 'contact' : 'contact_over' }
  }
  if (fits(choices, buttons)) return { as: 'buttons', choices }
  if (fits(choices, list)) return { as: 'list', choices }
  if (fitsPoll(message, poll)) return { as: 'poll', choices }
  return 'numbers'
}

const wordsFor = ({ text, choices }: OutboundMessage, offered: ReturnType<typeof offeredOf>): string => {
  if (offered === 'numbers') return `${withoutNumbers(text)}\n\n${numbered(choices)}`
  return offered.as === 'poll' ? withoutNumbers(text) : text
}

/** The files in their order, pictures that stand side by side as one where the channel can show them so. */
const filesIn = (files: readonly OutboundFile[], album: Capabilities['album']): FilePart[] => {
  const { most, types } = album ?? { most: 1, types: [] }
  const groups: OutboundFile[][] = []
  for (const file of files) {
    const open = groups.at(-1) ?? []
    const joins = [file, ...open].every(({ type }) => types.includes(type))
    if (joins && open.length > 0 && open.length < most) open.push(file)
    else groups.push([file])
  }
  return groups.flatMap(([file, ...together]): FilePart[] =>
    file ? [{ kind: 'file', file, caption: '', ...(together.length > 0 ? { together } : {}) }] : [],
  )
}

/**
 * The message in the pieces that a channel sends, in order; choices stand under the last piece of text. A single
 * file or album takes the words as its caption when they fit and nothing is offered; otherwise the words go first.
 */
export const render = (message: OutboundMessage, capabilities: Capabilities): readonly Part[] => {
  const files = filesIn(message.attachments ?? [], capabilities.album)
  const offered = offeredOf(message, capabilities)
  const words = wordsFor(message, offered)
  const [only] = files
  const isCaption = files.length === 1 && message.choices.length === 0 && words.length <= capabilities.caption
  if (only && isCaption) return [{ ...only, caption: words.trim() }]
  const pieces = splitText(words, capabilities.text)
  const texts = pieces.map(
    (text, index): Part => ({
      kind: 'text',
      text,
      offered: index === pieces.length - 1 && offered !== 'numbers' ? offered : { as: 'nothing' },
    }),
  )
  return [...texts, ...files]
}
