import type { Caller } from '../api/request.ts'
import type { Message } from '../api/types.ts'
import { formatTime } from '../language/dates.ts'
import { useLanguage } from '../language/language.tsx'
import { Files } from './files.tsx'
import { Tick } from './tick.tsx'

export const OwnWords = ({ text }: { text: string }) => {
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

type MyBubbleProps = { message: Message; caller: Caller; answered: boolean }

export const MyBubble = ({ message, caller, answered }: MyBubbleProps) => (
  <article class="bubble me" data-seq={message.seq}>
    <OwnWords text={message.text} />
    <Files files={message.attachments} caller={caller} />
    <footer>
      <time dateTime={message.at}>{formatTime(new Date(message.at))}</time>
      <Tick standing={answered ? 'answered' : 'stored'} />
    </footer>
  </article>
)
