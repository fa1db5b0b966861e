import { findReferences } from '../../text/references.ts'

/** The first ticket reference, as typed. */
export const findTicket = (text: string): string | undefined => findReferences(text)[0]
