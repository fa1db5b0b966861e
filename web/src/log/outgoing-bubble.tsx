import type { Speaking } from '../conversation/speaking.ts'
import type { Outgoing } from '../conversation/state.ts'
import { LocalFile } from '../files/local-file.tsx'
import { useLanguage } from '../language/language.tsx'
import { OwnWords } from './my-bubble.tsx'
import { Stamp } from './stamp.tsx'

type OutgoingBubbleProps = { outgoing: Outgoing; speaking: Speaking | undefined }

/** It will not go by itself: why, and what one can do. */
const Failed = ({ outgoing, speaking }: OutgoingBubbleProps) => {
  const { t } = useLanguage()
  const { clientMessageId, refused } = outgoing
  return (
    <>
      <span role="alert">
        {t('log.failed')}
        {refused?.problem ? ` · ${refused.problem}` : ''}
      </span>
      <button type="button" class="link" onClick={() => speaking?.retry(clientMessageId)}>
        {t('log.retry')}
      </button>
      <button type="button" class="link" onClick={() => speaking?.discard(clientMessageId)}>
        {t('log.discard')}
      </button>
    </>
  )
}

const OnItsWay = ({ outgoing, speaking }: OutgoingBubbleProps) => {
  const { t } = useLanguage()
  const { clientMessageId, status, share, at } = outgoing
  if (status === 'failed') return null
  return (
    <>
      {status === 'waiting' && (
        <>
          <span>{t('log.waiting')}</span>
          <button type="button" class="link" onClick={() => speaking?.discard(clientMessageId)}>
            {t('log.discard')}
          </button>
        </>
      )}
      {status === 'sending' && share !== undefined && (
        <progress max={1} value={share} aria-label={t('log.sending')} />
      )}
      <Stamp at={at} standing={status} />
    </>
  )
}

/** Said here, and not yet shown back by the server. */
export const OutgoingBubble = (props: OutgoingBubbleProps) => {
  const { text, files, status, clientMessageId } = props.outgoing
  return (
    <article class={`bubble me ${status}`} data-outgoing={clientMessageId}>
      <OwnWords text={text} />
      {files.map((file) => (
        <div class="local-file" key={`${file.name} ${file.size}`}>
          <LocalFile file={file} />
        </div>
      ))}
      <footer>{status === 'failed' ? <Failed {...props} /> : <OnItsWay {...props} />}</footer>
    </article>
  )
}
