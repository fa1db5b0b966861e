import type { Ticket } from '../../../../tickets/index.ts'
import { slipsBetween } from '../../following/units/slips.ts'

/** As references are stored, without the mark before them. */
const bodyOf = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^SN/, '')
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0')

/** The one of these whose reference is a slip of the hand away from what was typed. */
export const nearReference = (typed: string, tickets: readonly Ticket[]): Ticket | undefined => {
  const body = bodyOf(typed)
  const [only, another] = tickets.filter(({ reference }) => slipsBetween(bodyOf(reference), body, 1) === 1)
  return another === undefined ? only : undefined
}
