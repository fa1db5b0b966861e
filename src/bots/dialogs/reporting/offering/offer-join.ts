import { type Choice, joinChoiceId } from '../../../../notifications/index.ts'
import type { Ticket } from '../../../../tickets/index.ts'
import type { Talk } from '../../talk.ts'
import type { OpenQuestion } from '../../turn.ts'

/** More would be a list, not an offer. */
const MOST = 2

/** What an opening adds when others look the same: a line that says so, a button for each, and the question put. */
export type JoinOffer = {
  readonly lines: readonly string[]
  readonly choices: readonly Choice[]
  readonly question?: OpenQuestion
}

/** Only references are shown: a colleague's ticket is not for the requester to read. */
export const offerJoin = (
  talk: Talk,
  { reference }: Ticket,
  others: readonly Pick<Ticket, 'reference'>[],
): JoinOffer => {
  const offered = others.filter((other) => other.reference !== reference).slice(0, MOST)
  if (offered.length === 0) return { lines: [], choices: [] }
  const into = offered.map((other) => other.reference)
  return {
    lines: [
      talk.t('dialog:merging.looks_the_same', {
        count: into.length,
        references: into.join(talk.t('dialog:reporting.comma')),
      }),
    ],
    choices: into.map((other) => ({
      id: joinChoiceId(reference, other),
      title: talk.t('dialog:merging.join', { into: other }),
    })),
    question: { kind: 'same_fault', reference, into },
  }
}
