import { type Decision, type Happening, type Hosting, type Limits, PROFILES, type Why } from './hosting.ts'

/** So many starts in a row may fail before the profile is held to be the reason. */
const BAD_STARTS = 3

const stay = (hosting: Hosting): Decision => ({ hosting, orders: [] })

const enter = (hosting: Hosting, at: 'pairing' | 'syncing' | 'ready' | 'offline', nowMs: number): Hosting =>
  hosting.phase.at === at ? hosting : { ...hosting, phase: { at }, sinceMs: nowMs }

/** The first start, with what this node finds. */
export const begin = (found: Pick<Hosting, 'profile' | 'linked'>, nowMs: number): Decision => ({
  hosting: {
    ...found,
    phase: { at: 'starting' },
    sinceMs: nowMs,
    beatMs: nowMs,
    failures: 0,
    badStarts: 0,
    rssBytes: 0,
  },
  orders: [{ order: 'start', profile: found.profile }],
})

const nextProfile = (hosting: Hosting): Hosting['profile'] =>
  PROFILES[Math.min(PROFILES.indexOf(hosting.profile) + 1, PROFILES.length - 1)] ?? 'fresh'

const restFor = ({ failures }: Hosting, why: Why, limits: Limits): number => {
  if (why === 'blocked') return limits.longRestMs
  const { restSteps } = limits
  return restSteps[Math.min(failures, restSteps.length - 1)] ?? limits.longRestMs
}

const isAlive = ({ phase }: Hosting): boolean => phase.at !== 'ending' && phase.at !== 'resting'

/** These leave a page that can still close its databases. */
const GENTLE: readonly Why[] = ['memory', 'unpaired_idle', 'conflict', 'logged_out', 'bad_profile']

/** Ends the browser because of `why`; it starts again after a rest that grows with the failures. */
const fail = (hosting: Hosting, why: Why, { nowMs, limits }: At): Decision => {
  const restMs = why === 'memory' || why === 'bad_profile' ? 0 : restFor(hosting, why, limits)
  return {
    hosting: {
      ...hosting,
      why,
      phase: { at: 'ending', restMs },
      sinceMs: nowMs,
      failures: hosting.failures + 1,
    },
    orders: [{ order: 'end', gently: GENTLE.includes(why) }],
  }
}

type At = { readonly nowMs: number; readonly limits: Limits }

const onTrouble = (hosting: Hosting, why: Why, at: At): Decision => {
  if (why === 'logged_out') {
    const { hosting: ended, orders } = fail({ ...hosting, failures: 0 }, why, at)
    return {
      hosting: { ...ended, linked: false, profile: 'fresh', badStarts: 0 },
      orders: [...orders, { order: 'forget_session' }],
    }
  }
  // a browser that dies while it starts, again and again: its profile may be half-written
  const starting = hosting.phase.at === 'starting' && why !== 'no_network'
  const badStarts = starting ? hosting.badStarts + 1 : hosting.badStarts
  if (badStarts < BAD_STARTS) return fail({ ...hosting, badStarts }, why, at)
  return fail({ ...hosting, badStarts: 0, profile: nextProfile(hosting) }, why, at)
}

/** A code is asked for. With a session that was good before, that is a matter of the profile: the next copy is tried. */
const onCode = (hosting: Hosting, at: At): Decision => {
  if (hosting.linked && hosting.profile !== 'fresh')
    return fail({ ...hosting, profile: nextProfile(hosting), badStarts: 0 }, 'bad_profile', at)
  return stay({ ...enter(hosting, 'pairing', at.nowMs), beatMs: at.nowMs, badStarts: 0 })
}

const onBeat = (hosting: Hosting, { state, rssBytes }: { state: string; rssBytes: number }, at: At) => {
  const heard: Hosting = { ...hosting, beatMs: at.nowMs, rssBytes }
  const connected = state === 'CONNECTED'
  if (heard.phase.at === 'ready' && !connected)
    return stay({ ...enter(heard, 'offline', at.nowMs), why: 'no_network' })
  if (heard.phase.at === 'offline' && connected) return stay(enter(heard, 'ready', at.nowMs))
  return stay(heard)
}

const deadlineOf = ({ phase }: Hosting, limits: Limits): { ms: number; why: Why } | undefined => {
  switch (phase.at) {
    case 'starting':
      return { ms: limits.startMs, why: 'slow_start' }
    case 'syncing':
      return { ms: limits.syncMs, why: 'slow_start' }
    case 'offline':
      return { ms: limits.offlineMs, why: 'no_network' }
    default:
      return undefined
  }
}

const isTooLarge = ({ rssBytes, phase }: Hosting, quiet: boolean, { memoryBytes }: Limits): boolean =>
  phase.at === 'ready' && rssBytes > memoryBytes && (quiet || rssBytes > 1.5 * memoryBytes)

const onTick = (hosting: Hosting, quiet: boolean, at: At): Decision => {
  const { nowMs, limits } = at
  const { phase, sinceMs, beatMs, profile } = hosting
  if (phase.at === 'ending') return stay(hosting)
  if (phase.at === 'resting') {
    if (nowMs < phase.untilMs) return stay(hosting)
    const started: Hosting = { ...hosting, phase: { at: 'starting' }, sinceMs: nowMs, beatMs: nowMs }
    return { hosting: started, orders: [{ order: 'start', profile }] }
  }
  const deadline = deadlineOf(hosting, limits)
  if (deadline && nowMs - sinceMs > deadline.ms) return onTrouble(hosting, deadline.why, at)
  // before the first beat the browser itself may be slow to start: that has its own deadline
  const hasBeaten = beatMs > sinceMs || phase.at !== 'starting'
  if (hasBeaten && nowMs - beatMs > limits.silenceMs) return onTrouble(hosting, 'frozen', at)
  // a browser that hangs as it starts is said within half a minute, though a slow one has longer
  if (phase.at === 'starting' && nowMs - sinceMs > limits.silenceMs)
    return stay({ ...hosting, why: 'late_start' })
  if (isTooLarge(hosting, quiet, limits)) return fail({ ...hosting, failures: 0 }, 'memory', at)
  const steady = phase.at === 'ready' && hosting.failures > 0 && nowMs - sinceMs > limits.steadyMs
  return stay(steady ? { ...hosting, failures: 0 } : hosting)
}

const onExited = (hosting: Hosting, at: At): Decision => {
  const { phase } = hosting
  // it ended by itself: nothing is left to be ended
  if (phase.at === 'resting') return stay(hosting)
  const ended = phase.at === 'ending' ? hosting : onTrouble(hosting, 'worker_gone', at).hosting
  const restMs = ended.phase.at === 'ending' ? ended.phase.restMs : 0
  return stay({ ...ended, phase: { at: 'resting', untilMs: at.nowMs + restMs }, sinceMs: at.nowMs })
}

/** What becomes of the hosted browser when something happens. Pure. */
export const decide = (hosting: Hosting, happening: Happening, at: At): Decision => {
  if (happening.type === 'exited') return onExited(hosting, at)
  if (happening.type === 'tick') return onTick(hosting, happening.quiet, at)
  // what a worker that is being ended still says changes nothing
  if (!isAlive(hosting)) return stay(hosting)
  switch (happening.type) {
    case 'trouble':
      return onTrouble(hosting, happening.what, at)
    case 'qr':
    case 'code':
      return onCode(hosting, at)
    case 'authenticated':
      return stay({ ...enter(hosting, 'syncing', at.nowMs), beatMs: at.nowMs })
    case 'ready': {
      const { why: _, ...good } = { ...hosting, badStarts: 0, linked: true, profile: 'kept' as const }
      return stay({ ...enter(good, 'ready', at.nowMs), beatMs: at.nowMs })
    }
    case 'beat':
      return onBeat(hosting, happening, at)
  }
}
