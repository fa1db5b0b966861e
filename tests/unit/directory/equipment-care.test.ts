import { describe, expect, it } from 'vitest'
import { createEquipmentCare, demoEquipment } from '../../../src/directory/index.ts'
import { createMemoryEquipmentStore } from '../../contract/directory/memory-equipment.ts'
import { codeOf } from '../tickets/support/core.ts'
import { demoDirectory } from '../tickets/support/demo-directory.ts'

const NOW = new Date('2026-11-24T09:00:00Z')
const HOUR = 3_600_000

const open = () => {
  let now = NOW
  const store = createMemoryEquipmentStore(demoEquipment(NOW))
  const care = createEquipmentCare({ directory: demoDirectory(), store, clock: { now: () => now } })
  const later = (hours: number) => {
    now = new Date(now.getTime() + hours * HOUR)
  }
  return { care, store, later }
}

const projector = { equipmentId: 'equipment-1-3', commandId: 'c1' }
const toSchool2 = { ...projector, toUnitId: '10102B' }

describe('the equipment that somebody looks after', () => {
  it('is seen at and below the units that they supervise, and nowhere else', async () => {
    const { care } = open()
    const count = async (as: string, unitIds?: readonly string[]) =>
      (await care.list({ as, ...(unitIds ? { unitIds } : {}) })).length
    expect([await count('director-1'), await count('province-oujda-1')]).toEqual([8, 40])
    expect(await count('director-1', ['10102B'])).toBe(0)
    expect(await count('province-oujda-1', ['10102B', 'DP-FES'])).toBe(8)
    expect(await codeOf(care.list({ as: 'teacher-1' }))).toBe('forbidden equipment.outside_scope')
    expect(await codeOf(care.list({ as: 'operator-1' }))).toBe('forbidden equipment.outside_scope')
    const seen = async (as: string) => (await care.listByNumber({ as, number: '10101A-003' })).length
    expect([await seen('director-1'), await seen('director-2'), await seen('teacher-1')]).toEqual([1, 0, 0])
    expect(await codeOf(care.get({ as: 'director-2', equipmentId: 'equipment-1-3' }))).toBe(
      'not_found equipment.unknown',
    )
  })

  it.each([
    ['province-oujda-1', 'accepted'],
    ['province-oujda-2', 'accepted'],
    ['province-oujda-3', 'forbidden equipment.outside_scope'],
    ['province-oujda-6', 'forbidden equipment.outside_scope'],
    ['province-berkane-1', 'not_found equipment.unknown'],
    ['director-1', 'forbidden equipment.outside_scope'],
    ['region-oriental-1', 'accepted'],
  ])('is moved and written off by the coordination of its province or academy: %s', async (as, expected) => {
    const { care } = open()
    expect(await codeOf(care.move({ ...toSchool2, as }))).toBe(expected)
    expect(await codeOf(care.scrap({ equipmentId: 'equipment-1-1', commandId: 'c2', as }))).toBe(expected)
  })

  it('goes to schools within the same scope only, and nowhere twice', async () => {
    const { care } = open()
    const move = (toUnitId: string, commandId: string) =>
      codeOf(care.move({ as: 'province-oujda-1', equipmentId: 'equipment-1-3', commandId, toUnitId }))
    expect(await move('10101A', 'a')).toBe('conflict equipment.changed')
    expect(await move('DP-OUJDA', 'b')).toBe('forbidden equipment.outside_scope')
    const [elsewhere] = demoEquipment(NOW).filter(({ id }) => id === 'equipment-6-1')
    expect(await move(elsewhere?.unitId ?? '', 'c')).toBe('forbidden equipment.outside_scope')
    expect(await move('10102B', 'd')).toBe('accepted')
  })

  it('keeps who did what; the same command again changes nothing; taken back within a day by its author', async () => {
    const { care, store, later } = open()
    const as = 'province-oujda-1'
    await care.move({ ...toSchool2, as })
    await care.move({ ...toSchool2, as })
    expect((await store.find('equipment-1-3'))?.trail).toEqual([
      { what: 'moved', by: as, at: NOW, from: '10101A', to: '10102B', room: 'Salle 6', commandId: 'c1' },
    ])
    const undo = (by: string, commandId: string) =>
      care.undo({ as: by, equipmentId: 'equipment-1-3', commandId })
    expect(await codeOf(undo('province-oujda-2', 'c2'))).toBe('conflict equipment.nothing_to_undo')
    expect(await undo(as, 'c3')).toMatchObject({ unitId: '10101A', room: 'Salle 6' })
    expect(await codeOf(undo(as, 'c4'))).toBe('conflict equipment.nothing_to_undo')
    await care.scrap({ as, equipmentId: 'equipment-1-3', commandId: 'c5' })
    expect(await codeOf(care.scrap({ as, equipmentId: 'equipment-1-3', commandId: 'c6' }))).toBe(
      'conflict equipment.changed',
    )
    later(25)
    expect(await codeOf(undo(as, 'c7'))).toBe('conflict equipment.nothing_to_undo')
  })
})
