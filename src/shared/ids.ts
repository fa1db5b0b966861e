import { randomUUID } from 'node:crypto'

/** 32 hex digits. Node keeps chance for many of these in store; other random bytes cost a call to the system each time. */
const chance = (): string => randomUUID().replaceAll('-', '')

/** Sortable by creation: 12 hex digits of milliseconds, then 16 of chance. */
export const newId = (at: Date = new Date()): string =>
  at.getTime().toString(16).padStart(12, '0') + chance().slice(16)

/** An unguessable token for sessions and leases. */
export const newToken = (): string => chance() + chance().slice(16)
