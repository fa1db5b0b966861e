import { readPast, readUntil, saysUntil } from '../../../../nlu/index.ts'
import type { Ticket, WaitingFor } from '../../../../tickets/index.ts'
import { doneInThisTurn } from '../../asking/targets/candidates.ts'
import { namesPart, waitedFor } from '../../reading/command-words.ts'
import { message, type Outcome, type Talk } from '../../talk.ts'
import { askWords } from '../asking/ask-words.ts'
import { act, type Run, wordsIn } from '../order.ts'
import { saidToHolder } from '../said/to-holder.ts'

/** A day gone by is told to the core, which says that it is none to wait for. */
const readIn = (note: string, now: Date): Date | undefined =>
  (saysUntil(note) ? readPast(note, now) : undefined) ?? readUntil(note, now)

/** What was said last, in answer to "until when?", before the whole. */
const untilIn = (note: string, now: Date): Date | undefined =>
  readIn(note.split('\n').at(-1) ?? '', now) ?? readIn(note, now)

/** "They promise tomorrow", of what waits for the operator already, still waits for the operator. */
const forIn = (note: string, { state }: Ticket): WaitingFor => {
  const named = waitedFor(note)
  const isKept = named === 'other_team' && state.status === 'waiting' && state.for !== 'requester'
  return isKept ? state.for : named
}

/** "N° de réclamation 4471882", of what waits already: until when is known. */
const keptUntil = ({ turn: { now } }: Talk, { state }: Ticket): Date | undefined =>
  state.status === 'waiting' && state.for !== 'requester' && state.until > now ? state.until : undefined

const askUntil = (talk: Talk, { reference }: Ticket, words: string): Outcome => ({
  messages: [message(talk.t('dialog:handling.wait_until_when', { reference }), { ticket: reference })],
  focus: reference,
  question: { kind: 'words_for', pending: { type: 'wait', words }, reference },
})

/** For whom or what, and until when; asked once where the words do not say, then the usual time. */
export const wait: Run = async (talk, ticket, order) => {
  const note = wordsIn(talk, order)
  if (note === '') return askWords(talk, ticket, { type: 'wait' })
  const until = untilIn(note, talk.turn.now) ?? keptUntil(talk, ticket)
  const awaited = forIn(note, ticket)
  // a part comes when it comes
  const isOpen = !until && !namesPart(note) && !order.settled
  if (isOpen && !doneInThisTurn(talk, ticket)) return askUntil(talk, ticket, note)
  const waiting = { type: 'wait', for: awaited, note, ...(until ? { until } : {}) } as const
  return saidToHolder.waiting(talk, await act(talk, ticket, waiting))
}

export const resume: Run = async (talk, ticket) =>
  saidToHolder.resumed(talk, await act(talk, ticket, { type: 'resume' }))
