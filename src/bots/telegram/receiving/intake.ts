import type { Count } from '../../counters.ts'
import { type Inbox, isForUs } from '../../inbound.ts'
import type { ChoiceSignature } from '../choice-signature.ts'
import type { Identity } from './identity.ts'
import type { NewsDesk } from './news.ts'
import { type Translated, translateUpdate } from './translating/translate-update.ts'

export type IntakeParts = {
  readonly account: string
  readonly identity: Identity
  readonly signature: ChoiceSignature
  readonly inbox: Inbox
  readonly news: NewsDesk
  readonly answerPress: (translated: Translated) => void
  readonly count: Count
}

const countIgnored = ({ ignored, message }: Translated, count: Count): void => {
  if (ignored === 'malformed') count('update_malformed')
  else if (ignored === 'forged_choice') count('choice_refused')
  else if (ignored || (message && !isForUs(message))) count('update_ignored')
}

/** Takes updates in: durable first, then the buttons are told that they were pressed. */
export const createIntake = (parts: IntakeParts) => {
  const { account, identity, signature, inbox, news, answerPress, count } = parts

  const translate = async (updates: readonly unknown[]): Promise<Translated[]> => {
    const receivedAt = new Date()
    const all = () =>
      updates.map((update) =>
        translateUpdate(update, {
          account,
          username: identity.username(),
          receivedAt,
          readChoice: signature.read,
        }),
      )
    const translated = all()
    if (identity.username() !== undefined || !translated.some(({ message }) => message?.group))
      return translated
    // nobody in a group is overlooked because we do not know our name yet
    await identity.learn()
    return all()
  }

  return async (updates: readonly unknown[]): Promise<Translated[]> => {
    const translated = await translate(updates)
    for (const one of translated) countIgnored(one, count)
    const messages = translated.flatMap(({ message }) => (message && isForUs(message) ? [message] : []))
    if (messages.length > 0) await inbox.save(messages)
    for (const one of translated) await news.tell(one)
    for (const one of translated) answerPress(one)
    return translated
  }
}

export type Intake = ReturnType<typeof createIntake>
