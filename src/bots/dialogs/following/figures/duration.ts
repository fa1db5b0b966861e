import type { Talk } from '../../talk.ts'

const HOUR = 3_600_000
const DAYS_FROM_HOURS = 48

/** "30 heures", "4 jours": rounded, as one says it. */
export const durationOf = ({ t }: Talk, ms: number): string => {
  const hours = Math.max(1, Math.round(ms / HOUR))
  return hours < DAYS_FROM_HOURS
    ? t('dialog:statistics.hours', { count: hours })
    : t('dialog:statistics.days', { count: Math.round(hours / 24) })
}
