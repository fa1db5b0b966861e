import type {
  Axis,
  Directory,
  Line,
  Person,
  Places,
  Role,
  Unit,
  UnitKind,
} from '../../../../src/directory/index.ts'
import { activeMemberships } from '../../../../src/directory/index.ts'
import { AppError, type Language } from '../../../../src/shared/index.ts'

const unit = (kind: UnitKind, path: readonly string[], [ar, fr]: readonly [string, string]): Unit => {
  const id = path.at(-1) as string
  return { id, code: id, kind, name: { ar, fr }, parentId: path.at(-2) ?? null, path }
}

export const UNITS: readonly Unit[] = [
  unit('centre', ['men'], ['الوزارة', 'Ministère']),
  unit('region', ['men', 'oriental'], ['أكاديمية الشرق', "Académie de l'Oriental"]),
  unit(
    'province',
    ['men', 'oriental', 'oujda'],
    ['المديرية الإقليمية وجدة أنكاد', 'Direction provinciale Oujda-Angad'],
  ),
  {
    ...unit('school', ['men', 'oriental', 'oujda', '01234A'], ['مدرسة ابن خلدون', 'École Ibn Khaldoun']),
    location: { latitude: 34, longitude: -2 },
  },
  unit('school', ['men', 'oriental', 'oujda', '01235B'], ['مدرسة الأطلس', 'École Atlas']),
  unit(
    'province',
    ['men', 'oriental', 'berkane'],
    ['المديرية الإقليمية بركان', 'Direction provinciale Berkane'],
  ),
  unit('school', ['men', 'oriental', 'berkane', '02234C'], ['مدرسة النور', 'École Ennour']),
]

/** Ibn Khaldoun's line; the others have none that is known. */
export const LINES: readonly Line[] = [
  { id: 'line-1', unitId: '01234A', operator: 'maroc_telecom', contract: 'MT-01234A', kind: 'fibre' },
]

type Post = readonly [unitId: string, role: Role, axis?: Axis]

const person = (
  id: string,
  language: Language,
  [unitId, role, axis]: Post,
  [ar, fr] = [`اسم ${id}`, `Nom ${id}`],
): Person => ({
  id,
  name: { ar, fr },
  language,
  memberships: [{ unitId, role, ...(axis ? { axis } : {}), from: new Date('2020-01-01') }],
})

const PEOPLE = [
  person('teacher-ar', 'ar', ['01234A', 'staff']),
  person('teacher-fr', 'fr', ['01234A', 'staff']),
  person('teacher-far', 'fr', ['02234C', 'staff']),
  person('omar', 'fr', ['01234A', 'staff'], ['عمر الفاسي', 'Omar Fassi']),
  person('director', 'fr', ['01234A', 'director']),
  person('director-ar', 'ar', ['01235B', 'director']),
  person('supervisor', 'fr', ['oujda', 'supervisor']),
  person('coordinator', 'ar', ['oujda', 'coordinator'], ['عبد الحق ميموني', 'Abdelhak Mimouni']),
  person('fatima', 'ar', ['oujda', 'member', 'infrastructure'], ['فاطمة الرحماني', 'Fatima Rahmani']),
  person('youssef', 'fr', ['oujda', 'member', 'digital_resources'], ['يوسف القادري', 'Youssef Kadiri']),
  person(
    'fatima-zahra',
    'fr',
    ['oujda', 'member', 'training'],
    ['فاطمة الزهراء بنعلي', 'Fatima-Zahra Benali'],
  ),
  person('regional', 'fr', ['oriental', 'supervisor'], ['سعاد مزيان', 'Souad Meziane']),
  person('central', 'ar', ['men', 'supervisor'], ['رجاء بناني', 'Rajae Bennani']),
  person('operator', 'fr', ['men', 'operator'], ['هشام العمراني', 'Hicham El Amrani']),
]

export const getPerson = (id: string): Person => {
  const found = PEOPLE.find((one) => one.id === id)
  if (!found) throw new Error(`no person ${id} in this test`)
  return found
}

export const getUnit = (id: string): Unit => {
  const found = UNITS.find((one) => one.id === id)
  if (!found) throw new AppError('not_found', 'unit.unknown')
  return found
}

/** A small network held in memory. */
export const smallDirectory: Directory = {
  findUnit: async (id) => UNITS.find((one) => one.id === id),
  getUnit: async (id) => getUnit(id),
  findUnitByCode: async (code) => UNITS.find((one) => one.code === code),
  listUnits: async (ids) => ids.flatMap((id) => UNITS.filter((one) => one.id === id)),
  listUnitsWithin: async (ids, { kinds } = {}) =>
    UNITS.filter(({ path, kind }) => path.some((id) => ids.includes(id)) && (kinds?.includes(kind) ?? true)),
  findPerson: async (id) => PEOPLE.find((one) => one.id === id),
  getPerson: async (id) => getPerson(id),
  listPeople: async (ids) => PEOPLE.filter(({ id }) => ids.includes(id)),
  findPersonByPhone: async () => undefined,
  listMembers: async ({ unitIds, roles, at }) =>
    PEOPLE.filter((one) =>
      activeMemberships(one, at).some(
        (m) => unitIds.includes(m.unitId) && (!roles || roles.includes(m.role)),
      ),
    ),
}

/** Degrees are taken for kilometres: near enough for a test. */
export const nearestOf = (units: readonly Unit[]): Places => ({
  async findNearest({ latitude, longitude }, within) {
    const near = units
      .filter(
        ({ kind, path, location }) => kind === 'school' && location && path.some((id) => within.includes(id)),
      )
      .map((unit) => ({
        unit,
        metres:
          1_000 *
          Math.hypot((unit.location?.latitude ?? 0) - latitude, (unit.location?.longitude ?? 0) - longitude),
      }))
      .sort((left, right) => left.metres - right.metres)
    return near[0] && near[0].metres < 20_000 ? near[0] : undefined
  },
})
