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

/** In the order of `director-1` … `director-12`; the schools are invented, their places lie in the towns. */
const SCHOOLS: readonly (readonly [...Row, province: string, latitude: number, longitude: number])[] = [
  ['10101A', 'مدرسة ابن خلدون الابتدائية', 'École primaire Ibn Khaldoun', 'DP-OUJDA', 34.6867, -1.9114],
  ['10102B', 'مدرسة الزيتون الابتدائية', 'École primaire Zaytoun', 'DP-OUJDA', 34.6712, -1.8921],
  ['10103C', 'إعدادية الأمير مولاي رشيد', 'Collège Prince Moulay Rachid', 'DP-OUJDA', 34.6955, -1.9268],
  ['10104D', 'ثانوية عمر بن عبد العزيز', 'Lycée Omar Ibn Abdelaziz', 'DP-OUJDA', 34.6801, -1.9342],
  ['10105E', 'مؤسسة النجاح الخصوصية', 'Institution privée Annajah', 'DP-OUJDA', 34.6649, -1.9187],
  ['10201F', 'مدرسة الليمون الابتدائية', 'École primaire Allaymoun', 'DP-BERKANE', 34.9218, -2.3201],
  ['10202G', 'إعدادية تافوغالت', 'Collège Tafoughalt', 'DP-BERKANE', 34.8127, -2.4045],
  ['10203H', 'ثانوية الليث بن سعد', 'Lycée Allayth Ibn Saad', 'DP-BERKANE', 34.9304, -2.3355],
  ['20101J', 'مدرسة القرويين الابتدائية', 'École primaire Al Qaraouiyine', 'DP-FES', 34.0653, -4.9732],
  ['20102K', 'مدرسة وادي فاس الابتدائية', 'École primaire Oued Fès', 'DP-FES', 34.0402, -5.0098],
  ['20103L', 'إعدادية ابن البناء المراكشي', 'Collège Ibn Al Banna', 'DP-FES', 34.0331, -4.9853],
  ['20104M', 'ثانوية مولاي إدريس', 'Lycée Moulay Idriss', 'DP-FES', 34.0217, -5.0154],
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
  for (const [code, ar, fr, province, latitude, longitude] of SCHOOLS) {
    const sector = code === PRIVATE_SCHOOL ? 'private' : 'public'
    units.set(code, {
      ...unit(code, 'school', named(ar, fr), parentOf(province)),
      sector,
      location: { latitude, longitude },
    })
  }
  return [...units.values()]
}

/** School codes in the order of their directors: `demoSchoolCodes[0]` is director-1's. */
export const demoSchoolCodes: readonly string[] = SCHOOLS.map(([code]) => code)
