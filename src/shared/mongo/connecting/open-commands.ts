import type { MongoClient } from 'mongodb'

export type OverdueCommand = {
  readonly server: string
  readonly connection: string
  readonly seconds: number
}

type Held = { readonly server: string; readonly since: number; told: boolean }

/**
 * Commands that were begun and have not ended, by the connections that they hold: the driver tells of those anyhow, and
 * building what it tells of each command (`monitorCommands`) would cost a second decoding of every answer.
 */
export class OpenCommands {
  readonly #held = new Map<string, Held>()
  readonly #machineNow: () => number

  constructor(client: Pick<MongoClient, 'on'>, machineNow: () => number = () => performance.now()) {
    this.#machineNow = machineNow
    client.on('connectionCheckedOut', ({ address, connectionId }) => {
      this.#held.set(`${address}#${connectionId}`, { server: address, since: machineNow(), told: false })
    })
    client.on('connectionCheckedIn', ({ address, connectionId }) => {
      this.#held.delete(`${address}#${connectionId}`)
    })
  }

  /** Of each server that something runs on, for how long the oldest has run, seconds. */
  oldest(): Record<string, number> {
    const now = this.#machineNow()
    const oldest: Record<string, number> = {}
    for (const { server, since } of this.#held.values())
      oldest[server] = Math.max(oldest[server] ?? 0, (now - since) / 1_000)
    return oldest
  }

  /** Those that have run for so long, each told once. */
  newlyOverdue(afterMs: number): OverdueCommand[] {
    const now = this.#machineNow()
    const overdue = [...this.#held].filter(([, { since, told }]) => !told && now - since >= afterMs)
    return overdue.map(([connection, held]) => {
      held.told = true
      return { server: held.server, connection, seconds: Math.round((now - held.since) / 1_000) }
    })
  }
}
