/** What one tab tells the others of this browser. */
export type News =
  | { readonly type: 'changed'; readonly personId: string }
  | { readonly type: 'accepted'; readonly personId: string; readonly clientMessageId: string }

const NAME = 'sanad.outbox'

export const joinTabs = (
  onNews: (news: News) => void,
  signal: AbortSignal,
): { tell: (news: News) => void } => {
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = (event) => onNews(event.data as News)
  signal.addEventListener('abort', () => channel.close())
  return {
    tell: (news) => {
      if (!signal.aborted) channel.postMessage(news)
    },
  }
}

/** Longer than a photo takes on most networks; a tab that sleeps in the background may never let go. */
const PATIENCE_MS = 20_000

/**
 * One tab sends at a time, so that a photo is not uploaded twice. Only thrift: two that send at once say nothing
 * twice, because each keeps the order and the server knows the ids. Hence no lock (plain HTTP has none) and no
 * patience without end.
 */
export const alone = async (personId: string, work: () => Promise<void>): Promise<void> => {
  if (!navigator.locks) return work()
  let begun = false
  const patience = AbortSignal.timeout(PATIENCE_MS)
  await navigator.locks
    .request(`${NAME}.${personId}`, { signal: patience }, () => {
      begun = true
      return work()
    })
    .catch((error) => {
      if (begun) throw error
      return work()
    })
}
