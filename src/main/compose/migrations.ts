import type { Connection } from 'mongoose'
import { botMigrations } from '../../bots/index.ts'
import { directoryMigrations } from '../../directory/index.ts'
import { suggestionMigrations } from '../../nlu/index.ts'
import { deliveryMigrations } from '../../notifications/index.ts'
import { type LeaseDocument, type Migration, NamedLeases } from '../../shared/mongo/index.ts'
import { calendarMigrations, incidentMigrations, ticketMigrations } from '../../tickets/index.ts'

export const migrations: readonly Migration[] = [
  ...directoryMigrations,
  ...ticketMigrations,
  ...incidentMigrations,
  ...calendarMigrations,
  ...deliveryMigrations,
  ...botMigrations,
  ...suggestionMigrations,
]

export const namedLeases = (connection: Connection, owner: string): NamedLeases =>
  new NamedLeases(connection.collection<LeaseDocument>('leases'), owner)
