import { userInfo } from 'node:os'
import { AppError } from '../../../../shared/index.ts'
import { checkPolicy, createMongoPolicyStore, setPolicy } from '../../../../tickets/index.ts'
import { type Context, readTextFile, sayFaults } from '../../../terminal/index.ts'
import { retargetOpen } from '../calendar/retarget.ts'
import { withCalendars } from '../calendar/with-calendars.ts'

export type PolicyFlags = { by?: string; json?: true }

export const runSetPolicy = async (context: Context, file: string, flags: PolicyFlags): Promise<void> => {
  const text = await readTextFile(file, context)
  const by = flags.by ?? userInfo().username
  const { version, faults, moved } = await withCalendars(context, async (desk) => {
    const policies = createMongoPolicyStore(desk.connection)
    const result = await setPolicy({ ...desk, store: policies }, { text, by })
    return { ...result, moved: result.version ? await retargetOpen(desk, 'policy') : 0 }
  })
  if (flags.json) context.print(JSON.stringify({ version: version?.version ?? null, faults, moved }))
  sayFaults(context, faults, file)
  if (!version) throw new AppError('invalid', 'policy.refused', { faults: faults.length })
  if (flags.json) return
  context.print(`policy: version ${version.version} is in force`)
  context.print(`${moved} open tickets have other deadlines now`)
}

export const runCheckPolicy = async (context: Context, file: string, flags: PolicyFlags): Promise<void> => {
  const text = await readTextFile(file, context)
  const { policy, faults } = await withCalendars(context, (desk) => checkPolicy(desk, text))
  if (flags.json) context.print(JSON.stringify({ rules: policy?.rules.length ?? null, faults }))
  sayFaults(context, faults, file)
  if (!policy) throw new AppError('invalid', 'policy.faulty', { faults: faults.length })
  if (!flags.json) context.print(`${file}: ${policy.rules.length} rules, nothing wrong`)
}
