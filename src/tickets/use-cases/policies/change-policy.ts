import type { Directory } from '../../../directory/index.ts'
import type { Clock } from '../../../shared/index.ts'
import type { Fault, PlacedFault } from '../../../shared/json/index.ts'
import { readPolicy } from '../../domain/policy/read-policy.ts'
import type { Policy } from '../../domain/policy/target-rule.ts'
import type { PolicyStore, PolicyVersion } from './ports.ts'

export type PolicyChangeParts = {
  readonly store: PolicyStore
  readonly directory: Pick<Directory, 'listUnits'>
  readonly clock: Clock
}

export type CheckedPolicy = { readonly policy?: Policy; readonly faults: readonly PlacedFault[] }

/** A rule for a unit that does not exist would never apply, and nobody would notice. */
const unknownUnits = async (
  { rules }: Policy,
  { directory }: Pick<PolicyChangeParts, 'directory'>,
): Promise<Fault[]> => {
  const named = [...new Set(rules.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId])))]
  const known = new Set((await directory.listUnits(named)).map(({ id }) => id))
  return rules.flatMap(({ unitId }, index) =>
    unitId === undefined || known.has(unitId)
      ? []
      : [{ path: ['rules', index, 'unitId'], code: 'policy.fault.unknown_unit', params: { unit: unitId } }],
  )
}

/** The policy in a text, or everything that is wrong with it, entry by entry. */
export const checkPolicy = async (
  parts: Pick<PolicyChangeParts, 'directory'>,
  text: string,
): Promise<CheckedPolicy> => {
  const read = readPolicy(text)
  if ('faults' in read) return read
  const faults = read.place(await unknownUnits(read.value, parts))
  return faults.length > 0 ? { faults } : { policy: read.value, faults }
}

export type PolicyChangeResult = { readonly version?: PolicyVersion; readonly faults: readonly PlacedFault[] }

/** Saves the text as the new national policy; with any fault nothing is saved and the old one stays in force. */
export const setPolicy = async (
  parts: PolicyChangeParts,
  { text, by }: { readonly text: string; readonly by: string },
): Promise<PolicyChangeResult> => {
  const { policy, faults } = await checkPolicy(parts, text)
  if (!policy) return { faults }
  const newest = await parts.store.findNewest()
  const version: PolicyVersion = {
    version: (newest?.version ?? 0) + 1,
    text,
    changedAt: parts.clock.now(),
    changedBy: by,
  }
  await parts.store.add(version)
  return { version, faults }
}
