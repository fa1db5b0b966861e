import { createHash } from 'node:crypto'
import type { ConversationReference } from '../../notifications/index.ts'

/**
 * Our id of a file that has not arrived yet, from the provider's own: the same whenever the message comes again.
 * 24 hexadecimal digits, as GridFS has them.
 */
export const fileIdOf = (
  { channel, account }: Pick<ConversationReference, 'channel' | 'account'>,
  providersId: string,
): string =>
  createHash('sha256')
    .update(JSON.stringify([channel, account, providersId]))
    .digest('hex')
    .slice(0, 24)
