import { expect, it } from 'vitest'
import { warnOfOverdue } from '../../../../src/main/serve/database-watch.ts'
import { silentLogger } from '../../../../src/shared/index.ts'

it('warns of a command that has not ended, as often as there is a new one', async () => {
  const ending = new AbortController()
  const hung = { server: 'a:1', connection: 'a:1#1', seconds: 61 }
  const asked: number[] = []
  const commands = {
    newlyOverdue: (afterMs: number) => {
      asked.push(afterMs)
      ending.abort()
      return [hung]
    },
  }
  const warned: unknown[] = []
  const logger = { ...silentLogger, warn: (what: unknown) => void warned.push(what) }
  await warnOfOverdue(commands, logger as never, ending.signal)
  expect([asked, warned]).toEqual([[60_000], [hung]])
})
