import type { Attachment } from '../../../tickets/index.ts'
import type { InboundMessage } from '../../inbound.ts'

/** The message's files as a ticket keeps them: where they are fetched from is no business of a ticket. */
export const filesOf = ({ attachments }: InboundMessage): Attachment[] =>
  attachments.map(({ id, name, type, bytes }) => ({ id, name, type, bytes }))
