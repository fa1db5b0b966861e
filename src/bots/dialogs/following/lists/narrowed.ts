import type { ScopeFilter } from '../../../../tickets/index.ts'
import { categoriesNamed } from '../../reading/narrowing/figure-kind.ts'
import { statusesNamed } from '../../reading/narrowing/filter.ts'
import { periodOf } from '../../reading/narrowing/period.ts'
import type { Talk } from '../../talk.ts'

/** Period and state as the words say them; a holder who says nothing means what is still open. */
export const filterFrom = (
  talk: Talk,
  byDefault?: ScopeFilter['statuses'],
): Pick<ScopeFilter, 'statuses' | 'openedFrom' | 'openedBefore'> => {
  const period = periodOf(talk.turn.text, talk.turn.now)
  const statuses = statusesNamed(talk.turn.text) ?? (period ? undefined : byDefault)
  return {
    ...(statuses ? { statuses } : {}),
    ...(period ? { openedFrom: period.from } : {}),
    ...(period?.before ? { openedBefore: period.before } : {}),
  }
}

/** The same, with the thing that is named: "la liste des demandes d'imprimante" are those and no others. */
export const listFilterFrom = (
  talk: Talk,
  byDefault?: ScopeFilter['statuses'],
): Pick<ScopeFilter, 'statuses' | 'openedFrom' | 'openedBefore' | 'categories'> => {
  const categories = categoriesNamed(talk.turn.text)
  return { ...filterFrom(talk, byDefault), ...(categories ? { categories } : {}) }
}
