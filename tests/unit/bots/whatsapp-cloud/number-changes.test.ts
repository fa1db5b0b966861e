import { describe, expect, it } from 'vitest'
import { createMoveIdentity } from '../../../../src/bots/index.ts'
import { fakeIdentities } from '../../../integration/bots/setup/people.ts'

const OLD = '212600000101'
const NEW = '212600000999'
const move = { account: '106540352242922', from: OLD, to: NEW }
const linked = (address: string, personId: string) => ({
  channel: 'whatsapp-cloud' as const,
  account: move.account,
  address,
  personId,
  proof: 'code' as const,
  verifiedAt: new Date('2026-11-01T09:00:00Z'),
  lastSeenAt: new Date('2026-11-20T09:00:00Z'),
})

describe('a number that changes hands', () => {
  it('keeps the person linked by the new one, and leaves the old one to nobody; told twice, the same', async () => {
    const identities = fakeIdentities()
    await identities.link(linked(OLD, 'teacher-1'))
    const onNumberChanged = createMoveIdentity(identities)
    await onNumberChanged(move)
    await onNumberChanged(move)
    expect([...identities.all.values()]).toEqual([linked(NEW, 'teacher-1')])
  })

  it('does not take the new number from whoever has proved that it is theirs', async () => {
    const identities = fakeIdentities()
    await identities.link(linked(OLD, 'teacher-1'))
    await identities.link(linked(NEW, 'director-1'))
    await createMoveIdentity(identities)(move)
    expect([...identities.all.values()]).toEqual([linked(NEW, 'director-1')])
  })

  it('of a stranger changes nothing', async () => {
    const identities = fakeIdentities()
    await createMoveIdentity(identities)(move)
    expect(identities.all.size).toBe(0)
  })
})
