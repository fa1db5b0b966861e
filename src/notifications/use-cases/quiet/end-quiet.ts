import type { Texts } from '../../../shared/i18n/index.ts'
import type { Clock } from '../../../shared/index.ts'
import { composeQuiet } from '../../domain/quiet/compose-quiet.ts'
import type { DeliveryDocument, NewDelivery } from '../../mongo/document.ts'
import type { QuietDeliveries } from '../../mongo/quiet/quiet.ts'

export type QuietParts = {
  readonly quiet: QuietDeliveries
  readonly texts: Texts
  /** Product time: in which people keep their hours. */
  readonly clock: Clock
}

/** Named by what it holds first: the same ones folded again are the same message. */
const foldedFrom = (
  { texts }: QuietParts,
  waited: readonly [DeliveryDocument, ...DeliveryDocument[]],
): NewDelivery => {
  const [first] = waited
  const language = first.message.language ?? 'ar'
  return {
    id: `quiet:${first._id}`,
    kind: 'notification',
    purpose: 'follow',
    ...(first.personId ? { personId: first.personId } : {}),
    message: composeQuiet(
      waited.map(({ message }) => message),
      { language, texts },
    ),
    route: first.route,
  }
}

/** Their quiet hours are over: what waited is said in one message, or as it is when it is only one. */
export const createQuietEnd = (parts: QuietParts) => async (): Promise<number> => {
  const now = parts.clock.now()
  const people = await parts.quiet.listOver(now)
  for (const personId of people)
    await parts.quiet.settle(personId, now, ([first, ...others]) =>
      first && others.length > 0 ? foldedFrom(parts, [first, ...others]) : 'release',
    )
  return people.length
}
