import type { Caller } from '../api/request.ts'
import type { Message } from '../api/types.ts'
import { useLanguage } from '../language/language.tsx'
import { Files } from './files.tsx'
import { Stamp } from './stamp.tsx'
import { Words } from './words.tsx'

export const OwnWords = ({ text }: { text: string }) => {
  const { t } = useLanguage()
  return (
    <>
      <span class="visually-hidden">{t('log.me')}</span>
      <Words text={text} />
    </>
  )
}

type MyBubbleProps = { message: Message; caller: Caller; answered: boolean }

export const MyBubble = ({ message, caller, answered }: MyBubbleProps) => (
  <article class="bubble me" data-seq={message.seq}>
    <OwnWords text={message.text} />
    <Files files={message.attachments} caller={caller} />
    <footer>
      <Stamp at={message.at} standing={answered ? 'answered' : 'stored'} />
    </footer>
  </article>
)
