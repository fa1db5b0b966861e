import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'

const SCRIPT = path.join(import.meta.dirname, '../../../tests/torture/main.ts')

type TortureFlags = { reports: string; kills: string; seed: string; json?: true }

const wholeNumber = (value: string): string => {
  if (/^\d{1,6}$/.test(value)) return value
  throw new InvalidArgumentError('A whole number is expected.')
}

/** Runs from a checkout only: the stand-in of the Bot API lives with the tests. */
export const addTorture = (program: Command): void => {
  program
    .command('torture')
    .description(
      'kill the node, then the database, while reports come in; every report must keep one ticket and one alert',
    )
    .option('--reports <n>', 'reports of each run', wholeNumber, '200')
    .option('--kills <n>', 'kills of each run', wholeNumber, '20')
    .option('--seed <n>', 'seed of everything random', wholeNumber, '1')
    .option('--json', 'print the figures as JSON')
    .action(async ({ reports, kills, seed, json }: TortureFlags) => {
      const args = ['--reports', reports, '--kills', kills, '--seed', seed, ...(json ? ['--json'] : [])]
      const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, ...args], { stdio: 'inherit' })
      const [code] = await once(child, 'exit')
      process.exitCode = typeof code === 'number' ? code : 1
    })
}
