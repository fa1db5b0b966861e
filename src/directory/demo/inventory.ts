import type { Equipment, EquipmentKind } from '../domain/inventory/equipment.ts'
import type { Line, LineKind, Operator } from '../domain/inventory/line.ts'
import { demoSchoolCodes } from './units.ts'

/** One a school, in the order of the schools: whose line, of what kind, how fast. */
const LINES: readonly (readonly [Operator, LineKind, speedMbps?: number])[] = [
  ['maroc_telecom', 'fibre', 100],
  ['orange', 'adsl', 12],
  ['inwi', 'fibre', 100],
  ['maroc_telecom', 'fibre', 200],
  ['orange', 'fibre', 100],
  ['inwi', '4g'],
  ['maroc_telecom', 'adsl', 8],
  ['orange', 'fibre', 200],
  ['inwi', 'fibre', 100],
  ['maroc_telecom', 'adsl', 12],
  ['orange', '4g'],
  ['inwi', 'fibre', 200],
]

/** The two biggest schools have a second line for when the first is cut. */
const SPARE_LINES: readonly (readonly [school: number, Operator])[] = [
  [4, 'inwi'],
  [12, 'orange'],
]

const OPERATOR_LETTERS: Readonly<Record<Operator, string>> = {
  maroc_telecom: 'MT',
  orange: 'OR',
  inwi: 'IN',
  other: 'XX',
}

/** Every school's things: what, where, and how many school years ago it was delivered. */
const THINGS: readonly (readonly [EquipmentKind, label: string, room: string, yearsAgo: number])[] = [
  ['printer', 'HP LaserJet Pro M404', 'Salle 3', 1],
  ['printer', 'Canon i-SENSYS MF445', 'Salle des professeurs', 5],
  ['projector', 'Epson EB-X41', 'Salle 6', 2],
  ['network', 'TP-Link EAP225', 'Salle 4', 1],
  ['computer', 'Dell OptiPlex 3080', 'Salle informatique', 2],
  ['computer', 'Dell OptiPlex 3080', 'Salle informatique', 2],
  ['computer', 'HP ProDesk 400 G3', 'Salle informatique', 6],
  ['ups', 'APC Back-UPS 1100', 'Salle informatique', 4],
]

const SUPPLIERS = ['Oriental Bureautique', 'Moulouya Informatique', 'Saïss Équipement'] as const
const WARRANTY_YEARS = 3

/** The first school year's autumn on or before `now`, so many years earlier. */
const autumn = (now: Date, yearsAgo: number): Date =>
  new Date(Date.UTC(now.getUTCFullYear() - yearsAgo, 8, 15, 12))

const lineOf = (school: number, [operator, kind, speedMbps]: (typeof LINES)[number], now: Date) => ({
  unitId: demoSchoolCodes[school - 1] ?? '',
  operator,
  contract: `${OPERATOR_LETTERS[operator]}-${demoSchoolCodes[school - 1]}`,
  kind,
  installedAt: autumn(now, 2 + (school % 3)),
  ...(speedMbps === undefined ? {} : { speedMbps }),
})

/** `line-1` … `line-12` by school, then the spare ones, `line-4-spare` and `line-12-spare`. */
export const demoLines = (now: Date): Line[] => [
  ...LINES.map((line, index) => ({ id: `line-${index + 1}`, ...lineOf(index + 1, line, now) })),
  ...SPARE_LINES.map(([school, operator]) => ({
    id: `line-${school}-spare`,
    ...lineOf(school, [operator, '4g'], now),
  })),
]

const equipmentOf = (school: number, now: Date): Equipment[] =>
  THINGS.map(([kind, label, room, yearsAgo], index) => {
    const unitId = demoSchoolCodes[school - 1] ?? ''
    return {
      id: `equipment-${school}-${index + 1}`,
      unitId,
      kind,
      label,
      room,
      serial: `${unitId}-${String(index + 1).padStart(3, '0')}`,
      supplier: SUPPLIERS[(school + index) % SUPPLIERS.length] ?? SUPPLIERS[0],
      deliveredAt: autumn(now, yearsAgo),
      warrantyUntil: autumn(now, yearsAgo - WARRANTY_YEARS),
    }
  })

/** `equipment-1-1` … `equipment-12-8`: the school, then the thing. What came three years ago or later is under warranty. */
export const demoEquipment = (now: Date): Equipment[] =>
  demoSchoolCodes.flatMap((_, index) => equipmentOf(index + 1, now))
