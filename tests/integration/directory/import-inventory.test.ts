import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createMongoDirectory,
  type ImportOptions,
  importDirectory,
  loadDemoDirectory,
  removeDemoDirectory,
} from '../../../src/directory/index.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { HEADER, openCsvFolder, UNITS } from './setup/csv.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let csv: Awaited<ReturnType<typeof openCsvFolder>>
beforeAll(async () => {
  database = await openTestDatabase()
  csv = await openCsvFolder()
})
afterAll(async () => {
  await csv.remove()
  await database.drop()
})
const db = () => database.connection.getClient().db(database.connection.name)

const NOW = new Date('2026-11-24T09:00:00Z')
const importFile = (filePath: string, more: Partial<ImportOptions> = {}) =>
  importDirectory({ connection: database.connection, filePath, now: NOW, ...more })
const importLines = async (lines: readonly string[], more: Partial<ImportOptions> = {}) =>
  importFile(await csv.write(lines.join('\n')), more)
const example = (name: string) => importFile(path.join(import.meta.dirname, '../../../examples', name))
const inventory = () => createMongoDirectory(database.connection)

beforeEach(async () => {
  for (const name of ['units', 'people', 'equipment', 'lines']) await db().collection(name).deleteMany({})
  await importLines([HEADER, ...UNITS])
})

const EQUIPMENT = 'equipment_id,unit_code,equipment_kind,label,room,delivered_on,warranty_until'
const LINES = 'line_id,unit_code,operator,contract,line_kind,speed_mbps'
const changes = (created: number, updated = 0, unchanged = 0) => ({ created, updated, unchanged })

describe('the import of equipment and lines', () => {
  it('brings in the examples that the project gives', async () => {
    await db().collection('units').deleteMany({})
    await example('directory.csv')
    expect(await example('equipment.csv')).toMatchObject({
      kind: 'equipment',
      equipment: changes(4),
      errors: [],
    })
    expect(await example('lines.csv')).toMatchObject({ kind: 'lines', lines: changes(3), errors: [] })
    const [projector] = await inventory().listEquipment({ unitIds: ['06102B'], room: 'salle 6' })
    expect(projector).toEqual({
      id: 'SET-2023-0042',
      unitId: '06102B',
      kind: 'projector',
      label: 'Epson EB-X41',
      room: 'القاعة 6',
      serial: 'X4PH930021',
      supplier: 'Chaouia Bureautique',
      deliveredAt: new Date('2023-09-15T11:00:00Z'),
      warrantyUntil: new Date('2026-09-14T22:59:59Z'),
    })
    expect(await inventory().listLines({ unitIds: ['06201C'] })).toEqual([
      { id: 'LIGNE-06201C', unitId: '06201C', operator: 'inwi', contract: 'IN-4471-C', kind: '4g' },
    ])
  })

  it('reads French and Arabic headers and words', async () => {
    const header = 'رقم الجرد;رمز المؤسسة;نوع التجهيز;الطراز;القاعة'
    const result = await importLines([header, 'A1;S1;طابعة;Canon;٣'])
    expect(result).toMatchObject({ equipment: changes(1), errors: [] })
    const french = await importLines([
      'id ligne,code établissement,opérateur,contrat,type de ligne,débit',
      'L1,S1,IAM,MT-1,fibre optique,"12,5"',
    ])
    expect(french).toMatchObject({ lines: changes(1), errors: [] })
    expect(await inventory().findLine('L1')).toMatchObject({
      operator: 'maroc_telecom',
      kind: 'fibre',
      speedMbps: 12.5,
    })
  })

  it('counts what it changes, changes nothing the second time, and leaves what the file leaves unsaid', async () => {
    const rows = [EQUIPMENT, 'A1,S1,printer,Canon,Salle 3,2024-01-05,', 'A2,S2,ups,APC,,,']
    expect((await importLines(rows, { dryRun: true })).equipment).toEqual(changes(2))
    expect(await inventory().findEquipment('A1')).toBeUndefined()
    expect((await importLines(rows)).equipment).toEqual(changes(2))
    expect((await importLines(rows)).equipment).toEqual(changes(0, 0, 2))
    const moved = await importLines([EQUIPMENT, 'A1,S2,printer,Canon,,,2027-01-04', 'A3,S2,other,Scanner,,,'])
    expect(moved.equipment).toEqual(changes(1, 1, 0))
    expect(await inventory().findEquipment('A1')).toMatchObject({
      unitId: 'S2',
      room: 'Salle 3',
      deliveredAt: new Date('2024-01-05T11:00:00Z'),
      warrantyUntil: new Date('2027-01-04T22:59:59Z'),
    })
  })

  it('tells each error with its line and column, and writes nothing', async () => {
    const result = await importLines([
      EQUIPMENT,
      'A1,S1,printer,Canon,,,',
      'A1,S1,printer,Canon,,,',
      'A2,NONE,printer,Canon,,,',
      'A3,S1,kettle,Canon,,,',
      'A4,S1,printer,,,,',
      'A5,S1,printer,Canon,,2026-02-30,',
      'A6,S1,printer,Canon,,2026-03-01,01/02/2026',
      ',S1,printer,Canon,,,',
    ])
    expect(result.errors.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '3:1 import.repeated_id',
      '4:2 import.unknown_unit',
      '5:3 import.unknown_value',
      '6:4 import.missing',
      '7:6 import.bad_date',
      '8:7 import.warranty_before_delivery',
      '9:1 import.missing',
    ])
    expect(result.equipment).toEqual(changes(0))
    expect(await db().collection('equipment').countDocuments()).toBe(0)
    const lines = await importLines([LINES, 'L1,S1,inwi,IN-1,fibre,-3', 'L2,S1,bell,IN-2,fibre,'])
    expect(lines.errors.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '2:6 import.bad_number',
      '3:3 import.unknown_value',
    ])
  })

  it('writes the good rows of a file with errors when asked to', async () => {
    const rows = [LINES, 'L1,S1,inwi,IN-1,fibre,100', 'L2,NONE,inwi,IN-2,fibre,']
    expect(await importLines(rows, { partial: true })).toMatchObject({ lines: changes(1) })
    expect(await inventory().findLine('L2')).toBeUndefined()
  })

  it('refuses a header that mixes two kinds, or that lacks a needed column', async () => {
    const mixed = await importLines([`${EQUIPMENT},operator`, 'A1,S1,printer,Canon,,,,inwi'])
    expect(mixed.errors.map(({ code, params }) => [code, params.header])).toEqual([
      ['import.unknown_header', 'operator'],
    ])
    const lacking = await importLines(['line_id,unit_code,operator', 'L1,S1,inwi'])
    expect(lacking.errors.map(({ code, params }) => [code, params.header])).toEqual([
      ['import.missing_header', 'contract'],
      ['import.missing_header', 'line_kind'],
    ])
    const people = await importLines([`${HEADER},serial`, UNITS[0] ?? ''])
    expect(people.errors.map(({ code }) => code)).toEqual(['import.unknown_header'])
  })

  it('of units of the demonstration goes with it; of real ones it takes the place of what the demonstration had', async () => {
    await loadDemoDirectory(database.connection, NOW)
    const [before] = await inventory().listEquipment({ unitIds: ['10101A'] })
    const rows = [EQUIPMENT, 'A1,10101A,printer,Canon,,,', `${before?.id},S1,other,Scanner,,,`]
    expect((await importLines(rows)).equipment).toEqual(changes(2))
    await removeDemoDirectory(database.connection)
    expect(await inventory().findEquipment('A1')).toBeUndefined()
    expect(await inventory().findEquipment(before?.id ?? '')).toEqual({
      id: before?.id,
      unitId: 'S1',
      kind: 'other',
      label: 'Scanner',
    })
  })
})
