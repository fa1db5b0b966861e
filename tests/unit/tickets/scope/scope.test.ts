import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PERSON_COMMANDS } from '../../../../src/tickets/domain/access/person-command.ts'
import { checkEquipment, checkRooms, equipmentSteps } from './equipment.ts'
import { checkIncidents } from './incidents.ts'
import { network } from './network.ts'
import { checkWhatIsSeen } from './queries.ts'
import { everyCommand, live, steps } from './walk.ts'

/** `SANAD_SCOPES=1000` tries as many networks. */
const RUNS = Number(process.env.SANAD_SCOPES ?? 40)

describe('scope', () => {
  it('is tried with every command that a person can give', () => {
    expect([...new Set(everyCommand.map(({ type }) => type))].sort()).toEqual([...PERSON_COMMANDS].sort())
  })

  it(
    'lets nobody see or do more than the rules allow, nor less, in random networks',
    async () => {
      await fc.assert(
        fc.asyncProperty(network, steps, async (net, walk) => {
          const lived = await live(net, walk)
          if (!lived) return
          for (const person of net.people) await checkWhatIsSeen(lived, person)
        }),
        { numRuns: RUNS, seed: 20261128, endOnFailure: true },
      )
    },
    3_000 * RUNS,
  )

  it.each([
    [
      'shows equipment to those above it, and lets its coordination alone move it and write it off',
      checkEquipment,
    ],
    ['lets directors alone make a staff room of their school', checkRooms],
  ])(
    '%s',
    async (_name, check) => {
      await fc.assert(fc.asyncProperty(network, equipmentSteps, check), {
        ...{ numRuns: 80, seed: 20261201, endOnFailure: true },
      })
    },
    60_000,
  )

  it('lets supervisors alone declare and close incidents, each at and below the own unit, and those hear of them who feel them', async () => {
    await fc.assert(
      fc.asyncProperty(network, fc.array(fc.tuple(fc.nat(15), fc.nat(12)), { maxLength: 8 }), checkIncidents),
      { numRuns: 80, seed: 20261129, endOnFailure: true },
    )
  }, 60_000)
})
