import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectMongo } from '../../../src/shared/mongo/index.ts'
import { newDatabaseUri } from '../../setup/database.ts'

/** Every socket that this process opens. */
const sockets: Socket[] = []
const note = (message: unknown): void => {
  sockets.push((message as { socket: Socket }).socket)
}

describe('a command on a connection whose server dies', () => {
  beforeAll(() => subscribe('net.client.socket', note))
  afterAll(() => {
    unsubscribe('net.client.socket', note)
  })

  it.each([1, 200_000])(
    'is tried again elsewhere, and never waits for ever (%i characters)',
    async (size) => {
      const connection = await connectMongo(newDatabaseUri(), { poolSize: 1 })
      try {
        const things = connection.collection<{ _id: string; text: string }>('things')
        await things.insertOne({ _id: 'before', text: '' })
        for (const socket of sockets) socket.destroy()
        const asked = things.insertOne({ _id: `after-${size}`, text: 'x'.repeat(size) })
        expect((await asked).acknowledged).toBe(true)
        expect(await things.countDocuments()).toBe(2)
      } finally {
        await connection.dropDatabase()
        await connection.close(true)
      }
    },
  )
})
