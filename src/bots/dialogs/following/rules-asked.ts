import { activeMemberships, TIERS, type Tier, tierOf, type Unit } from '../../../directory/index.ts'
import { type Targets, targetsFor, type WorkingDuration } from '../../../tickets/index.ts'
import { typedReference } from '../asking/explicit.ts'
import { isFreeOfReports } from '../handling/marked/in-words/free-of-reports.ts'
import { asksDelayRules } from '../reading/asides/rules.ts'
import { type Outcome, say, type Talk } from '../talk.ts'

const ownUnit = async ({ desk, turn: { person, now } }: Talk): Promise<Unit | undefined> => {
  const [own] = activeMemberships(person, now)
  return own && desk.directory.findUnit(own.unitId)
}

/** Where a request of theirs would stand at this tier: the unit above; below their own, whatever holds for all of it. */
const pathAt = async (talk: Talk, unit: Unit | undefined, tier: Tier): Promise<readonly string[]> => {
  if (!unit) return []
  const units = await talk.desk.directory.listUnits(unit.path)
  const there = units.find(({ kind }) => tierOf(kind) === tier)
  return there?.path ?? unit.path
}

const durationOf = ({ t }: Talk, duration: WorkingDuration): string =>
  'hours' in duration
    ? t('dialog:delay.hours', { count: duration.hours })
    : t('dialog:delay.days', { count: duration.days })

const targetsAt = async (talk: Talk, unit: Unit | undefined, tier: Tier): Promise<Targets> =>
  targetsFor(await talk.desk.rules.current(), {
    tier,
    category: null,
    unitPath: await pathAt(talk, unit, tier),
    at: talk.turn.now,
  })

/** "C'est quoi le délai normal ?": as it holds for whoever asks; what is urgent, or of a kind, shows its own. */
export const rulesAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isFreeOfReports(talk) || typedReference(talk) || !asksDelayRules(talk.turn.text)) return undefined
  const { t } = talk
  const unit = await ownUnit(talk)
  const targets = await Promise.all(
    TIERS.map(async (tier) => ({ tier, targets: await targetsAt(talk, unit, tier) })),
  )
  const first = targets.find(({ tier }) => unit && tierOf(unit.kind) === tier) ?? targets[0]
  const seen = first ? durationOf(talk, first.targets.acknowledgeWithin) : ''
  const tiers = targets.map(({ tier, targets: { resolveWithin } }) =>
    t('dialog:rules.tier', { tier: t(`terms:tier.${tier}`), days: durationOf(talk, resolveWithin) }),
  )
  return {
    ...say([t('dialog:rules.seen', { seen }), ...tiers, t('dialog:rules.then')].join('\n')),
    keepsQuestion: true,
  }
}
