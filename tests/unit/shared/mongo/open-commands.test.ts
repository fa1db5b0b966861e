import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it } from 'vitest'
import { OpenCommands } from '../../../../src/shared/mongo/index.ts'

let client: EventEmitter
let now: number
let commands: OpenCommands
beforeEach(() => {
  client = new EventEmitter()
  now = 0
  commands = new OpenCommands(client as never, () => now)
})

const begins = (connectionId: number, address = 'a:1') =>
  client.emit('connectionCheckedOut', { address, connectionId })
const ends = (connectionId: number, address = 'a:1') =>
  client.emit('connectionCheckedIn', { address, connectionId })

describe('commands that were begun and have not ended', () => {
  it('are as old as the oldest of each server, until they end', () => {
    expect(commands.oldest()).toEqual({})
    begins(1)
    now = 4_000
    begins(2)
    begins(1, 'b:1')
    now = 10_000
    expect(commands.oldest()).toEqual({ 'a:1': 10, 'b:1': 6 })
    ends(1)
    expect(commands.oldest()).toEqual({ 'a:1': 6, 'b:1': 6 })
    ends(2)
    ends(1, 'b:1')
    expect(commands.oldest()).toEqual({})
  })

  it('are told once each after a minute, and again when the same connection hangs anew', () => {
    begins(1)
    now = 59_999
    expect(commands.newlyOverdue(60_000)).toEqual([])
    now = 61_000
    const told = [{ server: 'a:1', connection: 'a:1#1', seconds: 61 }]
    expect(commands.newlyOverdue(60_000)).toEqual(told)
    expect(commands.newlyOverdue(60_000)).toEqual([])
    ends(1)
    begins(1)
    now = 122_000
    expect(commands.newlyOverdue(60_000)).toEqual(told)
  })
})
