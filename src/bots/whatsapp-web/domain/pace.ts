/** What a person might write in a day; beyond it the number looks like a machine's. From the settings. */
export type PaceLimits = {
  readonly perMinute: number
  readonly perHour: number
  /** Chats in which nobody had written to us before. */
  readonly newChatsPerDay: number
  readonly typingMsPerCharacter: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const LONGEST_TYPING_MS = 3_000
const SHORTEST_TYPING_MS = 300

/** How long somebody is seen typing before so many characters; `chance` in [0, 1) makes no two alike. */
export const typingMs = (
  characters: number,
  { typingMsPerCharacter }: Pick<PaceLimits, 'typingMsPerCharacter'>,
  chance: number,
): number => {
  if (typingMsPerCharacter === 0) return 0
  const steady = Math.min(SHORTEST_TYPING_MS + characters * typingMsPerCharacter, LONGEST_TYPING_MS)
  return Math.round(steady * (0.7 + 0.6 * chance))
}

const waitIn = (sent: readonly number[], most: number, windowMs: number, nowMs: number): number => {
  const inside = sent.filter((at) => at > nowMs - windowMs)
  const oldestInTheWay = inside[inside.length - most]
  return oldestInTheWay === undefined ? 0 : oldestInTheWay + windowMs - nowMs
}

/** Milliseconds until one more may be sent; 0 when it may now. `sent`: instants of what was, oldest first. */
export const waitForPace = (sent: readonly number[], limits: PaceLimits, nowMs: number): number =>
  Math.max(waitIn(sent, limits.perMinute, MINUTE, nowMs), waitIn(sent, limits.perHour, HOUR, nowMs))

/** Those that still count. */
export const stillCounting = (sent: readonly number[], nowMs: number): number[] =>
  sent.filter((at) => at > nowMs - HOUR)
