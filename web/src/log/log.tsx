import type { Caller } from '../api/request.ts'
import type { Message } from '../api/types.ts'
import type { Speaking } from '../conversation/speaking.ts'
import { type Conversation, lastSeq } from '../conversation/state.ts'
import { byDay, type Day, takenChoices } from '../conversation/timeline.ts'
import { Icon } from '../icons.tsx'
import { dayKey, formatDay } from '../language/dates.ts'
import { useLanguage } from '../language/language.tsx'
import { BotBubble } from './bot-bubble.tsx'
import { EmptyLog } from './empty-log.tsx'
import { MyBubble } from './my-bubble.tsx'
import { OutgoingBubble } from './outgoing-bubble.tsx'
import { useScrolling } from './use-scrolling.ts'

type LogProps = {
  conversation: Conversation
  caller: Caller
  name: string
  speaking: Speaking | undefined
  onDraft: (text: string) => void
}

/** "Today" is the day of the newest message or of this machine, whichever is later: the product's clock may be ahead. */
const useDayName = (newest: Date) => {
  const { language, t } = useLanguage()
  const now = new Date(Math.max(Date.now(), newest.getTime()))
  const yesterday = new Date(now.getTime() - 24 * 3_600_000)
  return (at: Date): string => {
    if (dayKey(at) === dayKey(now)) return t('log.today')
    return dayKey(at) === dayKey(yesterday) ? t('log.yesterday') : formatDay(language, at)
  }
}

const DayMessages = ({ day, title, ...props }: LogProps & { day: Day; title: string }) => {
  const { outgoing, awaitingSince } = props.conversation
  const taken = takenChoices(props.conversation)
  const isBusy = ({ seq }: Message) =>
    awaitingSince !== undefined || outgoing.some(({ choice, refused }) => choice?.under === seq && !refused)
  return (
    <>
      <h2 class="day">
        <span>{title}</span>
      </h2>
      {day.messages.map((message) =>
        message.from === 'me' ? (
          <MyBubble
            key={message.seq}
            message={message}
            caller={props.caller}
            answered={message.seq <= props.conversation.answeredUpTo}
          />
        ) : (
          <BotBubble
            key={message.seq}
            message={message}
            caller={props.caller}
            taken={taken[message.seq]}
            busy={isBusy(message)}
            onPress={(choice) => props.speaking?.press(message, choice)}
            onDraft={props.onDraft}
          />
        ),
      )}
    </>
  )
}

const Typing = () => {
  const { t } = useLanguage()
  return (
    <p class="typing" role="status">
      <span class="visually-hidden">{t('log.typing')}</span>
      <i />
      <i />
      <i />
    </p>
  )
}

/** Everything that was said, oldest first. */
export const Log = (props: LogProps) => {
  const { conversation, speaking } = props
  const { t } = useLanguage()
  const newest = new Date(conversation.messages.at(-1)?.at ?? 0)
  const nameDay = useDayName(newest)
  const { area, behind, toEnd } = useScrolling(lastSeq(conversation), conversation.outgoing.length)
  const empty = conversation.loaded && conversation.messages.length + conversation.outgoing.length === 0
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for who has only a keyboard
    <main class="log-area" ref={area} tabIndex={0}>
      <div
        class="log"
        role="log"
        aria-label={t('log.label')}
        // what was said before is there to be read, not to be read out
        aria-live={conversation.loaded ? 'polite' : 'off'}
        aria-relevant="additions"
      >
        {empty && <EmptyLog name={props.name} onDraft={props.onDraft} />}
        {byDay(conversation.messages, dayKey).map((day) => (
          <DayMessages key={day.key} {...props} day={day} title={nameDay(day.at)} />
        ))}
        {conversation.outgoing.map((outgoing) => (
          <OutgoingBubble key={outgoing.clientMessageId} outgoing={outgoing} speaking={speaking} />
        ))}
      </div>
      {conversation.awaitingSince !== undefined && <Typing />}
      {behind && (
        <button type="button" class="to-end" onClick={toEnd}>
          <Icon name="down" /> {t('log.newest')}
        </button>
      )}
    </main>
  )
}
