export { demoEquipment, demoLines } from './demo/inventory.ts'
export { loadDemoDirectory, removeDemoDirectory } from './demo/load.ts'
export { demoPeople } from './demo/people.ts'
export { demoUnits } from './demo/units.ts'
export { type Absence, activeAbsence, deputyAt } from './domain/absences/absence.ts'
export { type Channel, type Identity, type Proof, stillProved } from './domain/identity.ts'
export {
  EQUIPMENT_KINDS,
  type Equipment,
  type EquipmentChange,
  type EquipmentKind,
  isUnderWarranty,
} from './domain/inventory/equipment.ts'
export { LINE_KINDS, type Line, type LineKind, OPERATORS, type Operator } from './domain/inventory/line.ts'
export { numberKey } from './domain/inventory/number-key.ts'
export { roomKey } from './domain/inventory/room-key.ts'
export {
  AXES,
  type Axis,
  activeMemberships,
  type Membership,
  type Person,
  type Quiet,
  ROLES,
  type Role,
  SERVICES,
  type Service,
  type Wishes,
} from './domain/person.ts'
export { normalizePhone } from './domain/phone.ts'
export type { GroupChat, Room } from './domain/room.ts'
export {
  hasRole,
  type MemberFilter,
  receiversIn,
  SUPERVISING_ROLES,
  supervisedUnitIds,
} from './domain/scope.ts'
export {
  type GeoPoint,
  isOpenUnit,
  type Sector,
  TIERS,
  type Tier,
  tierOf,
  UNIT_KINDS,
  type Unit,
  type UnitKind,
} from './domain/unit.ts'
export { MongoAbsenceStore } from './mongo/absences.ts'
export { anonymisePerson } from './mongo/anonymise.ts'
export { createMongoDirectory } from './mongo/directory.ts'
export { createMongoEquipmentStore } from './mongo/equipment/store.ts'
export { createMongoIdentities } from './mongo/identities/identities.ts'
export { createMongoLinkCodes } from './mongo/identities/link-codes.ts'
export { setBlocked, setClosed } from './mongo/marks.ts'
export { directoryMigrations } from './mongo/migrations.ts'
export { createMongoPlaces } from './mongo/places.ts'
export { createMongoPreferences } from './mongo/preferences.ts'
export { createRecentDirectory } from './mongo/recent/recent-directory.ts'
export { createMongoRoomStore } from './mongo/rooms/store.ts'
export type {
  Absences,
  Directory,
  EquipmentCare,
  EquipmentFilter,
  EquipmentQuestion,
  Identities,
  Inventory,
  LinkCodes,
  Places,
  Preferences,
  Redeemed,
  Rooms,
} from './ports.ts'
export { type AbsenceStore, createAbsences } from './use-cases/absences.ts'
export { createEquipmentCare, type EquipmentStore } from './use-cases/equipment/care.ts'
export type { ImportError } from './use-cases/import-csv/file/complaints.ts'
export {
  type ImportOptions,
  type ImportResult,
  importDirectory,
} from './use-cases/import-csv/import-directory.ts'
export { createRooms, type RoomStore } from './use-cases/rooms.ts'
export { type CurrentAbsences, withDeputies } from './use-cases/standing-in.ts'
