import { useEffect, useRef, useState } from 'preact/hooks'
import { advanceClock } from '../api/sessions.ts'
import { Icon } from '../icons.tsx'
import { formatDay, formatTime } from '../language/dates.ts'
import { useLanguage } from '../language/language.tsx'

const STEPS = [
  { key: 'header.hour', minutes: 60 },
  { key: 'header.four_hours', minutes: 240 },
  { key: 'header.day', minutes: 1_440 },
] as const

/** Closes an open menu on Escape and on a press outside of it. */
const useClosing = () => {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const details = menu.current
      if (!details?.open) return
      if (event instanceof KeyboardEvent && event.key === 'Escape') {
        details.open = false
        details.querySelector('summary')?.focus()
      }
      if (event.type === 'pointerdown' && !details.contains(event.target as Node)) details.open = false
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
    }
  }, [])
  return menu
}

/** The demonstration's clock can be pushed forward, so that deadlines pass while one looks. */
export const ClockControl = () => {
  const { language, t } = useLanguage()
  const menu = useClosing()
  const [now, setNow] = useState<Date | 'failed'>()
  const [busy, setBusy] = useState(false)
  const advance = async (minutes: number) => {
    setBusy(true)
    setNow(await advanceClock(minutes, language).catch(() => 'failed' as const))
    setBusy(false)
  }
  const said =
    now === 'failed'
      ? t('header.clock_failed')
      : now && t('header.clock_now', { day: formatDay(language, now), time: formatTime(now) })
  return (
    <details class="menu" ref={menu}>
      <summary class="quiet" aria-label={t('header.clock')} title={t('header.clock')}>
        <Icon name="clock" />
      </summary>
      <div class="menu-panel">
        <h2>{t('header.clock')}</h2>
        <p>{t('header.clock_explain')}</p>
        <div class="menu-steps">
          {STEPS.map(({ key, minutes }) => (
            <button type="button" key={key} disabled={busy} onClick={() => advance(minutes)}>
              {t(key)}
            </button>
          ))}
        </div>
        <p role="status">{said}</p>
      </div>
    </details>
  )
}
