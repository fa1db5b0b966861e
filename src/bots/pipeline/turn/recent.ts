import { createHash } from 'node:crypto'
import { withoutSecrets } from '../../dialogs/index.ts'
import type { DialogState, Revised } from '../../dialogs/turn.ts'
import type { InboundMessage } from '../../inbound.ts'
import type { Line, RecentMessage } from '../memory.ts'

const MOST = 20

/** The last ones; of several that were answered as one all or none: an edit of one needs the words of the others. */
const last = (recent: readonly RecentMessage[]): RecentMessage[] => {
  const kept = recent.slice(-MOST)
  const cut = recent.at(-MOST - 1)?.inboxId
  return kept.filter(({ inboxId }) => inboxId !== cut)
}

const focusOf = (state: DialogState | undefined): string | undefined => state?.focus?.reference

/** Messages whose question ended in this ticket were about it as well. */
const closed = (recent: readonly RecentMessage[], ticket: string | undefined): RecentMessage[] => {
  const lastSettled = recent.findLastIndex(({ isOpen }) => !isOpen)
  return recent.map((message, index) =>
    index > lastSettled
      ? { ...message, isOpen: false, ...(ticket === undefined ? {} : { ticket }) }
      : message,
  )
}

/** As long as this a message is kept for being changed later; of a longer one an edit is taken as all that was said. */
const LONGEST = 1_000

/** A part of a report: our question follows upon it, or it answers one. */
const partOf = (words: string | undefined): Pick<Line, 'words'> =>
  words === undefined || words === '' || words.length > LONGEST ? {} : { words: withoutSecrets(words) }

/** Short, and no words: a message need not be kept to know it again. Of a secret in it not even that. */
const printOf = (words: string): string =>
  createHash('sha256').update(withoutSecrets(words)).digest('base64url').slice(0, 16)

/** Providers announce an edit also for a preview or a reaction under a message that reads as before. */
export const isUnchanged = ({ print }: Line, words: string): boolean => print === printOf(words)

type Said = {
  readonly lines: readonly Line[]
  readonly inboxId: string
  /** As they were typed; of what was chosen too. */
  readonly typed?: string
  readonly words?: string
}

const withPrint = (line: Line, typed: string | undefined): Line => {
  const words = line.words ?? typed
  return words === undefined ? line : { ...line, print: printOf(words) }
}

/**
 * Notes what became of a message, for when its author changes or deletes it: which ticket it led to, or that it
 * ended in a question of ours.
 */
export const remember = (
  recent: readonly RecentMessage[] = [],
  said: Said,
  { before, after }: { readonly before: DialogState | undefined; readonly after: DialogState | undefined },
): readonly RecentMessage[] => {
  const focus = focusOf(after)
  const ticket =
    focus !== undefined && after?.focus?.at.getTime() !== before?.focus?.at.getTime() ? focus : undefined
  const isOpen = after?.question !== undefined
  const settled = isOpen ? recent : closed(recent, ticket)
  const isPart = isOpen || recent.at(-1)?.isOpen === true
  const added = said.lines.map((line) => ({
    ...(isPart ? partOf(said.words) : {}),
    ...withPrint(line, said.typed),
    inboxId: said.inboxId,
    isOpen,
    ...(ticket === undefined ? {} : { ticket }),
  }))
  return last([...settled, ...added])
}

export const findRecent = (
  recent: readonly RecentMessage[] | undefined,
  { messageId }: Pick<InboundMessage, 'messageId'>,
): RecentMessage | undefined =>
  messageId === undefined ? undefined : recent?.findLast((message) => message.messageId === messageId)

/** One of them reads otherwise now; beside what was made of it, its words as they were are still part of that. */
export const reworded = (
  recent: readonly RecentMessage[],
  revised: Line | undefined,
  { words, isBeside }: { readonly words: string; readonly isBeside?: true | undefined },
): readonly RecentMessage[] =>
  recent.map((one) => {
    if (one.messageId !== revised?.messageId) return one
    const isKept = one.words === undefined || isBeside === true
    return { ...one, ...(isKept ? {} : { words }), print: printOf(words) }
  })

const toOne = (lines: readonly Line[]): string =>
  lines
    .map(({ words = '' }) => words)
    .filter((words) => words !== '')
    .join('\n')

/** What a message that is changed had led to, and how all that was said with it read. */
export const revisedOf = (recent: readonly RecentMessage[], revised: RecentMessage): Revised => {
  const { inboxId, ticket, isOpen } = revised
  const before = toOne(recent.filter((one) => one.inboxId === inboxId))
  return {
    inboxId,
    isOpen,
    ...(ticket === undefined ? {} : { ticket }),
    ...(before === '' ? {} : { before }),
  }
}

/** All that was said together with a message, as it reads now that this one is changed. */
export const saidTogether = (
  recent: readonly RecentMessage[],
  revised: RecentMessage,
  text: string,
): string => {
  const lines = reworded(recent, revised, { words: text }).filter(
    ({ inboxId }) => inboxId === revised.inboxId,
  )
  return lines.length < 2 ? text : toOne(lines)
}
