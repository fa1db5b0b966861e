import { parseTicketChoice } from '../../../../notifications/index.ts'
import type { DialogState } from '../../../dialogs/turn.ts'
import type { Chosen } from '../resolve-choice.ts'
import { readOrdinal } from './ordinals.ts'

/** A list is in sight as long as the ticket spoken of last is. */
const IN_SIGHT_MS = 30 * 60_000

/**
 * Buttons show no numbers: "numéro 2" under those of one ticket is no "resolved", but the second of the list in which
 * that ticket stood. Undefined where the choice is what was meant.
 */
export const inShownList = (
  { choice, ticket, inReply }: Chosen,
  text: string,
  { listed, now }: { readonly listed: DialogState['listed']; readonly now: Date },
): Chosen | undefined => {
  if (!inReply || !listed || ticket === undefined || !parseTicketChoice(choice.id)) return undefined
  const { references, at } = listed
  const isInSight = references.length > 1 && now.getTime() - at.getTime() <= IN_SIGHT_MS
  if (!isInSight || !references.includes(ticket)) return undefined
  const reference = references[(readOrdinal(text) ?? 0) - 1]
  return reference === undefined ? undefined : { choice: { id: `q:ticket:${reference}`, title: reference } }
}
