import { withoutSecrets } from '../../dialogs/reading/own/secrets.ts'
import type { InboundMessage } from '../../inbound.ts'

/** The words of an entry as they are kept. */
export type Kept = { readonly id: string; readonly text: string }

const HIDDEN = '••••'

/**
 * Once it is answered nobody needs the words again, and they are kept for days: a password in them is put out of sight.
 * Of lines that were handled as one, the first keeps them all. Nothing for a message without a password, which most are.
 */
export const outOfSight = ({
  message,
  inboxIds,
}: {
  readonly message: InboundMessage
  readonly inboxIds: readonly string[]
}): readonly Kept[] => {
  if (message.kind !== 'text' && message.kind !== 'edit') return []
  const text = withoutSecrets(message.text)
  return text === message.text ? [] : inboxIds.map((id, at) => ({ id, text: at === 0 ? text : HIDDEN }))
}
