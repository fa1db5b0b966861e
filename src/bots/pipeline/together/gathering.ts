import type { Understander, Understanding } from '../../../nlu/index.ts'
import type { FileStates } from '../../../notifications/index.ts'
import type { Clock } from '../../../shared/index.ts'
import type { OpenQuestion } from '../../dialogs/turn.ts'
import type { ClaimedConversation } from '../conversations/document.ts'
import type { InboxDocument } from '../inbox/document.ts'
import type { PendingEntries } from '../inbox/pending.ts'
import type { Line } from '../memory.ts'
import { readMemory } from '../turn-runner/turn-runner.ts'
import { awaitFiles } from './await-files.ts'
import { decideTogether, type GatheringPolicy } from './decide.ts'
import { joinMessages, linesOf } from './join.ts'
import { readFragments } from './read-fragments.ts'

/** One message to answer, of one or several entries of the inbox. */
export type Whole = {
  /** The first entry, with the words and files of all. */
  readonly entry: InboxDocument
  readonly ids: readonly string[]
  /** Those that the provider has an id of. */
  readonly lines: readonly Line[]
  /** What its words mean, when that has been found out already. */
  readonly understanding?: Understanding
}

export type Next = { readonly whole: Whole } | { readonly waitUntil: number }

/** "What is it about?" is answered in as many short lines as the report was begun with. */
const OPEN_ENDED: readonly OpenQuestion['kind'][] = ['describe_fault', 'confirm_report']

export type GatheringParts = {
  readonly entries: Pick<PendingEntries, 'markTogether'>
  readonly understander: Understander
  /** Absent where files come together with the message. */
  readonly files?: Pick<FileStates, 'statesOf'> | undefined
  readonly clock: Clock
  readonly policy: GatheringPolicy
}

/** Finds what in a conversation is to be answered as one. */
export class Gathering {
  readonly #parts: GatheringParts

  constructor(parts: GatheringParts) {
    this.#parts = parts
  }

  /** What of these pending entries, in order, is answered next. */
  async next(
    claimed: ClaimedConversation,
    pending: readonly [InboxDocument, ...InboxDocument[]],
  ): Promise<Next> {
    const { entries, understander, clock, policy } = this.#parts
    const { dialog } = readMemory(claimed.state)
    const asked = dialog?.question?.kind
    const hasQuestion = asked !== undefined && !OPEN_ENDED.includes(asked)
    const reading = readFragments(understander, { now: clock.now(), hasQuestion })
    const options = { now: Date.now(), policy, reading, alone: claimed.interrupted }
    const together = decideTogether(pending, options)
    if (together.kind === 'wait') return { waitUntil: together.until }
    const [head = pending[0], ...others] = together.entries
    const looking = { now: options.now, longestMs: policy.filesMs }
    const waitUntil = await awaitFiles([head, ...others], this.#parts.files, looking)
    if (waitUntil !== undefined) return { waitUntil }
    const ids = [head, ...others].map(({ _id }) => _id)
    if (others.length > 0 && head.together === undefined) await entries.markTogether(ids)
    const understanding = others.length === 0 ? reading.understood.get(head._id) : undefined
    const entry = { ...head, message: joinMessages([head, ...others]) }
    const lines = linesOf([head, ...others])
    return { whole: { entry, ids, lines, ...(understanding ? { understanding } : {}) } }
  }
}
