import type { Texts } from '../../../shared/i18n/index.ts'
import type { Logger } from '../../../shared/index.ts'
import { inLanguages, strangerLanguages } from '../../linking/stranger-language.ts'
import type { TelegramApi } from '../api/client.ts'
import type { Translated } from './translating/translate-update.ts'

/** Tells buttons that they were pressed; never waits for Telegram, never throws. */
export const createPresses = ({
  api,
  texts,
  logger,
}: {
  readonly api: TelegramApi
  readonly texts: Texts
  readonly logger: Logger
}) => {
  const expired = (languageCode: string | undefined): string =>
    inLanguages(texts, strangerLanguages('', languageCode), 'channel:telegram.expired_button')
  return ({ press, ignored }: Translated): void => {
    if (!press) return
    const payload = {
      callback_query_id: press.callbackQueryId,
      ...(ignored === 'forged_choice' ? { text: expired(press.languageCode) } : {}),
    }
    // a press that is answered late is refused with 400 "query is too old": nothing is lost by it
    api
      .call('answerCallbackQuery', payload)
      .catch((err: unknown) => logger.debug({ err }, 'a button press was not answered'))
  }
}
