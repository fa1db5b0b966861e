import type { Caller } from '../api/request.ts'
import type { Message } from '../api/types.ts'
import type { Speaking } from '../conversation/speaking.ts'
import type { Outgoing } from '../conversation/state.ts'
import { Icon } from '../icons.tsx'
import { formatTime } from '../language/dates.ts'
import { useLanguage } from '../language/language.tsx'
import { Files } from './files.tsx'

const Words = ({ text }: { text: string }) => {
  const { t } = useLanguage()
  return (
    <>
      <span class="visually-hidden">{t('log.me')}</span>
      {text !== '' && (
        <p class="words" dir="auto">
          {text}
        </p>
      )}
    </>
  )
}

export const MyBubble = ({ message, caller }: { message: Message; caller: Caller }) => (
  <article class="bubble me" data-seq={message.seq}>
    <Words text={message.text} />
    <Files files={message.attachments} caller={caller} />
    <footer>
      <time dateTime={message.at}>{formatTime(new Date(message.at))}</time>
    </footer>
  </article>
)

const STATUS = { sending: 'log.sending', sent: 'log.sent', failed: 'log.failed' } as const

/** Said here, and not yet shown back by the server. */
export const OutgoingBubble = ({
  outgoing,
  speaking,
}: {
  outgoing: Outgoing
  speaking: Speaking | undefined
}) => {
  const { t } = useLanguage()
  const { status, files, problem } = outgoing
  return (
    <article class={`bubble me ${status}`}>
      <Words text={outgoing.text} />
      {files.map(({ name }) => (
        <p class="file-name" key={name}>
          <Icon name="file" /> <bdi>{name}</bdi>
        </p>
      ))}
      <footer>
        <span role={status === 'failed' ? 'alert' : 'none'}>
          {t(STATUS[status])}
          {status === 'failed' && problem ? ` · ${problem}` : ''}
        </span>
        {status === 'failed' && (
          <>
            <button type="button" class="link" onClick={() => speaking?.retry(outgoing)}>
              {t('log.retry')}
            </button>
            <button type="button" class="link" onClick={() => speaking?.discard(outgoing)}>
              {t('log.discard')}
            </button>
          </>
        )}
      </footer>
    </article>
  )
}
