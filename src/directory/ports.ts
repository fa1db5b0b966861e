import type { Absence } from './domain/absences/absence.ts'
import type { Channel, Identity } from './domain/identity.ts'
import type { Equipment, EquipmentKind } from './domain/inventory/equipment.ts'
import type { Line } from './domain/inventory/line.ts'
import type { Person, Wishes } from './domain/person.ts'
import type { GroupChat, Room } from './domain/room.ts'
import type { MemberFilter } from './domain/scope.ts'
import type { GeoPoint, Unit, UnitKind } from './domain/unit.ts'

/** Reads units and people. `find*` may return undefined, `get*` throws `not_found`. */
export interface Directory {
  findUnit(id: string): Promise<Unit | undefined>
  getUnit(id: string): Promise<Unit>
  findUnitByCode(code: string): Promise<Unit | undefined>
  /** In the order of the ids asked for; unknown ids are left out. */
  listUnits(ids: readonly string[]): Promise<Unit[]>
  /** Units at or below any of these, of these kinds if some are named, ordered by id, at most `limit` (default 1000). */
  listUnitsWithin(
    unitIds: readonly string[],
    options?: { limit?: number; kinds?: readonly UnitKind[] },
  ): Promise<Unit[]>
  findPerson(id: string): Promise<Person | undefined>
  getPerson(id: string): Promise<Person>
  listPeople(ids: readonly string[]): Promise<Person[]>
  /** `phone` in E.164; undefined when nobody or more than one person has it. */
  findPersonByPhone(phone: string): Promise<Person | undefined>
  /** Members of exactly these units, ordered by id. */
  listMembers(filter: MemberFilter): Promise<Person[]>
}

export type EquipmentFilter = {
  readonly unitIds: readonly string[]
  /** As anybody writes it: "salle 3" finds what stands in "القاعة 3". */
  readonly room?: string
  readonly kinds?: readonly EquipmentKind[]
  /** Default 200. */
  readonly limit?: number
}

/** What units have: equipment and operators' lines. */
export interface Inventory {
  findEquipment(id: string): Promise<Equipment | undefined>
  /** Of exactly these units, by unit, room and id. */
  listEquipment(filter: EquipmentFilter): Promise<Equipment[]>
  findLine(id: string): Promise<Line | undefined>
  /** Of exactly these units, by unit and id; at most `limit` (default 200). */
  listLines(filter: { readonly unitIds: readonly string[]; readonly limit?: number }): Promise<Line[]>
}

/** What is asked of the equipment in somebody's scope; all given parts must hold. */
export type EquipmentQuestion = Omit<EquipmentFilter, 'unitIds'> & {
  readonly as: string
  /** These units and everything below them; all that this person looks after when absent. */
  readonly unitIds?: readonly string[]
}

/** By whom and under which command; under the same one again nothing changes. */
export type EquipmentAct = {
  readonly as: string
  readonly equipmentId: string
  readonly commandId: string
}

/**
 * Equipment for those who look after it: who supervises a unit sees what stands in it and below; it is moved and
 * written off by the province and the academy. Throws `equipment.unknown` (not theirs to see, too),
 * `equipment.outside_scope`, `equipment.too_wide` (more schools than are read at once), `equipment.changed`,
 * `equipment.nothing_to_undo`.
 */
export interface EquipmentCare {
  /** By unit, room and id; nothing that was written off. */
  list(question: EquipmentQuestion): Promise<Equipment[]>
  /** By serial number or number of the inventory, however it is spelt; what was written off too. */
  listByNumber(asked: { readonly as: string; readonly number: string }): Promise<Equipment[]>
  get(asked: { readonly as: string; readonly equipmentId: string }): Promise<Equipment>
  /** Whether this person may move it or write it off where it stands. */
  mayChange(asked: { readonly as: string; readonly equipmentId: string }): Promise<boolean>
  /** To another school of the same person's. */
  move(act: EquipmentAct & { readonly toUnitId: string }): Promise<Equipment>
  scrap(act: EquipmentAct): Promise<Equipment>
  /** Takes back the last change, within a day, by whoever did it. */
  undo(act: EquipmentAct): Promise<Equipment>
}

/** Where units stand. */
export interface Places {
  /**
   * The school or training centre nearest to a point, within these units and everything below them; undefined when
   * none is within twenty kilometres, or the point is none.
   */
  findNearest(
    point: GeoPoint,
    within: readonly string[],
  ): Promise<{ readonly unit: Unit; readonly metres: number } | undefined>
}

/** Who is away, and who stands in for them. */
export interface Absences {
  /**
   * Takes the place of what the same person declared before for that time. The same id again changes nothing.
   * Throws `absence.ends_before_start`, `absence.own_deputy`, `absence.deputy_outside` (the deputy has no place in
   * a unit of the person or above), `absence.circle`, `directory.unknown_person`.
   */
  declare(absence: Absence): Promise<Absence>
  /** What the same person had declared before and this one has taken the place of, as far as that is left. */
  listReplaced(by: Pick<Absence, 'id' | 'personId'>): Promise<readonly Absence[]>
  /**
   * They are back, or will not be away after all: what runs ends; with `upcoming`, where nothing runs, the next one
   * never begins; with `id`, that one and no other. Returns what ended; throws `absence.none` when that is nothing. The same command again changes nothing.
   */
  end(back: {
    readonly personId: string
    readonly at: Date
    readonly commandId: string
    readonly upcoming?: boolean
    readonly id?: string
  }): Promise<readonly Absence[]>
  /** All that lies in the period at least in part, of these people or of everybody, by person. */
  listBetween(period: {
    readonly from: Date
    readonly until: Date
    readonly personIds?: readonly string[]
  }): Promise<Absence[]>
  /** At most one of each person, by person. */
  listActive(filter: { readonly personIds: readonly string[]; readonly at: Date }): Promise<Absence[]>
  /**
   * Who acts for this person: the deputy, or the deputy's deputy when that one is away too. Undefined when the
   * person is there, or when nobody who is there stands in.
   */
  deputyOf(personId: string, at: Date): Promise<string | undefined>
}

/** Staff rooms: groups that belong to a school. Throws `room.not_director`, `room.other_school`, `room.none`. */
export interface Rooms {
  /** By the director of the school, or who stands in. The same again changes nothing. */
  register(
    asked: GroupChat & { readonly as: string; readonly at: Date; readonly title?: string },
  ): Promise<{ readonly room: Room; readonly unit: Unit }>
  unregister(asked: GroupChat & { readonly as: string; readonly at: Date }): Promise<{ readonly unit: Unit }>
  /** Of exactly these units. */
  listOf(unitIds: readonly string[]): Promise<Room[]>
  /** We are there no longer. */
  gone(chat: GroupChat): Promise<void>
  /** The group has another id now. */
  moved(old: GroupChat, now: GroupChat): Promise<void>
}

/** The verified chat addresses. */
export interface Identities {
  findByAddress(channel: Channel, account: string, address: string): Promise<Identity | undefined>
  /** Most recently seen first. */
  listByPerson(personId: string): Promise<Identity[]>
  /** Links, or moves the address to this person when it belonged to somebody else. */
  link(identity: Identity): Promise<void>
  unlink(channel: Channel, account: string, address: string): Promise<void>
  /**
   * The provider says that whoever wrote from one address writes from another now. Whoever was linked there is linked
   * no longer; without a link at the old address nothing changes.
   */
  move(change: {
    readonly channel: Channel
    readonly account: string
    readonly from: string
    readonly to: string
  }): Promise<void>
  /** The person has written: from now on they can be written to again. */
  touch(channel: Channel, account: string, address: string, seenAt: Date): Promise<void>
  /** The provider lets us write there no longer; without effect when the person has written since `at`. */
  close(channel: Channel, account: string, address: string, at: Date): Promise<void>
}

/** What a right code says: whose it is, and who passed it on when it was not their own. */
export type Redeemed = { readonly personId: string; readonly vouchedBy?: string }

/** One-time codes: ten minutes, five tries, one use. Only a hash is stored. */
export interface LinkCodes {
  /**
   * An operator's codes are not counted. `asked`: by message, by whom (somebody else than the person: vouching), under
   * the command's id, so that a turn that is played again gives the same code a new value. Throws `link.too_many` when
   * that person has asked for five within the hour, or three of them for this person could still be used.
   */
  issue(
    personId: string,
    at: Date,
    asked?: { readonly by: string; readonly commandId: string },
  ): Promise<string>
  /** Undefined when the code is wrong, spent or expired; wrong tries count per asking address. */
  redeem(
    code: string,
    from: { channel: Channel; account: string; address: string },
    at: Date,
  ): Promise<Redeemed | undefined>
}

/** What people ask for by message; kept apart from what files say about them. */
export interface Preferences {
  /** What is not given stays as it was. */
  set(personId: string, wishes: Wishes): Promise<void>
}
