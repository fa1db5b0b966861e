import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

export const HEADER =
  'person_id,name_ar,name_fr,phone,role,axis,language,unit_code,unit_kind,unit_name_ar,unit_name_fr,parent_code,sector'

/** A row in the order of `HEADER`. */
export const aRow = (cells: Readonly<Record<string, string>>): string =>
  HEADER.split(',')
    .map((column) => cells[column] ?? '')
    .join(',')

export const aUnit = (unit_code: string, unit_kind: string, parent_code = ''): string =>
  aRow({
    unit_code,
    unit_kind,
    parent_code,
    unit_name_ar: `وحدة ${unit_code}`,
    unit_name_fr: `Unité ${unit_code}`,
  })

export const aPersonIn = (unit_code: string, person_id: string, more: Record<string, string> = {}): string =>
  aRow({ person_id, unit_code, name_ar: 'سلمى', name_fr: 'Salma', role: 'staff', ...more })

/** Centre C, academy R, province P, schools S1 and S2: lines 2 to 6. */
export const UNITS = [
  aUnit('C', 'centre'),
  aUnit('R', 'region', 'C'),
  aUnit('P', 'province', 'R'),
  aUnit('S1', 'school', 'P'),
  aUnit('S2', 'school', 'P'),
]

/** A folder for the CSV files of one test file. */
export const openCsvFolder = async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-csv-'))
  let count = 0
  return {
    folder,
    write: async (content: string | Buffer): Promise<string> => {
      count += 1
      const file = path.join(folder, `${count}.csv`)
      await writeFile(file, content)
      return file
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
