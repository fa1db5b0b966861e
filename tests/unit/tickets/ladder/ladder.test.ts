import fc from 'fast-check'
import { expect, it } from 'vitest'
import { startCore } from '../support/core.ts'
import { ladderCommands, type Model, type World } from './commands.ts'

/** `SANAD_HISTORIES=10000` plays as many as docs/benchmarks.md reports. */
const RUNS = Number(process.env.SANAD_HISTORIES ?? 300)

const MUST_MEET = [
  ...['taken', 'given', 'qualified', 'forwarded', 'returned', 'escalated', 'warned', 'asked', 'answered'],
  ...[
    'set_waiting',
    'resumed',
    'resolved',
    'closed',
    'reopened',
    'cancelled',
    'merged',
    'absorbed',
    'parted',
  ],
  ...['undone', 'noted', 'commented', 'pressed', 'rated', 'amended', 'details_amended'],
]

it(
  'the whole ladder does what a simple model says of it, whatever people do',
  async () => {
    const met = new Set<string>()
    const begin = async (): Promise<{ model: Model; real: World }> => {
      const core = startCore()
      const tickets = [await core.open('teacher-3'), await core.open('teacher-4', { room: 'salle 6' })]
      return { model: { before: new Map(), steps: 0 }, real: { core, tickets, met } }
    }
    await fc.assert(
      fc.asyncProperty(ladderCommands, async (commands) => {
        const started = await begin()
        await fc.asyncModelRun(() => started, commands)
      }),
      { numRuns: RUNS, seed: 5, endOnFailure: false },
    )
    expect(MUST_MEET.filter((type) => !met.has(type))).toEqual([])
  },
  400 * RUNS,
)
