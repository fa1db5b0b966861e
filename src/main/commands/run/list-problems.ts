import { listDeliveryProblems } from '../../../notifications/index.ts'
import { withDatabase } from '../../database/with-database.ts'
import type { Context } from '../../terminal/index.ts'

/** Deliveries that ended without arriving; never the words, and never an address. */
export const listProblems = async (context: Context, flags: { json?: true }): Promise<void> => {
  const problems = await withDatabase(context, ({ connection }) => listDeliveryProblems(connection))
  const rows = problems.map(({ id, status, personId, createdAt, attempts }) => ({
    id,
    status,
    person: personId ?? null,
    createdAt: createdAt.toISOString(),
    attempts: attempts.map(({ at, to, outcome, reason }) => ({
      at: at.toISOString(),
      channel: to.channel,
      outcome,
      reason: reason ?? null,
    })),
  }))
  if (flags.json) return context.print(JSON.stringify(rows))
  for (const { createdAt, status, person, attempts } of rows) {
    const last = attempts.at(-1)
    context.print(
      [
        createdAt,
        status,
        person ?? '-',
        last ? `${last.channel}: ${last.reason ?? last.outcome}` : 'no address',
      ].join('  '),
    )
  }
}
