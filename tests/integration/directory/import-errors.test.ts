import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMongoDirectory, type ImportOptions, importDirectory } from '../../../src/directory/index.ts'
import { loadTexts } from '../../../src/shared/i18n/index.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { aPersonIn, aRow, aUnit, HEADER, openCsvFolder, UNITS } from './setup/csv.ts'

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
  for (const name of ['units', 'people']) await db().collection(name).deleteMany({})
})

const NOW = new Date('2026-11-24T09:00:00Z')
const LATER = new Date('2026-11-25T09:00:00Z')
const importText = async (content: string | Buffer, more: Partial<ImportOptions> = {}) =>
  importDirectory({ connection: database.connection, filePath: await csv.write(content), now: NOW, ...more })
const importRows = (rows: readonly string[], more: Partial<ImportOptions> = {}) =>
  importText([HEADER, ...rows].join('\n'), more)

const texts = loadTexts(path.join(import.meta.dirname, '../../../locales'))
type Errors = Awaited<ReturnType<typeof importRows>>['errors']
/** `line:column code`, having made sure that each has its text. */
const brief = (errors: Errors): string[] =>
  errors.map(({ line, column, code, params }) => {
    for (const language of ['ar', 'fr'] as const) {
      const text = texts.t(language, `errors:${code}`, params as Record<string, string | number>)
      expect(text).not.toContain('{{')
    }
    return `${line}:${column} ${code}`
  })
const errorsOf = async (rows: readonly string[]) => brief((await importRows(rows)).errors)
const people = () => createMongoDirectory(database.connection)

describe('an import file with errors', () => {
  it('has each told with its line and column, and nothing is written', async () => {
    const rows = [
      ...UNITS,
      aPersonIn('S1', 'p-1'),
      aPersonIn('S9', 'p-2'),
      aPersonIn('S1', 'p-3', { role: 'king', phone: '0612', language: 'en' }),
      aPersonIn('S1', 'p 4'),
      aPersonIn('', 'p-5'),
      aPersonIn('S1', ''),
      aPersonIn('S1', 'p-6', { name_ar: '', name_fr: '' }),
      aPersonIn('S1', 'p-7', { axis: 'training' }),
      aPersonIn('P', 'p-8', { role: 'member' }),
      aPersonIn('S1', 'p-9', { role: '' }),
      aPersonIn('P', 'p-10', { role: 'supervisor', axis: 'training' }),
      aPersonIn('C', 'p-11', { role: 'supervisor', axis: 'cantine' }),
      aPersonIn('R', 'p-12', { role: 'member', axis: 'information_systems' }),
    ]
    const result = await importRows(rows)
    expect(brief(result.errors)).toEqual([
      '8:8 import.unknown_unit',
      '9:4 import.bad_phone',
      '9:5 import.unknown_value',
      '9:7 import.unknown_value',
      '10:1 import.bad_code',
      '11:8 import.missing',
      '12:1 import.missing',
      '13:2 import.missing',
      '14:6 import.axis_without_member',
      '15:6 import.missing',
      '16:5 import.missing',
      '17:6 import.axis_without_member',
      '18:6 import.unknown_value',
      '19:6 import.unknown_value',
    ])
    expect(result.units).toEqual({ created: 0, updated: 0, unchanged: 0 })
    expect(await db().collection('units').countDocuments()).toBe(0)
    expect(await db().collection('people').countDocuments()).toBe(0)
    expect(JSON.stringify(result.errors)).not.toContain('0612')
  })

  it('has units in disorder told: unknown, missing and wrong parents, circles, a second centre', async () => {
    expect(
      await errorsOf([
        ...UNITS,
        aUnit('S3', 'school', 'NOWHERE'),
        aUnit('S4', 'school'),
        aUnit('S5', 'school', 'R'),
        aUnit('R8', 'region', 'P8'),
        aUnit('P8', 'province', 'R8'),
        aUnit('C2', 'centre'),
        aRow({ unit_code: 'S6', unit_kind: 'school', parent_code: 'P' }),
        aRow({ unit_code: 'S7', unit_name_fr: 'Sept' }),
      ]),
    ).toEqual([
      '7:12 import.unknown_parent',
      '8:12 import.missing_parent',
      '9:12 import.wrong_parent',
      '10:12 import.cycle',
      '11:12 import.cycle',
      '12:9 import.second_centre',
      '13:10 import.missing',
      '14:9 import.missing',
    ])
  })

  it('has only the first cause told of what stands under a wrong unit', async () => {
    const rows = [
      aUnit('C', 'centre'),
      aUnit('R', 'region', 'X'),
      aUnit('P', 'province', 'R'),
      aPersonIn('P', 'p-1'),
    ]
    expect(await errorsOf(rows)).toEqual(['3:12 import.unknown_parent'])
    expect(brief((await importRows(rows, { partial: true })).errors)).toEqual([
      '3:12 import.unknown_parent',
      '4:12 import.unknown_parent',
      '5:8 import.unknown_unit',
    ])
  })

  it('may not take away what units of the directory stand under, nor add a centre to its own', async () => {
    await importRows(UNITS)
    expect(await errorsOf([aRow({ unit_code: 'P', unit_kind: 'region', parent_code: 'C' })])).toContain(
      '2:9 import.leaves_behind',
    )
    expect(await errorsOf([aUnit('C2', 'centre')])).toEqual(['2:9 import.second_centre'])
  })

  it('has rows that contradict each other told', async () => {
    expect(
      await errorsOf([
        ...UNITS,
        aRow({ unit_code: 'S1', unit_name_fr: 'Autre' }),
        aPersonIn('S1', 'p-1', { phone: '0612345678' }),
        aPersonIn('S2', 'p-1', { phone: '+212612345678' }),
        aPersonIn('S2', 'p-1', { phone: '0612345679', role: 'director' }),
      ]),
    ).toEqual(['7:11 import.contradiction', '10:4 import.person_contradiction'])
  })

  it('has its header checked', async () => {
    const said = async (header: string) => brief((await importText(`${header}\nx,y\n`)).errors)
    expect(await said('person_id,unit_code')).toEqual(['1:3 import.missing_header'])
    expect(await said('unit_code,parent_code,shoe_size,parent_code')).toEqual(
      expect.arrayContaining(['1:3 import.unknown_header', '1:4 import.repeated_header']),
    )
    expect(brief((await importText('')).errors)).toEqual(['1:1 import.empty_file'])
    expect(brief((await importText('\ufeff\r\n')).errors)).toEqual(['1:1 import.empty_file'])
  })

  it('is told to be in another encoding', async () => {
    const latin1 = Buffer.from(
      [HEADER, aRow({ unit_code: 'C', unit_kind: 'centre', unit_name_fr: 'é' })].join('\n'),
      'latin1',
    )
    expect(brief((await importText(latin1)).errors)).toEqual(['2:11 import.not_utf8'])
  })

  it('has too many cells and quotes out of place told', async () => {
    expect(await errorsOf([...UNITS, `${aPersonIn('S1', 'p-1')},,extra`])).toEqual([
      '7:15 import.too_many_cells',
    ])
    // the parser takes up again behind the next quotation mark
    const rows = [...UNITS, '"p"-1,x', 'swallowed', '"p-3",x', aPersonIn('S9', 'p-2')]
    expect(await errorsOf(rows)).toEqual([
      '7:1 import.bad_quotes',
      '9:1 import.bad_quotes',
      '10:8 import.unknown_unit',
    ])
    expect(await errorsOf([...UNITS, '', '', 'p-1,"never closed', aPersonIn('S1', 'p-2')])).toEqual([
      '9:2 import.bad_quotes',
    ])
  })

  it('has the lines counted right, whatever blank lines and cells of several lines come before', async () => {
    const wrong = aPersonIn('S9', 'p-1')
    const lines = [
      '',
      HEADER,
      ...UNITS,
      '',
      aPersonIn('S1', 'p-2', { name_fr: '"a\r\nb\r\n\r\nc"' }),
      '',
      '',
      wrong,
      wrong,
    ]
    for (const end of ['\n', '\r\n']) {
      const content = lines.join(end)
      const line = content.slice(0, content.indexOf(wrong)).split(/\r\n|\n/).length
      const { errors } = await importText(content)
      expect(brief(errors)).toEqual([`${line}:8 import.unknown_unit`, `${line + 1}:8 import.unknown_unit`])
    }
  })

  it('has its good rows written when that is asked for', async () => {
    const result = await importRows(
      [
        ...UNITS,
        aUnit('S3', 'school', 'X'),
        aPersonIn('S1', 'p-1'),
        aPersonIn('S3', 'p-2'),
        aPersonIn('S2', 'p-3', { role: 'x' }),
      ],
      { partial: true },
    )
    expect(result).toMatchObject({ units: { created: 5 }, people: { created: 1 } })
    expect(result.errors).toHaveLength(3)
    expect((await people().getPerson('p-1')).memberships).toHaveLength(1)
    expect(await people().findPerson('p-3')).toBeUndefined()
  })

  it('ends no membership of a person one of whose rows could not be read', async () => {
    await importRows([...UNITS, aPersonIn('S1', 'p-1'), aPersonIn('S1', 'p-2')])
    const rows = [
      aPersonIn('S2', 'p-1'),
      aPersonIn('S1', 'p-1', { role: 'stafff' }),
      aPersonIn('S2', 'p-2'),
      aPersonIn('S2', 'p-3'),
    ]
    await importRows(rows, { partial: true, now: LATER })
    const memberships = async (id: string) =>
      (await people().getPerson(id)).memberships.map(({ unitId, until }) => [unitId, until])
    expect(await memberships('p-1')).toEqual([
      ['S1', undefined],
      ['S2', undefined],
    ])
    expect(await memberships('p-2')).toEqual([
      ['S1', LATER],
      ['S2', undefined],
    ])
    await importRows([aPersonIn('S1', 'p-3'), 'p-3,"never closed'], { partial: true, now: LATER })
    expect(await memberships('p-3')).toEqual([
      ['S2', undefined],
      ['S1', undefined],
    ])
  })

  it('keeps the first ten thousand errors and counts the others', async () => {
    const { errors } = await importRows([...UNITS, ...Array<string>(10_050).fill(aPersonIn('S9', 'p-1'))])
    expect(errors).toHaveLength(10_001)
    expect(errors.at(-1)).toEqual({
      line: 10_056,
      column: 1,
      code: 'import.more_errors',
      params: { more: 50 },
    })
  })

  it('shows nothing on a terminal that the file could use against it', async () => {
    const { errors } = await importRows([...UNITS, aPersonIn('S\u001b[31m9', 'p-1')])
    expect(JSON.stringify(errors)).not.toContain('u001b')
  })

  it('is refused when it cannot be read', async () => {
    const refused = (filePath: string) =>
      expect(importDirectory({ connection: database.connection, filePath, now: NOW })).rejects.toMatchObject({
        kind: 'not_found',
        code: 'import.unreadable_file',
      })
    await refused(path.join(csv.folder, 'none.csv'))
    await refused(csv.folder)
  })

  it('is refused when it changes while it is read', async () => {
    const file = await csv.write([HEADER, ...UNITS].join('\n'))
    const { appendFileSync } = await import('node:fs')
    let changed = false
    const onProgress = () => {
      if (!changed) appendFileSync(file, `\n${aUnit('S3', 'school', 'P')}`)
      changed = true
    }
    await expect(
      importDirectory({ connection: database.connection, filePath: file, now: NOW, onProgress }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'import.file_changed' })
    expect(await db().collection('units').countDocuments()).toBe(0)
  })
})
