import { AppError } from '../../../shared/index.ts'
import { readPolicy } from '../../domain/policy/read-policy.ts'
import type { Policy } from '../../domain/policy/target-rule.ts'
import type { PolicySource } from '../../ports.ts'
import { Remembered } from '../calendars/remembered.ts'
import type { PolicyStore, PolicyVersion } from './ports.ts'

/** Machine time. Another node's change counts here no later than this. */
const STALE_MS = 5_000

const NO_RULES: Policy = { rules: [] }

/** A text that was checked before it was kept. */
const policyIn = ({ version, text }: PolicyVersion): Policy => {
  const read = readPolicy(text)
  if ('faults' in read) throw new AppError('bug', 'policy.broken', { version })
  return read.value
}

/** The policy in force, looked up at most once in five seconds; before anybody has set one it has no rules. */
export const createPolicies = (store: Pick<PolicyStore, 'findNewest'>): PolicySource => {
  const load = async (): Promise<Policy> => {
    const newest = await store.findNewest()
    return newest ? policyIn(newest) : NO_RULES
  }
  const remembered = new Remembered<'policy', Policy>(load, { most: 1, forMs: STALE_MS })
  return { current: () => remembered.get('policy') }
}
