import { TIERS } from '../../../directory/index.ts'
import { DEFAULT_POLICY } from '../../../tickets/index.ts'
import { typedReference } from '../asking/explicit.ts'
import { isFreeOfReports } from '../handling/marked/in-words/free-of-reports.ts'
import { asksDelayRules } from '../reading/asides/rules.ts'
import { type Outcome, say, type Talk } from '../talk.ts'

const HOUR = 3_600_000

/** "C'est quoi le délai normal ?": the general rule; where another one holds, each request shows its own. */
export const rulesAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isFreeOfReports(talk) || typedReference(talk) || !asksDelayRules(talk.turn.text)) return undefined
  const { t } = talk
  const { acknowledgeWithinMs, resolveWithinDays } = DEFAULT_POLICY
  const tiers = TIERS.map((tier) =>
    t('dialog:rules.tier', {
      tier: t(`terms:tier.${tier}`),
      days: t('dialog:delay.days', { count: resolveWithinDays[tier] }),
    }),
  )
  const seen = t('dialog:delay.hours', { count: acknowledgeWithinMs / HOUR })
  return {
    ...say([t('dialog:rules.seen', { seen }), ...tiers, t('dialog:rules.then')].join('\n')),
    keepsQuestion: true,
  }
}
