import type { Connection } from 'mongoose'
import { type Logger, pause } from '../../shared/index.ts'
import { OpenCommands } from '../../shared/mongo/index.ts'
import type { createMetrics } from './http/metrics.ts'

const OVERDUE_MS = 60_000
const LOOK_EVERY_MS = 10_000

/** A command that never ends holds up whoever waits for it and fails nowhere: how old the oldest is, is a figure. */
export const watchCommands = (
  metrics: Pick<ReturnType<typeof createMetrics>, 'watch'>,
  connection: Connection,
): OpenCommands => {
  const commands = new OpenCommands(connection.getClient())
  metrics.watch({
    name: 'sanad_mongo_commands_oldest_seconds',
    help: 'For how long the oldest command that a server of the database has not answered has run',
    label: 'server',
    read: async () => commands.oldest(),
  })
  return commands
}

/** What has run for a minute is told once in the log. */
export const warnOfOverdue = async (
  commands: Pick<OpenCommands, 'newlyOverdue'>,
  logger: Logger,
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    for (const command of commands.newlyOverdue(OVERDUE_MS))
      logger.warn(command, 'a command of the database was begun a minute ago or more and has not ended')
    await pause(LOOK_EVERY_MS, signal)
  }
}
