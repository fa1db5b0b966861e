import { Icon, type IconName } from '../icons.tsx'
import { formatTime } from '../language/dates.ts'
import { useLanguage } from '../language/language.tsx'

type Standing = 'waiting' | 'sending' | 'stored' | 'answered'

const ICONS = {
  waiting: 'clock',
  sending: 'clock',
  stored: 'check',
  answered: 'checks',
} satisfies Record<Standing, IconName>

/** When it was said, and how far it has come: a sign to see, and words for who does not see it. */
export const Stamp = ({ at, standing }: { at: string; standing: Standing }) => {
  const { t } = useLanguage()
  const words = t(`log.${standing}`)
  return (
    <span class="stamp">
      <time dateTime={at}>{formatTime(new Date(at))}</time>
      <span class={`tick ${standing}`} title={words}>
        <Icon name={ICONS[standing]} />
        <span class="visually-hidden">{words}</span>
      </span>
    </span>
  )
}
