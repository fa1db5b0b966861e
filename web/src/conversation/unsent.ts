import type { Outgoing } from './state.ts'

/** What was said and not yet taken survives a reload of the tab; files do not fit, their messages are left out. */
const keyFor = (personId: string): string => `sanad.unsent.${personId}`

export const keepUnsent = (personId: string, outgoing: readonly Outgoing[]): void => {
  const unsent = outgoing.filter(({ status, files }) => status !== 'sent' && files.length === 0)
  try {
    if (unsent.length === 0) sessionStorage.removeItem(keyFor(personId))
    else sessionStorage.setItem(keyFor(personId), JSON.stringify(unsent))
  } catch {
    // the tab's storage is full: the messages are still on the page
  }
}

export const readUnsent = (personId: string): Outgoing[] => {
  const kept = sessionStorage.getItem(keyFor(personId))
  return kept ? (JSON.parse(kept) as Outgoing[]) : []
}
