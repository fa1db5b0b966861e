import { AppError } from '../../../shared/index.ts'
import {
  createMongoTicketStore,
  parseReference,
  type TrailEntry,
  trailOf,
  withoutWords,
} from '../../../tickets/index.ts'
import { withDatabase } from '../../database/with-database.ts'
import type { Context } from '../../terminal/index.ts'

const place = ({ tier, unitId, status, assignee }: TrailEntry['to']): string =>
  `${tier} ${unitId} ${status}${assignee ? ` ${assignee}` : ''}`

const written = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : String(value ?? 'none')

/** `priority normal → high`: the parts that differ. */
const changesOf = (from: object, to: object, names: readonly string[]): string[] => {
  const [before, after] = [from, to].map((side) => side as Readonly<Record<string, unknown>>)
  return names
    .map((name) => [name, written(before?.[name]), written(after?.[name])] as const)
    .flatMap(([name, was, is]) => (was === is ? [] : [`${name} ${was} → ${is}`]))
}

const QUALIFICATION = ['category', 'priority', 'service'] as const

/** What else than its place a step changed. */
const changed = ({ from, to, details, deadlines }: TrailEntry): string[] => [
  ...(from ? changesOf(from, to, QUALIFICATION) : []),
  ...(details ? changesOf(details.from, details.to, Object.keys({ ...details.from, ...details.to })) : []),
  ...(deadlines ? changesOf(deadlines.from, deadlines.to, Object.keys(deadlines.to)) : []),
]

const line = (entry: TrailEntry): string => {
  const { at, by, role, via, what, from, to, why } = entry
  const change =
    from && place(from) === place(to)
      ? place(to)
      : [from, to].flatMap((p) => (p ? [place(p)] : [])).join(' → ')
  const who = `${by ?? 'sanad'}${role ? ` (${role})` : ''}${via ? ` by ${via}` : ''}`
  // words of people may hold line breaks: one entry, one line
  return [at.toISOString(), who, what, change, ...changed(entry), ...(why ? [JSON.stringify(why)] : [])].join(
    '  ',
  )
}

/** The whole trail of one ticket. Whoever runs the service reads what was written too, but for personal matters. */
export const printTrail = async (context: Context, typed: string, flags: { json?: true }): Promise<void> => {
  const reference = parseReference(typed)
  if (!reference) throw new AppError('invalid', 'cli.bad_reference', { reference: typed })
  await withDatabase(context, async ({ connection }) => {
    const ticket = await createMongoTicketStore(connection).findByReference(reference)
    if (!ticket) throw new AppError('not_found', 'cli.no_such_ticket', { reference })
    const trail = trailOf(ticket.private ? withoutWords(ticket) : ticket)
    context.print(flags.json ? JSON.stringify(trail) : trail.map(line).join('\n'))
  })
}
