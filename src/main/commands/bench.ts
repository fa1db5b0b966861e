import path from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { TURN_KINDS, type TurnKind } from '../bench/turn/mix.ts'
import type { Context } from '../terminal/index.ts'
import type { BenchFlags as NluFlags } from './run/nlu/bench-nlu.ts'
import type { WithContext } from './with-context.ts'

const DEVELOPMENT = path.join(import.meta.dirname, '../../../tests/nlu/development.tsv')

type BenchFlags = NluFlags & {
  tickets: string
  timers: string
  turns?: string
  concurrency: string
  only?: TurnKind
  provider?: string
}

type Bench = (context: Context, flags: BenchFlags) => Promise<void>

const BENCHES: Readonly<Record<string, Bench>> = {
  nlu: async (context, flags) => {
    const { benchNlu } = await import('./run/nlu/bench-nlu.ts')
    await benchNlu(context, flags)
  },
  calendar: async (context, flags) => {
    const { benchCalendar } = await import('./run/calendar/bench.ts')
    await benchCalendar(context, flags)
  },
  queries: async (context, flags) => {
    const { benchQueries } = await import('../bench/queries/bench-queries.ts')
    await benchQueries(context, Number(flags.tickets), flags)
  },
  timers: async (context, flags) => {
    const { benchTimers } = await import('../bench/timers/bench-timers.ts')
    await benchTimers(context, Number(flags.timers), flags)
  },
  turn: async (context, flags) => {
    const { benchTurn } = await import('../bench/turn/bench-turn.ts')
    const memory = flags.turns !== undefined
    const turns = Number(flags.turns ?? 3_000)
    const { only, provider } = flags
    const concurrency = Number(flags.concurrency)
    await benchTurn(context, { turns, memory, concurrency, only, provider }, flags)
  },
}
const NAMES = Object.keys(BENCHES).join(', ')

const howMany = (value: string): string => {
  if (/^[1-9]\d{3,6}$/.test(value)) return value
  throw new InvalidArgumentError('A whole number from 1000 to 9999999 is expected.')
}

const howManyAtOnce = (value: string): string => {
  if (/^[1-9]\d{0,2}$/.test(value)) return value
  throw new InvalidArgumentError('A whole number from 1 to 999 is expected.')
}

export const addBench = (program: Command, withContext: WithContext): void => {
  program
    .command('bench')
    .description('measurements; each figure beside its baseline, from the same run')
    .argument('[name]', `which one: ${NAMES}`, 'nlu')
    .option('--file <file>', 'nlu: the messages to be understood, after training on the corpus', DEVELOPMENT)
    .option('--train <file>', 'nlu, with --test: any texts and labels to train on instead (TSV: text, label)')
    .option('--test <file>', 'nlu: any texts and labels to be tested on')
    .option('--tickets <n>', 'queries: how many tickets are many', howMany, '1000000')
    .option('--timers <n>', 'timers: how many are due at once', howMany, '100000')
    .option('--turns <n>', 'turn: instead of the speed, the memory at each tenth of so many', howMany)
    .option('--concurrency <n>', 'turn: so many people write at once', howManyAtOnce, '256')
    .addOption(new Option('--only <kind>', 'turn: nothing but messages of this kind').choices(TURN_KINDS))
    .option('--provider <key>', 'turn: only this one (telegram, whatsapp_cloud)')
    .option('--json', 'print the figures as JSON')
    .action(
      withContext(async (context, name: string, flags: BenchFlags) => {
        const bench = BENCHES[name]
        if (!bench) return program.error(`error: there is no bench "${name}": ${NAMES}`, { exitCode: 2 })
        await bench(context, flags)
      }),
    )
}
