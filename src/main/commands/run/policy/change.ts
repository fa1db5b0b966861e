import { userInfo } from 'node:os'
import { AppError } from '../../../../shared/index.ts'
import { checkPolicy, createMongoPolicyStore, setPolicy } from '../../../../tickets/index.ts'
import { type Context, readTextFile, sayFaults } from '../../../terminal/index.ts'
import { withCalendars } from '../calendar/with-calendars.ts'

export type PolicyFlags = { by?: string; json?: true }

export const runSetPolicy = async (context: Context, file: string, flags: PolicyFlags): Promise<void> => {
  const text = await readTextFile(file, context)
  const by = flags.by ?? userInfo().username
  const { version, faults } = await withCalendars(context, ({ connection, ...desk }) =>
    setPolicy({ ...desk, store: createMongoPolicyStore(connection) }, { text, by }),
  )
  if (flags.json) context.print(JSON.stringify({ version: version?.version ?? null, faults }))
  sayFaults(context, faults, file)
  if (!version) throw new AppError('invalid', 'policy.refused', { faults: faults.length })
  if (!flags.json) context.print(`policy: version ${version.version} is in force`)
}

export const runCheckPolicy = async (context: Context, file: string, flags: PolicyFlags): Promise<void> => {
  const text = await readTextFile(file, context)
  const { policy, faults } = await withCalendars(context, (desk) => checkPolicy(desk, text))
  if (flags.json) context.print(JSON.stringify({ rules: policy?.rules.length ?? null, faults }))
  sayFaults(context, faults, file)
  if (!policy) throw new AppError('invalid', 'policy.faulty', { faults: faults.length })
  if (!flags.json) context.print(`${file}: ${policy.rules.length} rules, nothing wrong`)
}
