import type { InboundMessage } from '../../inbound.ts'
import type { InboxDocument } from '../inbox/document.ts'

const wordsOf = (message: InboundMessage): string => (message.kind === 'text' ? message.text : '')

/** Several messages as the one they are: the first's, with all their words and files. */
export const joinMessages = (entries: readonly [InboxDocument, ...InboxDocument[]]): InboundMessage => {
  const [{ message: first }] = entries
  if (entries.length === 1) return first
  const { kind: _, group, ...envelope } = first
  const addressed = entries.some(({ message }) => message.group?.addressed)
  const lines = entries.map(({ message }) => wordsOf(message)).filter((text) => text.trim() !== '')
  return {
    ...envelope,
    ...(group ? { group: { ...group, addressed } } : {}),
    kind: 'text',
    text: lines.join('\n'),
    attachments: entries.flatMap(({ message }) => message.attachments),
  }
}
