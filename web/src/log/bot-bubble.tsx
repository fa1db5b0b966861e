import type { Caller } from '../api/request.ts'
import type { Choice, Message } from '../api/types.ts'
import { Icon } from '../icons.tsx'
import { formatTime } from '../language/dates.ts'
import { glued } from '../language/glued.ts'
import { useLanguage } from '../language/language.tsx'
import { Files } from './files.tsx'
import { Words } from './words.tsx'

type BotBubbleProps = {
  message: Message
  caller: Caller
  /** The id of the choice that was taken here, if any. */
  taken: string | undefined
  /** An answer is awaited: a choice just pressed here must not be pressed twice. */
  busy: boolean
  onPress: (choice: Choice) => void
  onDraft: (text: string) => void
}

/**
 * A choice that was taken stays marked; the others stay open, since an alert may be taken first and resolved
 * later from the same buttons.
 */
const Choices = ({ message, taken, busy, onPress }: Omit<BotBubbleProps, 'caller' | 'onDraft'>) => {
  const { t } = useLanguage()
  return (
    <fieldset class="choices" aria-label={t('log.choices')} disabled={busy && taken !== undefined}>
      {message.choices.map((choice) => (
        <button
          type="button"
          key={choice.id}
          class={choice.id === taken ? 'choice taken' : 'choice'}
          data-choice={choice.id}
          onClick={() => onPress(choice)}
        >
          {choice.id === taken && <Icon name="check" />}
          <bdi>{choice.title}</bdi>
          {choice.id === taken && <span class="visually-hidden"> ({t('log.chosen')})</span>}
        </button>
      ))}
    </fieldset>
  )
}

const TicketLink = ({ reference, onDraft }: { reference: string; onDraft: (text: string) => void }) => {
  const { t } = useLanguage()
  const about = t('log.about', { reference })
  return (
    <button
      type="button"
      class="ticket"
      dir="ltr"
      aria-label={about}
      title={about}
      onClick={() => onDraft(`${reference} `)}
    >
      {reference}
    </button>
  )
}

export const BotBubble = ({ message, caller, onDraft, ...choosing }: BotBubbleProps) => {
  const { t } = useLanguage()
  const at = new Date(message.at)
  return (
    <article class="bubble bot" data-seq={message.seq}>
      <span class="visually-hidden">{t('log.bot')}</span>
      <Words text={glued(message.text)} />
      <Files files={message.attachments} caller={caller} />
      <footer>
        {message.ticket && <TicketLink reference={message.ticket} onDraft={onDraft} />}
        <time dateTime={message.at}>{formatTime(at)}</time>
      </footer>
      {message.choices.length > 0 && <Choices message={message} {...choosing} />}
    </article>
  )
}
