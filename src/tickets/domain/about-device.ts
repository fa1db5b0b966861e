import { type Equipment, type EquipmentKind, numberKey, roomKey } from '../../directory/index.ts'
import type { Category } from './category.ts'
import { devicesNamedIn } from './named-devices.ts'
import type { Ticket } from './ticket.ts'

const AT_FAULT: Partial<Record<Category, EquipmentKind>> = {
  connectivity: 'network',
  computer: 'computer',
  printer: 'printer',
  projector: 'projector',
  power: 'ups',
}

/** What breaks when a report is of that category. */
export const kindAtFault = (category: Category | null): EquipmentKind | undefined =>
  category ? AT_FAULT[category] : undefined

export const categoryOfKind = (kind: EquipmentKind): Category | undefined =>
  (Object.keys(AT_FAULT) as Category[]).find((category) => AT_FAULT[category] === kind)

/**
 * Whether a ticket tells of this device: surely, where its words name the number; perhaps, where they name none and
 * it is one of that kind in that room.
 */
export const tellsOfDevice = (
  { report, category, originUnitId }: Pick<Ticket, 'report' | 'category' | 'originUnitId'>,
  device: Equipment,
): 'surely' | 'perhaps' | undefined => {
  const named = devicesNamedIn(report.text).map(numberKey)
  const own = [device.id, ...(device.serial ? [device.serial] : [])].map(numberKey)
  if (named.some((number) => own.includes(number))) return 'surely'
  const isThere =
    named.length === 0 &&
    originUnitId === device.unitId &&
    kindAtFault(category) === device.kind &&
    report.room !== undefined &&
    device.room !== undefined &&
    roomKey(report.room) === roomKey(device.room)
  return isThere ? 'perhaps' : undefined
}
