import { type Context, showProgress } from '../../terminal/index.ts'
import { compared, type Figures, medianOf, printFigures } from '../figures.ts'
import { onTemporaryServer, type TemporaryServer } from '../temporary-server.ts'
import { seededChance } from './chance.ts'
import { type Desk, fillDesk } from './desk.ts'
import { measureOpening } from './opening.ts'
import { population } from './population.ts'
import { QUESTIONS, type Question } from './questions.ts'

const SMALL = 10_000
const ROUNDS = 200
const WARM_UP = 30
/** A sync of the journal now and then takes ten times as long: the median of few rounds tells of luck. */
const OPENING_ROUNDS = { inFlight: 41, alone: 15 }

const fillBoth = async ({ connect, signal }: TemporaryServer, large: number): Promise<[Desk, Desk]> => {
  const now = new Date()
  const progress = showProgress('filling')
  const fill = async (name: string, total: number, before: number) =>
    fillDesk(await connect(name), {
      now,
      make: (templates) => population(templates, total, now),
      signal,
      onProgress: (done) => progress.update(before + done, SMALL + large),
    })
  const desks: [Desk, Desk] = [await fill('small', SMALL, 0), await fill('large', large, SMALL)]
  progress.end()
  return desks
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Each question in turn to one size and the other, for the same people: whatever slows the machine slows both. */
const measure = async (question: Question, desks: readonly [Desk, Desk]): Promise<[number, number]> => {
  const times: [number[], number[]] = [[], []]
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const taken = await timed(() => question(desks[which], seededChance(round + 1_000)))
      if (round >= 0) times[which].push(taken)
    }
  }
  return [medianOf(times[0]), medianOf(times[1])]
}

/** What opening left to the worker: keeping the counters, in milliseconds for each ticket opened. */
const measureFold = async ({ store }: Desk): Promise<Figures[string]> => {
  let folded = 0
  const taken = await timed(async () => {
    folded = await store.foldCounts()
  })
  return {
    value: Number((taken / Math.max(1, folded)).toPrecision(3)),
    unit: 'ms for each ticket opened, in the background',
  }
}

const measureAll = async (server: TemporaryServer, large: number): Promise<Figures> => {
  const desks = await fillBoth(server, large)
  const figures: Record<string, Figures[string]> = {}
  for (const [name, question] of Object.entries(QUESTIONS)) {
    server.signal.throwIfAborted()
    const [few, many] = await measure(question, desks)
    figures[`growth.${name}`] = compared(many, few, 'ms, median')
  }
  const [, desk] = desks
  await desk.store.foldCounts()
  figures.open_vs_bare_insert = await measureOpening(desk, { rounds: OPENING_ROUNDS.inFlight, inFlight: 8 })
  figures.open_vs_bare_insert_alone = await measureOpening(desk, {
    rounds: OPENING_ROUNDS.alone,
    inFlight: 1,
  })
  figures.fold = await measureFold(desk)
  return figures
}

/** What a question costs where there are many tickets, beside what it costs where there are ten thousand. */
export const benchQueries = async (
  context: Context,
  large: number,
  flags: { json?: true },
): Promise<void> => {
  const figures = await onTemporaryServer(context, (server) => measureAll(server, large))
  printFigures(context, 'queries', figures, flags)
}
