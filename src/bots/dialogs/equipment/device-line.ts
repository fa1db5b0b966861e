import { type Equipment, isUnderWarranty } from '../../../directory/index.ts'
import { formatDay } from '../../../shared/i18n/index.ts'
import { ellipsis } from '../../../shared/text/index.ts'
import type { Talk } from '../talk.ts'

const LABEL_LIMIT = 80

const warrantyWords = ({ t, language, turn }: Talk, device: Equipment): string => {
  if (!device.warrantyUntil) return t('dialog:equipment.warranty_unknown')
  const until = formatDay(language, device.warrantyUntil, turn.now)
  return t(isUnderWarranty(device, turn.now) ? 'dialog:equipment.covered' : 'dialog:equipment.expired', {
    until,
  })
}

/** "Imprimante HP LaserJet": what it is. */
export const deviceName = ({ t }: Talk, { kind, label }: Equipment): string =>
  t('dialog:equipment.name', { kind: t(`terms:equipment.${kind}`), label: ellipsis(label, LABEL_LIMIT) })

/** What it is, where it stands and its number: enough to find it. */
export const placedDevice = async (
  talk: Talk,
  device: Equipment,
  options: { unit: boolean },
): Promise<string> => {
  const unit = options.unit ? await talk.desk.directory.findUnit(device.unitId) : undefined
  const { room, serial = device.id } = device
  return [
    deviceName(talk, device),
    ...(room === undefined ? [] : [talk.t('dialog:list.room', { room: ellipsis(room, LABEL_LIMIT) })]),
    ...(unit ? [unit.name[talk.language]] : []),
    talk.t('dialog:equipment.number', { number: ellipsis(serial, LABEL_LIMIT) }),
    ...(device.scrappedAt ? [talk.t('dialog:equipment.is_scrapped')] : []),
  ].join(' · ')
}

/** That, and who repairs it until when. */
export const wholeDevice = async (
  talk: Talk,
  device: Equipment,
  options: { unit: boolean },
): Promise<string> => {
  const { supplier } = device
  const delivered = supplier
    ? talk.t('dialog:equipment.supplier', { supplier: ellipsis(supplier, LABEL_LIMIT) })
    : talk.t('dialog:equipment.supplier_unknown')
  return [await placedDevice(talk, device, options), warrantyWords(talk, device), delivered].join(' · ')
}
