import { formatDay } from '../../../../shared/i18n/index.ts'
import { ellipsis } from '../../../../shared/text/index.ts'
import type { ReportDetails, TicketEvent } from '../../../../tickets/index.ts'
import type { Draft } from '../facts.ts'

type DetailsAmended = Extract<TicketEvent, { type: 'details_amended' }>

const LONGEST = 80

/** What had not been said before is no correction. */
export const onlyAdds = ({ from }: DetailsAmended): boolean => Object.keys(from).length === 0

/** "Lieu : salle 4 (au lieu de : salle 3)": each detail that is another one now. */
export const amendedLines = (
  { texts, language, facts }: Draft,
  { from, to }: DetailsAmended,
): readonly string[] => {
  const line = (key: string, params: Record<string, string>) =>
    texts.t(language, `notifications:line.${key}`, params)
  const since = ({ since: words, sinceAt }: ReportDetails) =>
    sinceAt ? formatDay(language, sinceAt, facts.now) : words
  const parts = [
    ['room', from.room, to.room],
    ['quantity', from.quantity, to.quantity],
    ['operator', from.operator, to.operator],
    ['since', since(from), since(to)],
  ] as const
  const amended = parts.flatMap(([name, before, now]) => {
    if (now === undefined) return []
    const said = line(name, { [name]: ellipsis(String(now), LONGEST) })
    if (before === undefined) return [said]
    return [line('changed', { said, before: ellipsis(String(before), LONGEST) })]
  })
  return to.whole ? [line('whole', {}), ...amended] : amended
}
