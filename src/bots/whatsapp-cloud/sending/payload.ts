import type { Choice } from '../../../notifications/index.ts'
import type { Part } from '../../rendering/index.ts'
import type { CloudMedia } from '../media-kind.ts'

/** The part of a message's payload that depends on what it is. */
export type Content = { readonly type: string } & Readonly<Record<string, unknown>>

const textContent = (text: string): Content => ({ type: 'text', text: { body: text, preview_url: false } })

const buttonsContent = (text: string, choices: readonly Choice[]): Content => ({
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text },
    action: { buttons: choices.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) },
  },
})

const listContent = (text: string, choices: readonly Choice[], opener: string): Content => ({
  type: 'interactive',
  interactive: {
    type: 'list',
    body: { text },
    action: { button: opener, sections: [{ rows: choices.map(({ id, title }) => ({ id, title })) }] },
  },
})

/** `opener` is the word on the button that opens a list. */
export const wordsContent = ({ text, offered }: Part & { kind: 'text' }, opener: string): Content => {
  switch (offered.as) {
    case 'buttons':
      return buttonsContent(text, offered.choices)
    case 'list':
      return listContent(text, offered.choices, opener)
    case 'nothing':
    // the table of this channel has no polls
    case 'poll':
    case 'contact':
    case 'contact_over':
      return textContent(text)
  }
}

export type MediaToSend = {
  readonly id: string
  readonly kind: CloudMedia['kind']
  readonly caption: string
  readonly name: string
}

export const mediaContent = ({ id, kind, caption, name }: MediaToSend): Content => ({
  type: kind,
  [kind]: {
    id,
    ...(caption && kind !== 'audio' ? { caption } : {}),
    ...(kind === 'document' ? { filename: name } : {}),
  },
})

/** Shows which message is answered; one that is gone is left out by WhatsApp itself. */
export const quotedBy = (quotes: string | undefined): object =>
  quotes === undefined ? {} : { context: { message_id: quotes } }

/** The whole payload of `POST /messages`. */
export const payloadTo = (chat: string, content: Content): object => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  to: chat,
  ...content,
})
