import { describe, expect, it } from 'vitest'
import { newDatabaseUri } from '../setup/database.ts'
import { torture } from '../torture/run.ts'
import { isClean } from '../torture/verdict.ts'

describe('nothing reported is lost', () => {
  it('has one ticket and one alert for each of 40 reports although the node is killed three times', async () => {
    const verdict = await torture({
      mongoUri: newDatabaseUri(),
      reports: 40,
      kills: 3,
      seed: 20261124,
      log: () => {},
    })
    expect(verdict, JSON.stringify(verdict)).toSatisfy(isClean)
    expect(verdict.reports).toBe(40)
  })
})
