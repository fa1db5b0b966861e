import type { DeliveryDocument } from '../../mongo/document.ts'
import type { Releases } from '../../mongo/releases.ts'
import type { SendProgress } from '../../ports.ts'

/** The progress of one claimed delivery in the chat that it goes to now; what another chat has seen counts for nothing. */
export const progressOf = (
  { noteProgress }: Pick<Releases, 'noteProgress'>,
  claimed: DeliveryDocument,
): SendProgress => {
  const { progress, lane } = claimed
  return {
    sentOf: (pieces) => (progress?.lane === lane && progress.pieces === pieces ? progress.sent : []),
    note: (sent, pieces) => noteProgress(claimed, { lane, pieces, sent }).catch(() => undefined),
  }
}
