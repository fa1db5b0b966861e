import type { Choice } from '../../../notifications/index.ts'
import type { Collections } from './documents.ts'

/** Which of its options somebody chose, as the page tells it. */
export type Vote = { readonly id: string; readonly option: number; readonly title?: string | undefined }

/** The polls that we sent, by what their options mean. */
export type Polls = {
  /** Undefined when the poll is none of ours, or has no such option. */
  choiceOf(chat: string, vote: Vote): Promise<Choice | undefined>
  answered(chat: string, id: string): Promise<void>
  /** Keys of those since an instant that nobody has answered yet, newest first. */
  listOpen(since: Date, most: number): Promise<string[]>
}

const meant = (choices: readonly Choice[] = [], { option, title }: Vote): Choice | undefined => {
  const choice = choices[option]
  return title === undefined || choice?.title.trim() === title.trim() ? choice : undefined
}

export const createPolls = ({ sends }: Pick<Collections, 'sends'>): Polls => ({
  async choiceOf(chat, vote) {
    const known = await sends.findOne({ chat, providerMessageId: vote.id })
    if (known) return meant(known.choices, vote)
    // one that went out though nobody heard it: its words tell which
    const unsure = { chat, providerMessageId: { $exists: false }, choices: { $exists: true } }
    const begun = await sends.find(unsure).sort({ begunAt: -1 }).limit(5).toArray()
    const found = begun.map(({ choices }) => meant(choices, vote)).find((choice) => choice !== undefined)
    return vote.title === undefined ? undefined : found
  },
  async answered(chat, providerMessageId) {
    await sends.updateOne({ chat, providerMessageId }, { $set: { answered: true } })
  },
  async listOpen(since, most) {
    const open = { begunAt: { $gte: since }, choices: { $exists: true }, key: { $exists: true } }
    const found = await sends
      .find({ ...open, answered: { $ne: true } }, { projection: { key: 1 } })
      .sort({ begunAt: -1 })
      .limit(most)
      .toArray()
    return found.flatMap(({ key }) => key ?? [])
  },
})
