import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin, decide } from '../../../../src/bots/whatsapp-web/domain/decide.ts'
import {
  type Happening,
  type Hosting,
  LIMITS,
  type Order,
} from '../../../../src/bots/whatsapp-web/domain/hosting.ts'
import { TROUBLES } from '../../../../src/bots/whatsapp-web/protocol/messages.ts'

const READY: Happening = { type: 'ready', me: '212500000001@c.us', version: '2' }
const TICK: Happening = { type: 'tick', quiet: true }
const EXITED: Happening = { type: 'exited' }
const beat = (state = 'CONNECTED', rssBytes = 1): Happening => ({ type: 'beat', state, rssBytes })
const trouble = (what: (typeof TROUBLES)[number]): Happening => ({ type: 'trouble', what, detail: '' })

/** A hosting that lives through what happens, a second apart unless it says otherwise. */
class Story {
  nowMs = 1_000_000
  orders: Order[] = []
  hosting: Hosting
  /** Browsers that run now, and the most that ever did. */
  running = 1
  mostAtOnce = 1

  constructor(found: Pick<Hosting, 'profile' | 'linked'> = { profile: 'kept', linked: true }) {
    const { hosting, orders } = begin(found, this.nowMs)
    this.hosting = hosting
    this.orders = [...orders]
  }

  after(...happenings: readonly Happening[]): this {
    for (const happening of happenings) {
      this.nowMs += 1_000
      const decision = decide(this.hosting, happening, { nowMs: this.nowMs, limits: LIMITS })
      this.hosting = decision.hosting
      this.orders.push(...decision.orders)
      if (happening.type === 'exited') this.running -= 1
      this.running += decision.orders.filter(({ order }) => order === 'start').length
      this.mostAtOnce = Math.max(this.mostAtOnce, this.running)
    }
    return this
  }

  /** Ticks once a second for so long; the page answers meanwhile, or does not. */
  wait(seconds: number, page: 'answers' | 'is silent' = 'is silent'): this {
    for (let second = 0; second < seconds; second += 1) {
      if (page === 'answers' && second % 5 === 0) this.after(beat(), TICK)
      else this.after(TICK)
    }
    return this
  }

  get at(): string {
    return this.hosting.phase.at
  }

  starts(): string[] {
    return this.orders.flatMap((order) => (order.order === 'start' ? [order.profile] : []))
  }
}

const isRunning = ({ running }: Story): boolean => running > 0
const aReady = (): Story => new Story().after({ type: 'authenticated' }, READY, beat())

describe('a hosted browser', () => {
  it('is started at once, and ready when WhatsApp says so', () => {
    const story = aReady()
    expect(story.starts()).toEqual(['kept'])
    expect(story.hosting).toMatchObject({ phase: { at: 'ready' }, linked: true, failures: 0 })
  })

  it.each(['browser_gone', 'page_crashed', 'page_closed', 'conflict', 'unpaired_idle'] as const)(
    'is ended after %s and started again with the same profile',
    (what) => {
      const story = aReady().after(trouble(what), EXITED).wait(3)
      expect(story.orders.map(({ order }) => order)).toEqual(['start', 'end', 'start'])
      expect(story.starts()).toEqual(['kept', 'kept'])
    },
  )

  it('is frozen, and ended by force, when its page has been silent for 25 seconds', () => {
    const story = aReady().wait(25)
    expect(story.at).toBe('ready')
    story.wait(2)
    expect(story.hosting).toMatchObject({ phase: { at: 'ending' }, why: 'frozen' })
    expect(story.orders.at(-1)).toEqual({ order: 'end', gently: false })
  })

  it('is offline while WhatsApp is not connected, and ready again without a new start', () => {
    const story = aReady().after(beat('TIMEOUT'), TICK)
    expect(story.hosting).toMatchObject({ phase: { at: 'offline' }, why: 'no_network' })
    story.after(beat('CONNECTED'))
    expect(story.at).toBe('ready')
    expect(story.starts()).toHaveLength(1)
  })

  it('is started again when it stays offline for a minute', () => {
    const story = aReady()
    for (let round = 0; round < 40; round += 1) story.after(beat('OPENING'), TICK)
    expect(story.hosting).toMatchObject({ phase: { at: 'ending' }, why: 'no_network' })
  })

  it('forgets its session when the phone unlinks it, and starts with a new one', () => {
    const story = aReady().after(trouble('logged_out'), EXITED).wait(3)
    expect(story.orders).toContainEqual({ order: 'forget_session' })
    expect(story.starts().at(-1)).toBe('fresh')
    expect(story.hosting.linked).toBe(false)
    expect(story.after({ type: 'qr', qr: 'x' }).at).toBe('pairing')
  })

  it('tries the newest and then the previous copy when a linked profile asks for a code', () => {
    const story = new Story()
    for (const _ of ['kept', 'newest', 'previous']) story.after({ type: 'qr', qr: 'x' }, EXITED, TICK)
    expect(story.starts()).toEqual(['kept', 'newest', 'previous', 'fresh'])
    expect(story.after({ type: 'qr', qr: 'x' }).at).toBe('pairing')
  })

  it('shows a code at once when no phone was ever linked', () => {
    const story = new Story({ profile: 'newest', linked: false }).after({ type: 'qr', qr: 'x' })
    expect(story.at).toBe('pairing')
    expect(story.orders).toHaveLength(1)
  })

  it('holds the profile to be broken when three starts in a row have failed', () => {
    const story = new Story()
    for (let start = 0; start < 3; start += 1) story.after(trouble('start_failed'), EXITED).wait(20)
    expect(story.starts().slice(0, 4)).toEqual(['kept', 'kept', 'kept', 'newest'])
  })

  it('is not ready in time after a minute and a half', () => {
    const story = new Story().wait(92, 'answers')
    expect(story.hosting.why).toBe('slow_start')
  })

  it('rests longer with every failure, and not after it has been steady', () => {
    const rests: number[] = []
    const story = new Story()
    for (let failure = 0; failure < 8; failure += 1) {
      story.after(trouble('browser_gone'), EXITED)
      const { phase } = story.hosting
      rests.push(phase.at === 'resting' ? phase.untilMs - story.nowMs : 0)
      story.wait(301)
    }
    expect(rests).toEqual([...rests].sort((one, other) => one - other))
    expect(rests.at(-1)).toBe(300_000)
    const steady = aReady().after(trouble('page_crashed'), EXITED).wait(2).after(READY).wait(130, 'answers')
    expect(steady.hosting.failures).toBe(0)
  })

  it('waits for a quiet moment before it is started again for its memory, unless it is far too large', () => {
    const large = LIMITS.memoryBytes + 1
    const story = aReady().after(beat('CONNECTED', large), { type: 'tick', quiet: false })
    expect(story.at).toBe('ready')
    expect(story.after(TICK).hosting).toMatchObject({ why: 'memory', phase: { at: 'ending' } })
    expect(story.orders.at(-1)).toEqual({ order: 'end', gently: true })
    const huge = aReady().after(beat('CONNECTED', 2 * large), { type: 'tick', quiet: false })
    expect(huge.hosting.why).toBe('memory')
  })

  it('is said to be late within half a minute when it hangs as it starts, before it is ended', () => {
    const story = new Story().wait(24)
    expect(story.hosting.why).toBeUndefined()
    story.wait(4)
    expect(story.hosting).toMatchObject({ why: 'late_start', phase: { at: 'starting' } })
    expect(story.starts()).toHaveLength(1)
    expect(story.after(READY).hosting.why).toBeUndefined()
  })

  it('leaves a refused number alone for a quarter of an hour', () => {
    const story = aReady().after(trouble('blocked'), EXITED).wait(600)
    expect(story.starts()).toHaveLength(1)
    expect(story.wait(400).starts()).toHaveLength(2)
  })

  it('never runs two browsers, whatever happens in whatever order', () => {
    const happening: fc.Arbitrary<Happening> = fc.oneof(
      fc.constantFrom(...TROUBLES).map(trouble),
      fc.constantFrom(READY, TICK, EXITED, beat(), beat('TIMEOUT')),
      fc.constantFrom<Happening>({ type: 'qr', qr: 'x' }, { type: 'authenticated' }),
    )
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 200 }), (happenings) => {
        const story = new Story()
        // only a browser that runs can end, or say anything
        for (const next of happenings) if (next.type === 'tick' || isRunning(story)) story.after(next)
        expect(story.mostAtOnce).toBe(1)
      }),
      { numRuns: 300, seed: 20261128 },
    )
  })
})
