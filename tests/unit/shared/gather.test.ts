import { describe, expect, it } from 'vitest'
import { gather, pause } from '../../../src/shared/index.ts'

const recorded = (options: Parameters<typeof gather>[1] = {}) => {
  const asked: number[][] = []
  const ask = gather(async (keys: readonly number[]) => {
    asked.push([...keys])
    await pause(5)
    if (keys.includes(13)) throw new RangeError('13')
    return keys.map((key) => key * 10)
  }, options)
  return { ask, asked }
}

describe('gathered questions', () => {
  it('are one when asked at the same time, each with its own answer', async () => {
    const { ask, asked } = recorded()
    expect(await Promise.all([1, 2, 1].map(ask))).toEqual([10, 20, 10])
    expect(asked).toEqual([[1, 2, 1]])
  })

  it('wait for the one under way, and go together after it', async () => {
    const { ask, asked } = recorded()
    const first = ask(1)
    await pause(2)
    expect(await Promise.all([first, ask(2), ask(3)])).toEqual([10, 20, 30])
    expect(asked).toEqual([[1], [2, 3]])
    expect(await ask(4)).toBe(40)
  })

  it('are several at once where one that takes long must not hold up others', async () => {
    const { ask, asked } = recorded({ atOnce: 2, most: 2 })
    const all = Promise.all([1, 2, 3, 4, 5].map(ask))
    await pause(2)
    expect(asked).toEqual([
      [1, 2],
      [3, 4],
    ])
    expect(await all).toEqual([10, 20, 30, 40, 50])
    expect(asked[2]).toEqual([5])
  })

  it('fail together, and the next ones do not', async () => {
    const { ask } = recorded()
    const outcomes = await Promise.allSettled([1, 13].map(ask))
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await ask(2)).toBe(20)
  })
})

/** Gathered questions whose answers come when they are told to; what was asked, in order. */
const onCommand = (asked: string[], name: string, patienceMs?: number) => {
  const answers: (() => void)[] = []
  const ask = gather(
    (keys: readonly number[]) => {
      asked.push(`${name} ${keys.join(' ')}`)
      return new Promise<readonly number[]>((resolve) => answers.push(() => resolve(keys)))
    },
    patienceMs === undefined ? {} : { patienceMs },
  )
  const answer = async () => {
    answers.shift()?.()
    await soon()
  }
  return { ask, answer }
}

/** Everything that follows from what has happened, as far as nobody waits. */
const soon = () => pause(2)

/** Something else that is asked meanwhile, of which nothing is noted: one tide less may go out. */
const out = async (asked: string[]) => {
  const others = onCommand(asked, 'others')
  void others.ask(0)
  await soon()
  asked.length = 0
  return others
}

describe('gatherings of different things', () => {
  it('are two at once: one is answered while the other is asked, and the third waits', async () => {
    const asked: string[] = []
    const all = ['first', 'second', 'third'].map((name) => onCommand(asked, name))
    const done: Promise<number>[] = []
    for (const [at, { ask }] of all.entries()) {
      done.push(ask(at))
      await soon()
    }
    expect(asked).toEqual(['first 0', 'second 1'])
    await all[1]?.answer()
    expect(asked).toEqual(['first 0', 'second 1', 'third 2'])
    await Promise.all([all[0]?.answer(), all[2]?.answer()])
    expect(await Promise.all(done)).toEqual([0, 1, 2])
  })

  it('go in step: what one has answered is asked of the other together with what came meanwhile', async () => {
    const asked: string[] = []
    const others = await out(asked)
    const [first, second] = [onCommand(asked, 'first'), onCommand(asked, 'second')]
    const turn = (key: number) => first.ask(key).then(second.ask)
    const early = turn(1)
    await soon()
    const late = second.ask(2)
    await soon()
    expect(asked).toEqual(['first 1'])
    await first.answer()
    expect(asked).toEqual(['first 1', 'second 2 1'])
    await second.answer()
    await others.answer()
    expect(await Promise.all([early, late])).toEqual([1, 2])
  })

  it('wait once, and not for long, for one that takes long', async () => {
    const asked: string[] = []
    const others = await out(asked)
    const [slow, quick] = [onCommand(asked, 'slow'), onCommand(asked, 'quick')]
    const held = slow.ask(1)
    await soon()
    const first = quick.ask(2)
    await soon()
    expect(asked).toEqual(['slow 1'])
    await expect.poll(() => asked).toEqual(['slow 1', 'quick 2'])
    await quick.answer()
    const next = quick.ask(3)
    await soon()
    expect(asked.at(-1)).toBe('quick 3')
    await quick.answer()
    await slow.answer()
    await others.answer()
    expect(await Promise.all([held, first, next])).toEqual([1, 2, 3])
  })

  it('the patient one comes last, with all that have come to it meanwhile', async () => {
    const asked: string[] = []
    const others = await out(asked)
    const [eager, patient] = [onCommand(asked, 'eager'), onCommand(asked, 'patient', 10_000)]
    const done = [patient.ask(1), eager.ask(2).then(patient.ask)]
    await soon()
    expect(asked).toEqual(['eager 2'])
    await eager.answer()
    expect(asked).toEqual(['eager 2', 'patient 1 2'])
    await patient.answer()
    await others.answer()
    expect(await Promise.all(done)).toEqual([1, 2])
  })

  it('its patience ends', async () => {
    const asked: string[] = []
    const others = await out(asked)
    const [eager, patient] = [onCommand(asked, 'eager'), onCommand(asked, 'patient', 5)]
    const done = [eager.ask(1), patient.ask(2)]
    await expect.poll(() => asked).toEqual(['eager 1', 'patient 2'])
    await Promise.all([eager.answer(), patient.answer(), others.answer()])
    expect(await Promise.all(done)).toEqual([1, 2])
  })

  it('who is alone is asked at once', async () => {
    const asked: string[] = []
    const patient = onCommand(asked, 'patient', 10_000)
    const done = patient.ask(1)
    await soon()
    expect(asked).toEqual(['patient 1'])
    await patient.answer()
    expect(await done).toBe(1)
  })
})
