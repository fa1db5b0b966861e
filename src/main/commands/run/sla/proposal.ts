import { AppError } from '../../../../shared/index.ts'
import {
  checkPolicy,
  createCalendars,
  type Policy,
  readCandidate,
  withCandidates,
  writeDay,
} from '../../../../tickets/index.ts'
import { type Context, readTextFile, sayFaults, sentence } from '../../../terminal/index.ts'
import type { CalendarDesk } from '../calendar/with-calendars.ts'

type NamedFile = { readonly file: string; readonly text: string }

/** The files of what is tried out, read before any database is asked. */
export type Proposal = {
  readonly policy?: NamedFile
  readonly calendars: readonly (NamedFile & { readonly unitId: string })[]
}

const splitUnitFile = (given: string): { unitId: string; file: string } => {
  const [, unitId, file] = /^([^=]+)=(.+)$/.exec(given) ?? []
  if (!unitId || !file) throw new AppError('invalid', 'cli.bad_unit_file', { given })
  return { unitId, file }
}

export const readProposal = async (
  context: Context,
  { policy, calendar }: { policy?: string; calendar: readonly string[] },
): Promise<Proposal> => {
  const named = calendar.map(splitUnitFile)
  const twice = named.find(({ unitId }, index) => named.findIndex((other) => other.unitId === unitId) < index)
  if (twice) throw new AppError('invalid', 'cli.bad_unit_file', { given: `${twice.unitId}=${twice.file}` })
  const text = (file: string): Promise<string> => readTextFile(file, context)
  return {
    ...(policy === undefined ? {} : { policy: { file: policy, text: await text(policy) } }),
    calendars: await Promise.all(named.map(async (each) => ({ ...each, text: await text(each.file) }))),
  }
}

/** The calendars as they would be; throws `policy.faulty` after saying what is wrong with which file. */
export const proposedCalendars = async (
  context: Context,
  desk: CalendarDesk,
  { proposal, from }: { readonly proposal: Proposal; readonly from: number },
) => {
  const candidates = []
  for (const { unitId, file, text } of proposal.calendars) {
    await desk.directory.getUnit(unitId)
    const { candidate, faults } = readCandidate({ unitId, text }, from)
    sayFaults(context, faults, file)
    if (!candidate) throw new AppError('invalid', 'policy.faulty', { faults: faults.length })
    candidates.push(candidate)
  }
  if (candidates.length === 0) return desk.calendars
  return createCalendars({ ...desk, store: withCandidates(desk.store, candidates) })
}

/** The policy as it would be; throws as above. */
export const proposedPolicy = async (
  context: Context,
  desk: CalendarDesk,
  { file, text, from }: NamedFile & { readonly from: number },
): Promise<Policy> => {
  const { policy, faults } = await checkPolicy(desk, text)
  sayFaults(context, faults, file)
  if (!policy) throw new AppError('invalid', 'policy.faulty', { faults: faults.length })
  const late = policy.rules.filter(({ validFrom }) => validFrom > from).length
  if (late > 0) {
    context.say(sentence('policy.late_rules', { from: writeDay(from), rules: late }, context.env))
  }
  return policy
}
