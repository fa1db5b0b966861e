import type { Migration } from '../../shared/mongo/index.ts'
import { type EquipmentDocument, numbersOf } from './inventory.ts'

export const directoryMigrations: readonly Migration[] = [
  {
    id: '0001-directory-indexes',
    up: async (db) => {
      await db.collection('units').createIndexes([
        { key: { code: 1 }, name: 'code', unique: true },
        { key: { path: 1, _id: 1 }, name: 'path' },
      ])
      await db.collection('people').createIndexes([
        { key: { phone: 1 }, name: 'phone', sparse: true },
        { key: { 'memberships.unitId': 1, 'memberships.role': 1 }, name: 'members' },
      ])
      await db.collection('identities').createIndexes([
        { key: { channel: 1, account: 1, address: 1 }, name: 'address', unique: true },
        { key: { personId: 1, lastSeenAt: -1 }, name: 'person' },
      ])
      await db
        .collection('link_codes')
        .createIndexes([{ key: { expiresAt: 1 }, name: 'expiry', expireAfterSeconds: 3600 }])
    },
  },
  {
    id: '0002-directory-link-tries',
    up: async (db) => {
      await db
        .collection('link_tries')
        .createIndexes([{ key: { expiresAt: 1 }, name: 'expiry', expireAfterSeconds: 3600 }])
    },
  },
  {
    id: '0003-directory-inventory',
    up: async (db) => {
      await db.collection('equipment').createIndex({ unitId: 1, roomKey: 1, _id: 1 }, { name: 'unit_room' })
      await db.collection('lines').createIndex({ unitId: 1, _id: 1 }, { name: 'unit' })
    },
  },
  {
    id: '0004-directory-absences',
    up: async (db) => {
      await db.collection('absences').createIndexes([
        { key: { personId: 1, until: 1 }, name: 'person' },
        { key: { until: 1 }, name: 'until' },
      ])
      // a transaction meets the guard as a document to change, never as one to create
      await db
        .collection<{ _id: string; version: number }>('guards')
        .updateOne({ _id: 'absences' }, { $setOnInsert: { version: 0 } }, { upsert: true })
    },
  },
  {
    id: '0005-directory-places',
    up: async (db) => {
      await db.collection('units').createIndex({ location: '2dsphere' }, { name: 'place', sparse: true })
    },
  },
  {
    id: '0006-directory-supervisors',
    up: async (db) => {
      // every node reads those who supervise something, and not the teachers of a whole country
      await db.collection('people').createIndex({ 'memberships.role': 1 }, { name: 'role' })
    },
  },
  {
    id: '0007-directory-who-is-this',
    up: async (db) => {
      // an asking address, which may be a browser's, is kept for the ten minutes that it counts and no longer
      await db.command({ collMod: 'link_tries', index: { name: 'expiry', expireAfterSeconds: 0 } })
      await db.collection('link_codes').createIndexes([
        { key: { askedBy: 1, issuedAt: 1 }, name: 'asked', sparse: true },
        { key: { personId: 1, expiresAt: 1 }, name: 'person' },
      ])
      await db.collection('identities').createIndex({ phone: 1 }, { name: 'phone', sparse: true })
      const shared = db.collection('identities').find({ proof: 'contact', phone: { $exists: false } })
      for await (const { _id, personId } of shared) {
        const person = await db
          .collection<{ _id: string; phone?: string }>('people')
          .findOne({ _id: personId })
        if (person?.phone)
          await db.collection('identities').updateOne({ _id }, { $set: { phone: person.phone } })
      }
    },
  },
  {
    id: '0008-directory-rooms',
    up: async (db) => {
      await db.collection('staff_rooms').createIndex({ unitId: 1, _id: 1 }, { name: 'unit' })
    },
  },
  {
    id: '0009-directory-equipment-numbers',
    up: async (db) => {
      const equipment = db.collection<EquipmentDocument>('equipment')
      for await (const { _id, serial } of equipment.find({ numbers: { $exists: false } }))
        await equipment.updateOne({ _id }, { $set: { numbers: numbersOf(_id, serial) } })
      await equipment.createIndex({ numbers: 1 }, { name: 'numbers' })
    },
  },
]
