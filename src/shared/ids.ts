import { randomBytes, randomUUID } from 'node:crypto'

/** Sortable by creation: 12 hex digits of milliseconds, then 16 of chance. */
export const newId = (at: Date = new Date()): string =>
  at.getTime().toString(16).padStart(12, '0') + randomBytes(8).toString('hex')

/** An unguessable token for sessions and leases. */
export const newToken = (): string => randomUUID().replaceAll('-', '') + randomBytes(8).toString('hex')
