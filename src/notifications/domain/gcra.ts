/** So many a second on average; after a silence up to `burst` at once. */
export type Rate = { readonly perSecond: number; readonly burst: number }

/**
 * Generic cell rate algorithm (ITU-T I.371): the whole memory of a bucket is one instant, at which the next
 * message would be exactly on time. In any sliding window of `w` seconds at most `burst + ceil(w × perSecond) - 1`
 * pass; with a burst of 1, never more than `perSecond` in any second.
 */
export type Bucket = { readonly onTimeAt: number }

export const emptyBucket: Bucket = { onTimeAt: Number.NEGATIVE_INFINITY }

const intervalMs = (rate: Rate): number => 1000 / rate.perSecond

/** Milliseconds until one more may pass; 0 when it may now. Rounded up: a timer that fires early would break the bound. */
export const waitFor = (bucket: Bucket, rate: Rate, now: number): number => {
  const earliest = bucket.onTimeAt - (rate.burst - 1) * intervalMs(rate)
  return now >= earliest ? 0 : Math.ceil(earliest - now)
}

/** The bucket after one has passed at `now`. */
export const take = (bucket: Bucket, rate: Rate, now: number): Bucket => ({
  onTimeAt: Math.max(bucket.onTimeAt, now) + intervalMs(rate),
})

/** Nothing of the past counts any more: the bucket may be forgotten. */
export const isIdle = (bucket: Bucket, now: number): boolean => bucket.onTimeAt <= now
