import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createMongoDirectory,
  createMongoIdentities,
  type ImportOptions,
  importDirectory,
  loadDemoDirectory,
  removeDemoDirectory,
} from '../../../src/directory/index.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { aPersonIn, aUnit, HEADER, openCsvFolder, UNITS } from './setup/csv.ts'
import { writeNetwork } from './setup/network.ts'

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
beforeEach(async () => {
  for (const name of ['units', 'people', 'identities']) await db().collection(name).deleteMany({})
})

const NOW = new Date('2026-11-24T09:00:00Z')
const LATER = new Date('2026-11-25T09:00:00Z')
const EXAMPLE = path.join(import.meta.dirname, '../../../examples/directory.csv')

const importFile = (filePath: string, more: Partial<ImportOptions> = {}) =>
  importDirectory({ connection: database.connection, filePath, now: NOW, ...more })
const importText = async (content: string | Buffer, more: Partial<ImportOptions> = {}) =>
  importFile(await csv.write(content), more)
const importRows = (rows: readonly string[], more: Partial<ImportOptions> = {}) =>
  importText([HEADER, ...rows].join('\n'), more)

const directory = () => createMongoDirectory(database.connection)
const counts = async () => [
  await db().collection('units').countDocuments(),
  await db().collection('people').countDocuments(),
]
const all = async () => ({
  units: await db().collection('units').find().sort({ _id: 1 }).toArray(),
  people: await db().collection('people').find().sort({ _id: 1 }).toArray(),
})

describe('the import of a directory', () => {
  it('brings in the example that the project gives', async () => {
    const result = await importFile(EXAMPLE)
    expect(result.errors).toEqual([])
    expect(result.units).toEqual({ created: 8, updated: 0, unchanged: 0 })
    expect(result.people.created).toBe(21)
    expect(await directory().findUnitByCode('06102B')).toEqual({
      id: '06102B',
      code: '06102B',
      kind: 'school',
      name: { ar: 'ثانوية ابن عباد التأهيلية', fr: 'Lycée Ibn Abbad' },
      sector: 'public',
      parentId: 'DP-SETTAT',
      path: ['MINISTERE', 'AREF-CS', 'DP-SETTAT', '06102B'],
    })
    const person = await directory().findPersonByPhone('+212600000951')
    expect(person).toEqual({
      id: 'E001',
      name: { ar: 'إيمان بوزكري', fr: 'Imane Bouzekri' },
      phone: '+212600000951',
      language: 'ar',
      memberships: [{ unitId: '06101A', role: 'staff', from: NOW }],
    })
    expect((await directory().getPerson('P003')).memberships.map(({ axis }) => axis)).toEqual([
      'digital_resources',
      'training',
    ])
  })

  it('changes nothing when it runs again, and ends at the whole of its progress', async () => {
    await importFile(EXAMPLE)
    const before = await all()
    const progress: number[] = []
    const again = await importFile(EXAMPLE, {
      now: LATER,
      onProgress: (done, total) => progress.push(done / total),
    })
    expect(again.units).toEqual({ created: 0, updated: 0, unchanged: 8 })
    expect(again.people).toEqual({ created: 0, updated: 0, unchanged: 21 })
    expect(await all()).toEqual(before)
    expect(progress.at(-1)).toBe(1)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  })

  it('says in a dry run what would change, and writes nothing', async () => {
    const dry = await importFile(EXAMPLE, { dryRun: true })
    expect(dry).toMatchObject({ units: { created: 8 }, people: { created: 21 }, errors: [] })
    expect(await counts()).toEqual([0, 0])
    await importRows([...UNITS, aPersonIn('S1', 'p-1'), aPersonIn('S1', 'p-2')])
    const before = await all()
    const change = [aUnit('S3', 'school', 'P'), aPersonIn('S3', 'p-1'), aPersonIn('S1', 'p-2')]
    expect(await importRows(change, { dryRun: true, now: LATER })).toMatchObject({
      kind: 'directory',
      units: { created: 1, updated: 0, unchanged: 0 },
      people: { created: 0, updated: 1, unchanged: 1 },
      errors: [],
    })
    expect(await all()).toEqual(before)
  })

  it('reads Arabic headers and values behind semicolons and a byte-order mark, with Windows line ends', async () => {
    const lines = [
      'المعرف;الاسم بالعربية;الاسم بالفرنسية;رقم الهاتف;المهمة;المحور;اللغة;رمز المؤسسة;نوع المؤسسة;اسم المؤسسة بالعربية;رمز المديرية;القطاع',
      ';;;;;;;R;أكاديمية;أكاديمية;;',
      ';;;;;;;P;مديرية إقليمية;مديرية;R;',
      'p-1;سلمى;;٠٦١٢٣٤٥٦٧٨;أستاذة;;العربية;S;مدرسة;"مدرسة ""النور""";P;خصوصي',
      'p-2;;Omar;;عضو;البنية التحتية;فرنسية;P;;;;',
      ';;;;;;;;;;;',
    ]
    const result = await importText(`\ufeff${lines.join('\r\n')}\r\n`)
    expect(result.errors).toEqual([])
    expect(await directory().getUnit('S')).toMatchObject({
      kind: 'school',
      sector: 'private',
      name: { ar: 'مدرسة "النور"', fr: 'مدرسة "النور"' },
      path: ['R', 'P', 'S'],
    })
    expect(await directory().getPerson('p-1')).toMatchObject({ phone: '+212612345678', language: 'ar' })
    expect((await directory().getPerson('p-2')).memberships[0]).toMatchObject({
      role: 'member',
      axis: 'infrastructure',
    })
  })

  it('takes the axis of a supervisor at the centre for the service, in any language', async () => {
    const rows = [
      ...UNITS,
      aPersonIn('C', 'c-1', { role: 'supervisor', axis: 'information_systems' }),
      aPersonIn('C', 'c-2', { role: 'superviseur', axis: 'équipement' }),
      aPersonIn('C', 'c-3', { role: 'مشرف', axis: 'الموارد الرقمية' }),
      aPersonIn('C', 'c-3', { role: 'مشرف', axis: 'التكوين' }),
      aPersonIn('C', 'c-4', { role: 'supervisor' }),
    ]
    expect((await importRows(rows)).errors).toEqual([])
    const servicesOf = async (id: string) =>
      (await directory().getPerson(id)).memberships.map(({ service, axis }) => [service, axis])
    expect(await servicesOf('c-1')).toEqual([['information_systems', undefined]])
    expect(await servicesOf('c-2')).toEqual([['infrastructure', undefined]])
    expect(await servicesOf('c-3')).toEqual([
      ['digital_resources', undefined],
      ['training', undefined],
    ])
    expect(await servicesOf('c-4')).toEqual([[undefined, undefined]])
    const again = await importRows(rows, { now: LATER })
    expect(again.people).toEqual({ created: 0, updated: 0, unchanged: 4 })
    const moved = await importRows([aPersonIn('C', 'c-1', { role: 'supervisor', axis: 'training' })])
    expect(moved.people.updated).toBe(1)
    expect(await servicesOf('c-1')).toEqual([
      ['information_systems', undefined],
      ['training', undefined],
    ])
  })

  it('reads French headers', async () => {
    const header =
      'Matricule;Nom en français;Téléphone;Fonction;Langue;Code établissement;Type établissement;Nom établissement en français'
    const result = await importText(
      `${header}\nA1;Amal;0612345678;Conseillère;Français;R;Académie;Académie de l’Oriental`,
    )
    expect(result.errors).toEqual([])
    expect(await directory().getPerson('A1')).toMatchObject({
      language: 'fr',
      memberships: [{ unitId: 'R', role: 'adviser' }],
    })
  })

  it('takes units in any order, and people before their unit', async () => {
    const result = await importRows([aPersonIn('S1', 'p-1'), ...UNITS.toReversed()])
    expect(result.errors).toEqual([])
    expect((await directory().getUnit('S1')).path).toEqual(['C', 'R', 'P', 'S1'])
  })

  it('gives a person a membership for each of their rows, however far apart', async () => {
    await importRows([aPersonIn('S1', 'p-1'), ...UNITS, aPersonIn('S2', 'p-1', { role: 'director' })])
    expect((await directory().getPerson('p-1')).memberships).toEqual([
      { unitId: 'S1', role: 'staff', from: NOW },
      { unitId: 'S2', role: 'director', from: NOW },
    ])
  })

  it('ends a membership that the file leaves out, and deletes nobody whom it does not name', async () => {
    await importRows([...UNITS, aPersonIn('S1', 'p-1', { phone: '0612345678' }), aPersonIn('S1', 'p-2')])
    const moved = await importRows([aPersonIn('S2', 'p-1')], { now: LATER })
    expect(moved.people).toEqual({ created: 0, updated: 1, unchanged: 0 })
    expect(await directory().getPerson('p-1')).toMatchObject({
      phone: '+212612345678',
      memberships: [
        { unitId: 'S1', from: NOW, until: LATER },
        { unitId: 'S2', from: LATER },
      ],
    })
    expect((await directory().getPerson('p-2')).memberships).toEqual([
      { unitId: 'S1', role: 'staff', from: NOW },
    ])
    expect((await directory().listMembers({ unitIds: ['S1'], at: LATER })).map(({ id }) => id)).toEqual([
      'p-2',
    ])
  })

  it('moves what stands below a unit that moves', async () => {
    await importRows([...UNITS, aUnit('R2', 'region', 'C')])
    const moved = await importRows([aUnit('P', 'province', 'R2')])
    expect(moved).toMatchObject({ units: { created: 0, updated: 3, unchanged: 0 }, errors: [] })
    expect((await directory().getUnit('S2')).path).toEqual(['C', 'R2', 'P', 'S2'])
  })

  it('leaves a blocked person blocked', async () => {
    await importRows([...UNITS, aPersonIn('S1', 'p-1')])
    await db()
      .collection('people')
      .updateOne({}, { $set: { blockedAt: NOW } })
    await importRows([aPersonIn('S2', 'p-1')])
    expect((await directory().getPerson('p-1')).blockedAt).toEqual(NOW)
  })

  it('takes the place of the demonstration, whoever had the same ids', async () => {
    await loadDemoDirectory(database.connection, NOW)
    const identities = createMongoIdentities(database.connection)
    const at = { channel: 'telegram', account: 'bot', verifiedAt: NOW, lastSeenAt: NOW } as const
    await identities.link({ ...at, address: '1', personId: 'director-1', proof: 'contact' })
    await identities.link({ ...at, address: '2', personId: 'p-9', proof: 'contact' })
    const result = await importRows([aUnit('MEN', 'centre'), aPersonIn('MEN', 'director-1')])
    expect(result).toMatchObject({ units: { created: 1 }, people: { created: 1 }, errors: [] })
    await removeDemoDirectory(database.connection)
    expect(await counts()).toEqual([1, 1])
    expect((await directory().getPerson('director-1')).memberships).toEqual([
      { unitId: 'MEN', role: 'staff', from: NOW },
    ])
    expect((await directory().getPerson('director-1')).phone).toBeUndefined()
    expect(await identities.listByPerson('director-1')).toEqual([])
    expect(await identities.listByPerson('p-9')).toHaveLength(1)
  })

  it('takes two thousand people at a time, and the same again unchanged', async () => {
    const file = path.join(csv.folder, 'network.csv')
    await writeNetwork(file, { schools: 80, people: 2_000 })
    const first = await importFile(file)
    expect(first.errors).toEqual([])
    expect(first.units.created).toBe(83)
    expect(first.people).toEqual({ created: 2_000, updated: 0, unchanged: 0 })
    expect((await importFile(file, { now: LATER })).people).toEqual({
      created: 0,
      updated: 0,
      unchanged: 2_000,
    })
    expect((await directory().getPerson('T1951')).memberships).toHaveLength(2)
  })
})
