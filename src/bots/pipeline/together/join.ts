import { cleanText } from '../../../shared/text/index.ts'
import type { InboundMessage } from '../../inbound.ts'
import type { InboxDocument } from '../inbox/document.ts'
import type { Line } from '../memory.ts'

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

/** What each of them said, so that a change of one does not take the others' words away. */
export const linesOf = (entries: readonly InboxDocument[]): Line[] =>
  entries.flatMap(({ message }): Line[] => {
    const { messageId } = message
    if (messageId === undefined) return []
    return entries.length === 1 ? [{ messageId }] : [{ messageId, words: cleanText(wordsOf(message)) }]
  })
