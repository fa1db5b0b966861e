import { TIERS } from '../../../../directory/index.ts'
import {
  createMongoPolicyStore,
  createPolicies,
  defaultTargets,
  type TargetRule,
  type Targets,
  type Warning,
  type WorkingDuration,
  writeDay,
} from '../../../../tickets/index.ts'
import type { Context } from '../../../terminal/index.ts'
import { withCalendars } from '../calendar/with-calendars.ts'

const writeDuration = (duration: WorkingDuration): string =>
  'hours' in duration ? `${duration.hours} h` : `${duration.days} d`

const writeWarning = (warning: Warning): string =>
  'hours' in warning ? `${warning.hours} h` : `${Math.round(warning.share * 100)} %`

const writeTargets = ({ acknowledgeWithin, resolveWithin, warnBefore }: Targets): string =>
  [
    `acknowledge ${writeDuration(acknowledgeWithin)}`,
    `resolve ${writeDuration(resolveWithin)}`,
    `warn ${writeWarning(warnBefore)} before`,
  ].join(', ')

/** Everything but what a rule without conditions or date lacks. */
const presentRule = ({ validFrom, ...rule }: TargetRule) => ({
  ...rule,
  ...(Number.isFinite(validFrom) ? { validFrom: writeDay(validFrom) } : {}),
})

const writeConditions = ({ unitId, tier, category, priority, validFrom }: TargetRule): string => {
  const conditions = Object.entries({ unit: unitId, tier, category, priority })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
  const since = Number.isFinite(validFrom) ? [`from ${writeDay(validFrom)}`] : []
  return [...(conditions.length > 0 ? conditions : ['all tickets']), ...since].join(', ')
}

export const showPolicy = async (context: Context, flags: { json?: true }): Promise<void> => {
  const { policy, versions } = await withCalendars(context, async ({ connection }) => {
    const store = createMongoPolicyStore(connection)
    return { policy: await createPolicies(store).current(), versions: await store.listVersions() }
  })
  const history = versions.map(({ version, changedAt, changedBy }) => ({
    version,
    changedAt: changedAt.toISOString(),
    changedBy,
  }))
  if (flags.json) {
    const defaults = Object.fromEntries(TIERS.map((tier) => [tier, defaultTargets(tier)]))
    const rules = policy.rules.map(presentRule)
    return context.print(JSON.stringify({ version: history[0]?.version ?? null, rules, defaults, history }))
  }
  for (const rule of policy.rules) context.print(`${writeConditions(rule)}: ${writeTargets(rule)}`)
  for (const tier of TIERS) context.print(`without a rule, ${tier}: ${writeTargets(defaultTargets(tier))}`)
  for (const { version, changedAt, changedBy } of history) {
    context.print(`version ${version}, made ${changedAt} by ${changedBy}`)
  }
}
