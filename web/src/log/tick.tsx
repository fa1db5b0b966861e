import { Icon, type IconName } from '../icons.tsx'
import { useLanguage } from '../language/language.tsx'

export type Standing = 'waiting' | 'sending' | 'stored' | 'answered'

const ICONS = {
  waiting: 'clock',
  sending: 'clock',
  stored: 'check',
  answered: 'checks',
} satisfies Record<Standing, IconName>

/** How far an own message has come: a sign to see, and words for who does not see it. */
export const Tick = ({ standing }: { standing: Standing }) => {
  const { t } = useLanguage()
  const words = t(`log.${standing}`)
  return (
    <span class={`tick ${standing}`} title={words}>
      <Icon name={ICONS[standing]} />
      <span class="visually-hidden">{words}</span>
    </span>
  )
}
