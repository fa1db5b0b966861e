import type { Connection } from 'mongoose'
import type { Deliveries } from '../../notifications/index.ts'
import { gather } from '../../shared/index.ts'
import { follow, inTransactionOf, isTransient, seenBy } from '../../shared/mongo/index.ts'
import type { ClaimedConversation } from './conversations/document.ts'
import type { ConversationStore } from './conversations/store.ts'
import type { PersonFloods } from './floods/person-floods.ts'
import { outOfSight } from './inbox/out-of-sight.ts'
import type { PendingEntries } from './inbox/pending.ts'
import type { Settlement } from './settlement.ts'
import { toReplies } from './to-replies.ts'

/** Another node has taken the conversation over: nothing of this turn was saved. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

export type SettleParts = {
  readonly connection: Connection
  readonly conversations: ConversationStore
  readonly entries: PendingEntries
  readonly deliveries: Deliveries
  readonly personFloods: PersonFloods
}

/** A short answer waits for the longer ones that began with it: a transaction costs as much for one as for many. */
const PATIENCE_MS = 150
/** What one conflict can make go through once more. */
const TURNS_TOGETHER = 128

type Turn = { readonly claimed: ClaimedConversation; readonly settlement: Settlement }

/**
 * All of these turns in ONE transaction, or none of them. `surelyNew`: an entry that is pending has no replies yet;
 * should that prove wrong, none of them is saved.
 */
const saveTogether = (
  { connection, conversations, entries, deliveries, personFloods }: SettleParts,
  turns: readonly Turn[],
  { surelyNew }: { readonly surelyNew: boolean },
): Promise<ClaimedConversation[]> =>
  connection.getClient().withSession(async (session) => {
    // measured on a busy machine: a transaction otherwise may not see the claim just before it
    for (const { claimed } of turns) follow(session, claimed.seen)
    const settlements = turns.map(({ settlement }) => settlement)
    const states = turns.map(({ claimed, settlement: { state, last } }) => ({ claimed, state, last }))
    const processed = settlements.filter(({ entry }) => entry === 'processed')
    const saved = await inTransactionOf(session, async () => {
      const next = await conversations.saveAll(states, session)
      if (!next) throw new LeaseLost()
      const ids = processed.map(({ inboxIds, failure }) => ({ ids: inboxIds, failure }))
      if (!(await entries.markProcessed(ids, session))) throw new LeaseLost()
      const kept = processed.flatMap(outOfSight)
      if (kept.length > 0) await entries.rewrite(kept, session)
      await personFloods.save(
        settlements.flatMap(({ pace }) => pace ?? []),
        session,
      )
      const replies = settlements.flatMap(toReplies)
      if (replies.length > 0) await deliveries.saveReplies(replies, session, { surelyNew, taken: true })
      return next
    })
    const seen = seenBy(session)
    return saved.map((claimed) => ({ ...claimed, seen }))
  })

type Result = { readonly claimed: ClaimedConversation } | { readonly error: unknown }

const saveAlone = async (parts: SettleParts, turn: Turn): Promise<Result> => {
  try {
    const [claimed] = await saveTogether(parts, [turn], { surelyNew: false })
    if (!claimed) throw new LeaseLost()
    return { claimed }
  } catch (error) {
    return { error }
  }
}

/** When they cannot all be saved together, each is tried alone: only what is at fault is not saved. */
const saveEach = async (parts: SettleParts, turns: readonly Turn[]): Promise<readonly Result[]> => {
  if (turns.length > 1) {
    try {
      return (await saveTogether(parts, turns, { surelyNew: true })).map((claimed) => ({ claimed }))
    } catch (error) {
      // the database is away for all of them
      if (isTransient(error)) throw error
    }
  }
  return Promise.all(turns.map((turn) => saveAlone(parts, turn)))
}

export type Settle = (
  claimed: ClaimedConversation,
  settlement: Settlement,
) => Promise<{ claimed: ClaimedConversation; attempted: Promise<void> }>

/**
 * Saves what came of a turn in ONE transaction, which turns of other conversations that end at the same time share:
 * the conversation's state (guarded by lease token and eTag), its replies as deliveries, its inbox entry as
 * processed. Then the replies are attempted at once; the promise of that is returned apart, so that a slow provider
 * does not hold the conversation up.
 */
export const createSettle = (parts: SettleParts): Settle => {
  const save = gather((turns: readonly Turn[]) => saveEach(parts, turns), {
    most: TURNS_TOGETHER,
    patienceMs: PATIENCE_MS,
  })
  return async (claimed, settlement) => {
    const result = await save({ claimed, settlement })
    if ('error' in result) throw result.error
    const ids = toReplies(settlement).map(({ id }) => id)
    const attempted = ids.length > 0 ? parts.deliveries.attemptNow(ids) : Promise.resolve()
    return { claimed: result.claimed, attempted }
  }
}
