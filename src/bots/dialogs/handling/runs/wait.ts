import { readPast, readUntil, saysUntil } from '../../../../nlu/index.ts'
import { waitedFor } from '../../reading/command-words.ts'
import { askWords } from '../asking/ask-words.ts'
import { act, type Run, wordsIn } from '../order.ts'
import { saidToHolder } from '../said/to-holder.ts'

/** A day gone by is told to the core, which says that it is none to wait for. */
const untilIn = (note: string, now: Date): Date | undefined =>
  (saysUntil(note) ? readPast(note, now) : undefined) ?? readUntil(note, now)

/** For whom or what, and until when, as far as the words say so; the usual time otherwise. */
export const wait: Run = async (talk, ticket, order) => {
  const note = wordsIn(talk, order)
  if (note === '') return askWords(talk, ticket, { type: 'wait' })
  const until = untilIn(note, talk.turn.now)
  const waiting = { type: 'wait', for: waitedFor(note), note, ...(until ? { until } : {}) } as const
  return saidToHolder.waiting(talk, await act(talk, ticket, waiting))
}

export const resume: Run = async (talk, ticket) =>
  saidToHolder.resumed(talk, await act(talk, ticket, { type: 'resume' }))
