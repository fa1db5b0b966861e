import type { Logger } from '../../../shared/index.ts'
import type { Count } from '../../counters.ts'
import type { Inbox } from '../../inbound.ts'
import type { TelegramApi } from '../api.ts'
import { type Translated, translateUpdate } from './translate-update.ts'

export type IntakeParts = {
  readonly api: TelegramApi
  readonly account: string
  readonly inbox: Inbox
  readonly logger: Logger
  readonly count: Count
}

/** Takes updates in: durable first, then the buttons are told that they were pressed. */
export const createIntake = ({ api, account, inbox, logger, count }: IntakeParts) => {
  const answerCallback = async (id: string): Promise<void> => {
    // a press that is answered late is refused with 400 "query is too old": nothing is lost by it
    await api
      .call('answerCallbackQuery', { callback_query_id: id })
      .catch((err: unknown) => logger.debug({ err }, 'a button press was not answered'))
  }
  const countIgnored = (translated: readonly Translated[]): void => {
    for (const { ignored } of translated) {
      if (ignored) count(ignored === 'malformed' ? 'update_malformed' : 'update_ignored')
    }
  }
  return async (updates: readonly unknown[]): Promise<Translated[]> => {
    const receivedAt = new Date()
    const translated = updates.map((update) => translateUpdate(update, { account, receivedAt }))
    countIgnored(translated)
    const messages = translated.map(({ message }) => message).filter((message) => message !== undefined)
    if (messages.length > 0) await inbox.save(messages)
    for (const { callbackQueryId } of translated) if (callbackQueryId) void answerCallback(callbackQueryId)
    return translated
  }
}

export type Intake = ReturnType<typeof createIntake>
