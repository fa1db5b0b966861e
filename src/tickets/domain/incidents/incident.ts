import { activeMemberships, type Person, type Unit } from '../../../directory/index.ts'
import { AppError } from '../../../shared/index.ts'
import type { Category } from '../category.ts'

/** One fault that many feel: everything of this category, at and below one unit, for as long as it is open. */
export type Incident = {
  readonly id: string
  readonly unitId: string
  /** From the root to that unit, itself last. */
  readonly unitPath: readonly string[]
  readonly category: Category
  /** As it was declared. */
  readonly text: string
  readonly declaredBy: string
  readonly declaredAt: Date
  readonly commandId: string
  /** What was told of it while it ran, oldest first. */
  readonly updates?: readonly IncidentUpdate[]
  readonly closed?: IncidentClosing
}

export type IncidentUpdate = {
  readonly text: string
  readonly by: string
  readonly at: Date
  readonly commandId: string
}

export type IncidentClosing = {
  readonly by: string
  readonly at: Date
  readonly commandId: string
  /** It had been declared by mistake: nothing has been mended. */
  readonly retracted?: true
}

/** What there is to tell of an incident, each once; an update by the command that gave it. */
export type IncidentNews = 'declared' | 'closed' | `updated:${string}`

export const updateOf = (news: IncidentNews, { updates = [] }: Incident): IncidentUpdate | undefined =>
  updates.find(({ commandId }) => news === `updated:${commandId}`)

/** A supervisor of the unit or of one above it: of a province, a region or the centre. */
const supervises = (person: Person, path: readonly string[], at: Date): boolean =>
  activeMemberships(person, at).some(({ role, unitId }) => role === 'supervisor' && path.includes(unitId))

export const mayDeclare = (person: Person, { path }: Pick<Unit, 'path'>, at: Date): boolean =>
  supervises(person, path, at)

type Declaring = {
  readonly id: string
  readonly person: Person
  readonly unit: Unit
  readonly category: Category
  readonly text: string
  readonly at: Date
  readonly commandId: string
}

/** The incident that is declared; throws when it is not for this person to declare, or has no words. */
export const decideDeclare = ({ person, unit, at, text, ...given }: Declaring): Incident => {
  if (!mayDeclare(person, unit, at)) throw new AppError('forbidden', 'incident.outside_scope')
  if (text.trim() === '') throw new AppError('invalid', 'incident.words_missing')
  return {
    ...given,
    unitId: unit.id,
    unitPath: unit.path,
    text: text.trim(),
    declaredBy: person.id,
    declaredAt: at,
  }
}

/** How it ends; undefined when this command has ended it already. Throws when somebody else has, or may not. */
export const decideClose = (
  incident: Incident,
  { person, at, commandId }: { readonly person: Person; readonly at: Date; readonly commandId: string },
): IncidentClosing | undefined => {
  if (!supervises(person, incident.unitPath, at)) throw new AppError('forbidden', 'incident.outside_scope')
  if (incident.closed?.commandId === commandId) return undefined
  if (incident.closed) throw new AppError('conflict', 'incident.closed_already')
  return { by: person.id, at, commandId }
}

type Updating = Omit<IncidentUpdate, 'by'> & { readonly person: Person }

/** What is told of it while it runs; undefined when this command has told it already. */
export const decideUpdate = (
  incident: Incident,
  { person, text, at, commandId }: Updating,
): IncidentUpdate | undefined => {
  if (!supervises(person, incident.unitPath, at)) throw new AppError('forbidden', 'incident.outside_scope')
  if (incident.updates?.some((one) => one.commandId === commandId)) return undefined
  if (incident.closed) throw new AppError('conflict', 'incident.closed_already')
  if (text.trim() === '') throw new AppError('invalid', 'incident.words_missing')
  return { text: text.trim(), by: person.id, at, commandId }
}

/** As long as every other action can be taken back. */
const RETRACTABLE_MS = 5 * 60_000

/** How it is taken back, by whoever declared it and shortly afterwards; undefined when this command has done so already. */
export const decideRetract = (
  incident: Incident,
  { by, at, commandId }: Omit<IncidentClosing, 'retracted'>,
): IncidentClosing | undefined => {
  if (incident.declaredBy !== by) throw new AppError('forbidden', 'incident.outside_scope')
  if (incident.closed?.commandId === commandId) return undefined
  if (incident.closed) throw new AppError('conflict', 'incident.closed_already')
  if (at.getTime() - incident.declaredAt.getTime() > RETRACTABLE_MS)
    throw new AppError('conflict', 'incident.too_late_to_retract')
  return { by, at, commandId, retracted: true }
}

/** Of its kind and from within its place. */
export const explains = (
  { category, unitId }: Pick<Incident, 'category' | 'unitId'>,
  report: { readonly category: Category | null; readonly originPath: readonly string[] },
): boolean => category === report.category && report.originPath.includes(unitId)

/** A report that is one more of it: of the same kind, from within its place, while it lasts. */
export const isPartOf = (incident: Incident, report: Parameters<typeof explains>[1]): boolean =>
  incident.closed === undefined && explains(incident, report)

/** It lies within one of these units, or around one: whoever stands there feels it, or has to do with it. */
export const concerns = (
  { unitId, unitPath }: Incident,
  units: readonly Pick<Unit, 'id' | 'path'>[],
): boolean => units.some(({ id, path }) => unitPath.includes(id) || path.includes(unitId))

/** It lies around one of these units, or at it: everybody there feels it. */
export const isFeltAt = ({ unitId }: Incident, units: readonly Pick<Unit, 'path'>[]): boolean =>
  units.some(({ path }) => path.includes(unitId))
