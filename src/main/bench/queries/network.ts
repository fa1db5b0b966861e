import type { Db } from 'mongodb'
import type { Person, Role, Unit } from '../../../directory/index.ts'

/** A school network of the size of the Moroccan ministry's. */
const REGIONS = 12
const PROVINCES = 82
const SCHOOLS = 12_000

export const CENTRE = 'MEN'
const regionOf = (province: number): string => `R-${province % REGIONS}`
export const provinceId = (province: number): string => `P-${province}`
export const schoolId = (school: number): string => `S-${school}`
export const provinceOf = (school: number): number => school % PROVINCES

export const PROVINCE_NUMBERS = Array.from({ length: PROVINCES }, (_, n) => n)
export const SCHOOL_NUMBERS = Array.from({ length: SCHOOLS }, (_, n) => n)

export const pathOf = (school: number): string[] => {
  const province = provinceOf(school)
  return [CENTRE, regionOf(province), provinceId(province), schoolId(school)]
}

export const teacherOf = (school: number, which: number): string => `teacher-${school}-${which}`
export const directorOf = (school: number): string => `director-${school}`
export const supervisorOf = (province: number): string => `supervisor-${province}`
export const CENTRE_SUPERVISOR = 'centre-1'
export const TEACHERS = 4

const unit = (id: string, kind: Unit['kind'], path: readonly string[]): Unit => ({
  id,
  code: id,
  kind,
  name: { ar: `الوحدة ${id}`, fr: `Unité ${id}` },
  parentId: path.at(-1) ?? null,
  path: [...path, id],
})

const person = (id: string, unitId: string, role: Role): Person => ({
  id,
  name: { ar: `السيد ${id}`, fr: `M. ${id}` },
  language: 'ar',
  memberships: [{ unitId, role, from: new Date('2020-09-01T00:00:00Z') }],
})

const units = (): Unit[] => [
  unit(CENTRE, 'centre', []),
  ...Array.from({ length: REGIONS }, (_, n) => unit(`R-${n}`, 'region', [CENTRE])),
  ...PROVINCE_NUMBERS.map((n) => unit(provinceId(n), 'province', [CENTRE, regionOf(n)])),
  ...SCHOOL_NUMBERS.map((n) => unit(schoolId(n), 'school', pathOf(n).slice(0, -1))),
]

const people = (): Person[] => [
  person(CENTRE_SUPERVISOR, CENTRE, 'supervisor'),
  ...Array.from({ length: REGIONS }, (_, n) => person(`region-${n}`, `R-${n}`, 'supervisor')),
  ...PROVINCE_NUMBERS.map((n) => person(supervisorOf(n), provinceId(n), 'supervisor')),
  ...SCHOOL_NUMBERS.flatMap((n) => [
    person(directorOf(n), schoolId(n), 'director'),
    ...Array.from({ length: TEACHERS }, (_, which) => person(teacherOf(n, which), schoolId(n), 'staff')),
  ]),
]

const stored = ({ id, ...rest }: Unit | Person) => ({ _id: id, ...rest })

/** Units and people of the whole network, into an empty database. */
export const fillNetwork = async (db: Db): Promise<void> => {
  await db.collection<{ _id: string }>('units').insertMany(units().map(stored))
  await db.collection<{ _id: string }>('people').insertMany(people().map(stored))
}
