import { type Choice, joinChoiceId } from '../../../../notifications/index.ts'
import type { Ticket } from '../../../../tickets/index.ts'
import type { Talk } from '../../talk.ts'
import type { OpenQuestion } from '../../turn.ts'
import { categoryWord, instant } from '../../wording/ticket-words.ts'

/** More would be a list, not an offer. */
const MOST = 2

/** What an opening adds when others look the same: a line that says so, a button for each, and the question put. */
export type JoinOffer = {
  readonly lines: readonly string[]
  readonly choices: readonly Choice[]
  readonly question?: OpenQuestion
}

type Other = Pick<Ticket, 'reference' | 'category' | 'openedAt'> & {
  readonly report: Pick<Ticket['report'], 'room'>
}

/** What it is, where and since when; a colleague's words are not for the requester to read. */
const lineOf = (talk: Talk, { reference, category, openedAt, report: { room } }: Other): string =>
  talk.t(room ? 'dialog:merging.one_in' : 'dialog:merging.one', {
    reference,
    category: categoryWord(talk, category),
    ...(room ? { room } : {}),
    at: instant(talk, openedAt),
  })

/** A way to each of these. */
export const joinChoices = (talk: Talk, reference: string, into: readonly string[]): Choice[] =>
  into.map((other) => ({
    id: joinChoiceId(reference, other),
    title: talk.t('dialog:merging.join', { into: other }),
  }))

/** Those that look the same, and whether it is one of them. */
export const offerJoin = (talk: Talk, { reference }: Ticket, others: readonly Other[]): JoinOffer => {
  const offered = others.filter((other) => other.reference !== reference).slice(0, MOST)
  if (offered.length === 0) return { lines: [], choices: [] }
  const into = offered.map((other) => other.reference)
  return {
    lines: [
      talk.t('dialog:merging.looks_the_same', {
        count: into.length,
        references: into.join(talk.t('dialog:reporting.comma')),
      }),
      ...offered.map((other) => lineOf(talk, other)),
    ],
    choices: joinChoices(talk, reference, into),
    question: { kind: 'same_fault', reference, into },
  }
}
