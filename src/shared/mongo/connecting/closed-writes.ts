import { createRequire } from 'node:module'
import type { Socket } from 'node:net'
import { MongoNetworkError } from 'mongodb'

/** What we need to know of the driver's connection; it is no part of what the driver publishes. */
type DriverConnection = {
  readonly socket: Socket
  readonly error: Error | null
  readonly address: string
  once(event: 'close', listener: () => void): unknown
  off(event: 'close', listener: () => void): unknown
}
type WriteCommand = (this: DriverConnection, ...args: unknown[]) => Promise<void>
type Module = { readonly Connection: { readonly prototype: { writeCommand: WriteCommand } } }

const guarded = new WeakSet<WriteCommand>()

const closedError = ({ error, address }: DriverConnection): Error =>
  error ?? new MongoNetworkError(`connection to ${address} closed before the command was written`)

/** Fails as soon as the connection is closed; what the driver itself awaits then (the socket's "drain") never comes. */
const untilClosed = (write: WriteCommand): WriteCommand =>
  async function (...args) {
    // between the end of a socket and the news of it the driver still takes it for open
    if (this.socket.destroyed) throw closedError(this)
    let onClose = (): void => undefined
    const closed = new Promise<never>((_, reject) => {
      onClose = () => reject(closedError(this))
    })
    this.once('close', onClose)
    try {
      await Promise.race([write.apply(this, args), closed])
    } finally {
      this.off('close', onClose)
    }
  }

/**
 * A command that is written to a connection while the server dies never settles in mongodb 7.8: a closed socket takes
 * nothing, and the driver waits for it to be drained. Such commands fail like any other on a lost connection, and are
 * tried again. Once for a process, however often it is called (docs/decisions/0019).
 */
export const failClosedWrites = (): void => {
  const require = createRequire(import.meta.url)
  const { Connection } = require('mongodb/lib/cmap/connection') as Module
  const { writeCommand } = Connection.prototype
  if (typeof writeCommand !== 'function' || guarded.has(writeCommand)) return
  const guard = untilClosed(writeCommand)
  guarded.add(guard)
  Connection.prototype.writeCommand = guard
}
