import type { Command } from 'commander'
import type { PolicyFlags } from './run/policy/change.ts'
import type { WithContext } from './with-context.ts'

const FILE = 'rules as JSON (docs/policies.md)'
const JSON_FLAG = ['--json', 'print it as JSON'] as const

export const addPolicy = (program: Command, withContext: WithContext): void => {
  const policy = program.command('policy').description('the targets that deadlines come from')
  policy
    .command('show')
    .description('the rules in force, the targets without a rule, and who changed them when')
    .option(...JSON_FLAG)
    .action(
      withContext(async (context, flags: { json?: true }) => {
        const { showPolicy } = await import('./run/policy/show.ts')
        await showPolicy(context, flags)
      }),
    )
  policy
    .command('set')
    .description('put new rules in the place of those in force; earlier versions are kept')
    .argument('<file>', `${FILE}; with any error in it nothing is changed`)
    .option('--by <who>', 'who changes it, for the record (the user of this machine when absent)')
    .option(...JSON_FLAG)
    .action(
      withContext(async (context, file: string, flags: PolicyFlags) => {
        const { runSetPolicy } = await import('./run/policy/change.ts')
        await runSetPolicy(context, file, flags)
      }),
    )
  policy
    .command('check')
    .description('say what is wrong with a file, line by line, and change nothing')
    .argument('<file>', FILE)
    .option(...JSON_FLAG)
    .action(
      withContext(async (context, file: string, flags: PolicyFlags) => {
        const { runCheckPolicy } = await import('./run/policy/change.ts')
        await runCheckPolicy(context, file, flags)
      }),
    )
}
