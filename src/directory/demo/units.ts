import type { LocalizedName } from '../../shared/index.ts'
import type { Unit, UnitKind } from '../domain/unit.ts'

const CENTRE = 'MEN'

type Row = readonly [code: string, ar: string, fr: string]

const REGIONS: readonly Row[] = [
  ['AREF-OR', 'أكاديمية الشرق', "Académie de l'Oriental"],
  ['AREF-FM', 'أكاديمية فاس مكناس', 'Académie de Fès-Meknès'],
]

const PROVINCES: readonly (readonly [...Row, region: string])[] = [
  ['DP-OUJDA', 'مديرية وجدة أنجاد', "Direction provinciale d'Oujda-Angad", 'AREF-OR'],
  ['DP-BERKANE', 'مديرية بركان', 'Direction provinciale de Berkane', 'AREF-OR'],
  ['DP-FES', 'مديرية فاس', 'Direction provinciale de Fès', 'AREF-FM'],
]

/** In the order of `director-1` … `director-12`. */
const SCHOOLS: readonly (readonly [...Row, province: string])[] = [
  ['10101A', 'مدرسة ابن خلدون الابتدائية', 'École primaire Ibn Khaldoun', 'DP-OUJDA'],
  ['10102B', 'مدرسة الزيتون الابتدائية', 'École primaire Zaytoun', 'DP-OUJDA'],
  ['10103C', 'إعدادية الأمير مولاي رشيد', 'Collège Prince Moulay Rachid', 'DP-OUJDA'],
  ['10104D', 'ثانوية عمر بن عبد العزيز', 'Lycée Omar Ibn Abdelaziz', 'DP-OUJDA'],
  ['10105E', 'مؤسسة النجاح الخصوصية', 'Institution privée Annajah', 'DP-OUJDA'],
  ['10201F', 'مدرسة الليمون الابتدائية', 'École primaire Allaymoun', 'DP-BERKANE'],
  ['10202G', 'إعدادية تافوغالت', 'Collège Tafoughalt', 'DP-BERKANE'],
  ['10203H', 'ثانوية الليث بن سعد', 'Lycée Allayth Ibn Saad', 'DP-BERKANE'],
  ['20101J', 'مدرسة القرويين الابتدائية', 'École primaire Al Qaraouiyine', 'DP-FES'],
  ['20102K', 'مدرسة وادي فاس الابتدائية', 'École primaire Oued Fès', 'DP-FES'],
  ['20103L', 'إعدادية ابن البناء المراكشي', 'Collège Ibn Al Banna', 'DP-FES'],
  ['20104M', 'ثانوية مولاي إدريس', 'Lycée Moulay Idriss', 'DP-FES'],
]

const PRIVATE_SCHOOL = '10105E'

const named = (ar: string, fr: string): LocalizedName => ({ ar, fr })

const unit = (code: string, kind: UnitKind, name: LocalizedName, parent: Unit): Unit => ({
  id: code,
  code,
  kind,
  name,
  parentId: parent.id,
  path: [...parent.path, code],
})

/** The demonstration's units, parents before children; the id is the code. */
export const demoUnits = (): Unit[] => {
  const centre: Unit = {
    id: CENTRE,
    code: CENTRE,
    kind: 'centre',
    name: named('المصالح المركزية للوزارة', 'Services centraux du ministère'),
    parentId: null,
    path: [CENTRE],
  }
  const units = new Map([[CENTRE, centre]])
  const parentOf = (code: string): Unit => units.get(code) ?? centre
  for (const [code, ar, fr] of REGIONS) units.set(code, unit(code, 'region', named(ar, fr), centre))
  for (const [code, ar, fr, region] of PROVINCES)
    units.set(code, unit(code, 'province', named(ar, fr), parentOf(region)))
  for (const [code, ar, fr, province] of SCHOOLS) {
    const sector = code === PRIVATE_SCHOOL ? 'private' : 'public'
    units.set(code, { ...unit(code, 'school', named(ar, fr), parentOf(province)), sector })
  }
  return [...units.values()]
}

/** School codes in the order of their directors: `demoSchoolCodes[0]` is director-1's. */
export const demoSchoolCodes: readonly string[] = SCHOOLS.map(([code]) => code)
