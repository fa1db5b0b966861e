import type { Equipment, EquipmentKind, Line } from '../../../../directory/index.ts'
import { kindAtFault, type Ticket } from '../../../../tickets/index.ts'
import type { Recipient } from '../../audience.ts'

/** What the directory knows of the place of the fault. */
export type OnSite = {
  readonly lines: readonly Line[]
  /** Of the kind that is at fault, in the room that was named. */
  readonly equipment: readonly Equipment[]
}

/** What to look for there. */
export type OnSiteQuestion = {
  readonly unitId: string
  readonly lines: boolean
  readonly equipment?: { readonly kinds: readonly EquipmentKind[]; readonly room: string }
}

/** What whoever has to act should know; undefined when that is nothing, so that nobody asks in vain. */
export const questionOnSite = (
  { category, originUnitId, report }: Ticket,
  recipients: readonly Recipient[],
): OnSiteQuestion | undefined => {
  const kind = kindAtFault(category)
  const lines = category === 'connectivity'
  const acts = recipients.some(({ purpose, seesWords }) => purpose === 'act' && seesWords)
  if (!acts || !kind || (!lines && report.room === undefined)) return undefined
  const equipment = report.room === undefined ? {} : { equipment: { kinds: [kind], room: report.room } }
  return { unitId: originUnitId, lines, ...equipment }
}
