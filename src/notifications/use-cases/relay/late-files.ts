import type { Texts } from '../../../shared/i18n/index.ts'
import { composeFiles, fileLost } from '../../domain/compose/compose-files.ts'
import type { OutboundMessage } from '../../domain/delivery.ts'
import type { DeliveryDocument, NewDelivery } from '../../mongo/document.ts'
import type { Lookups } from '../../mongo/lookups.ts'
import type { FileStates } from '../../ports.ts'

type LateFilesParts = {
  /** All are stored when absent. */
  readonly files?: FileStates
  readonly lookups: Pick<Lookups, 'listByIds'>
  readonly texts: Texts
}

type Files = NonNullable<OutboundMessage['attachments']>

export type Sorted = {
  /** Each with the files that are here. */
  readonly deliveries: readonly NewDelivery[]
  /** What each should show in the end, by its id: what will never come is left out. */
  readonly wanted: ReadonlyMap<string, Files>
}

const filesOf = ({ message }: Pick<DeliveryDocument, 'message'>): Files => message.attachments ?? []

const withFiles = (delivery: NewDelivery, files: Files): NewDelivery => {
  const { attachments: _, ...message } = delivery.message
  return { ...delivery, message: { ...message, ...(files.length > 0 ? { attachments: files } : {}) } }
}

/** What will never come is named: it counts among the files that the message tells of. */
const naming = (delivery: NewDelivery, lost: Files, texts: Texts): NewDelivery => {
  const { message } = delivery
  const text = [message.text, ...lost.map((file) => fileLost(message, file, texts))].join('\n')
  return lost.length > 0 ? { ...delivery, message: { ...message, text } } : delivery
}

/** An alert does not wait for the files it tells of: those that come later follow it. */
export const sortFiles = async (
  { files, texts }: LateFilesParts,
  deliveries: readonly NewDelivery[],
): Promise<Sorted> => {
  const ids = [...new Set(deliveries.flatMap((delivery) => filesOf(delivery).map(({ id }) => id)))]
  if (!files || ids.length === 0) return { deliveries, wanted: new Map() }
  const states = await files.statesOf(ids)
  const only = (delivery: NewDelivery, ...known: string[]) =>
    filesOf(delivery).filter(({ id }) => known.includes(states.get(id) ?? 'lost'))
  return {
    deliveries: deliveries.map((delivery) =>
      naming(withFiles(delivery, only(delivery, 'stored')), only(delivery, 'lost'), texts),
    ),
    wanted: new Map(
      deliveries
        .map((delivery) => [delivery.id, only(delivery, 'stored', 'waiting')] as const)
        .filter(([, all]) => all.length > 0),
    ),
  }
}

/**
 * What follows: the files that an alert, as it was really inserted, lacks. A relay that is repeated may find files
 * stored that were not the first time; the alert that counts is the first one.
 */
export const lateFiles = async (
  { lookups, texts }: LateFilesParts,
  wanted: Sorted['wanted'],
): Promise<NewDelivery[]> => {
  if (wanted.size === 0) return []
  const alerts = await lookups.listByIds([...wanted.keys()])
  return alerts.flatMap((alert) => {
    const shown = new Set(filesOf(alert).map(({ id }) => id))
    const late = (wanted.get(alert._id) ?? []).filter(({ id }) => !shown.has(id))
    return late.length > 0 && alert.status !== 'withdrawn' ? [followUp(alert, late, texts)] : []
  })
}

const followUp = (alert: DeliveryDocument, late: Files, texts: Texts): NewDelivery => ({
  id: `${alert._id}:files`,
  kind: 'notification',
  purpose: alert.purpose,
  ...(alert.personId ? { personId: alert.personId } : {}),
  message: composeFiles(alert.message, late, texts),
  route: alert.route,
  givesWay: true,
  ...inItsQuiet(alert),
})

/** Nobody who wants to hear nothing now is woken by a picture: it follows what waits. */
const inItsQuiet = ({
  quiet,
  nextAttemptAt,
  createdAt,
}: DeliveryDocument): Pick<NewDelivery, 'quiet' | 'holdMs'> =>
  quiet ? { quiet, holdMs: nextAttemptAt.getTime() - createdAt.getTime() } : {}
