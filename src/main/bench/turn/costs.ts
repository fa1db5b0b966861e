import type { Db } from 'mongodb'
import type { ServingNode } from './processes.ts'

/** Used since their start: the processor by the node and by the database, and the database's commands. */
export type Costs = { readonly nodeMs: number; readonly databaseMs: number; readonly commands: number }

type ServerStatus = {
  readonly extra_info: { readonly user_time_us?: number; readonly system_time_us?: number }
  readonly metrics: { readonly commands: Readonly<Record<string, { readonly total?: number } | number>> }
}

const totalOf = (commands: ServerStatus['metrics']['commands']): number =>
  Object.entries(commands)
    // heartbeats come by the clock, not by the turn
    .filter(([name]) => name !== 'hello' && name !== 'serverStatus')
    .reduce((sum, [, counted]) => sum + (typeof counted === 'object' ? (counted.total ?? 0) : 0), 0)

export const readCosts = async (db: Db, node: ServingNode): Promise<Costs> => {
  const { extra_info, metrics } = (await db.command({ serverStatus: 1 })) as ServerStatus
  return {
    nodeMs: (await node.processorSeconds()) * 1_000,
    // not told on every system
    databaseMs: ((extra_info.user_time_us ?? Number.NaN) + (extra_info.system_time_us ?? Number.NaN)) / 1_000,
    commands: totalOf(metrics.commands),
  }
}

export const costsOf = (before: Costs, after: Costs, turns: number): Costs => ({
  nodeMs: (after.nodeMs - before.nodeMs) / turns,
  databaseMs: (after.databaseMs - before.databaseMs) / turns,
  commands: (after.commands - before.commands) / turns,
})
