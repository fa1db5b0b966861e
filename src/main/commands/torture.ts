import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'

/** Run from a checkout only: the stand-in of the Bot API and the strings live with the tests. */
const SCRIPTS = path.join(import.meta.dirname, '../../../tests/torture')

const wholeNumber = (value: string): string => {
  if (/^\d{1,6}$/.test(value)) return value
  throw new InvalidArgumentError('A whole number is expected.')
}

const run = async (script: string, flags: Readonly<Record<string, string | true | undefined>>) => {
  const args = Object.entries(flags).flatMap(([name, value]) =>
    value === undefined ? [] : value === true ? [`--${name}`] : [`--${name}`, value],
  )
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(SCRIPTS, script), ...args], {
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  process.exitCode = typeof code === 'number' ? code : 1
}

type Kills = { reports: string; kills: string; seed: string; json?: true }
type Histories = { count: string; json?: true }
type Whatsapp = { messages: string; kills: string; seed: string; json?: true }
type Strings = { strings: string; seed: string; json?: true }

export const addTorture = (program: Command): void => {
  const torture = program
    .command('torture')
    .description(
      'kill the node, then the database, while reports come in; every report must keep one ticket and one alert',
    )
    .enablePositionalOptions()
    .option('--reports <n>', 'reports of each run', wholeNumber, '200')
    .option('--kills <n>', 'kills of each run', wholeNumber, '20')
    .option('--seed <n>', 'seed of everything random', wholeNumber, '1')
    .option('--json', 'print the figures as JSON')
    .action(({ reports, kills, seed, json }: Kills) => run('main.ts', { reports, kills, seed, json }))
  torture
    .command('nlu')
    .description('put any strings at all to the understanding: no exception, no senseless answer')
    .option('--strings <n>', 'how many', wholeNumber, '100000')
    .option('--seed <n>', 'seed of the strings', wholeNumber, '1')
    .option('--json', 'print the figures as JSON')
    .action(({ strings, seed, json }: Strings) => run('strings.ts', { strings, seed, json }))
  torture
    .command('histories')
    .description(
      'random histories of tickets by random people: one holder, an honest timeline, nobody unauthorised',
    )
    .option('--count <n>', 'how many', wholeNumber, '10000')
    .option('--json', 'print the figures as JSON')
    .action(({ count, json }: Histories) => run('histories.ts', { count, json }))
  torture
    .command('whatsapp')
    .description(
      'kill the browser of WhatsApp Web, or its page, while messages come in and are answered; none may be lost or doubled',
    )
    .option('--messages <n>', 'messages of the run', wholeNumber, '400')
    .option('--kills <n>', 'kills of the run', wholeNumber, '20')
    .option('--seed <n>', 'seed of everything random', wholeNumber, '1')
    .option('--json', 'print the figures as JSON')
    .action(({ messages, kills, seed, json }: Whatsapp) =>
      run('whatsapp-main.ts', { messages, kills, seed, json }),
    )
}
