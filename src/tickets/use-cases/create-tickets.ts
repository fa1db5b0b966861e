import { randomInt } from 'node:crypto'
import type { Directory } from '../../directory/index.ts'
import type { Clock, Logger } from '../../shared/index.ts'
import { DEFAULT_POLICY, type LadderPolicy } from '../domain/policy/ladder-policy.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { IncidentTickets } from '../incidents.ts'
import type { CalendarSource, PolicySource, RecentPosts, TicketStore } from '../ports.ts'
import type { Tickets } from '../tickets.ts'
import { actFor } from './acting/act.ts'
import { freeReferences } from './acting/free-references.ts'
import { openFor } from './acting/open.ts'
import { retargetFor } from './clocks/retarget.ts'
import { runDueTimersFor } from './clocks/timers.ts'
import type { Core } from './core.ts'
import { incidentTicketsFor } from './incidents/incident-tickets.ts'
import { listLateFor } from './lists/late.ts'
import { countFor, listAwaitingFor, listInScopeFor, listMineFor, searchFor } from './lists/lists.ts'
import { explainFor } from './looking/history.ts'
import { findRefusalFor, findVisibleFor, listHoldersFor, listPossibleFor } from './looking/look-up.ts'
import { findPassedOnFor } from './looking/passed-on.ts'
import { findChronicFor, listSimilarFor } from './looking/similar.ts'
import { rememberUnits } from './remembered-units.ts'

export type TicketsParts = {
  readonly store: TicketStore
  readonly directory: Directory
  /** Where reports come in; the directory itself when absent. */
  readonly recent?: RecentPosts
  readonly calendars: CalendarSource
  readonly clock: Clock
  readonly logger: Logger
  /** Whether an incident that runs explains a ticket; none does when absent. */
  readonly isExplained?: (ticket: Ticket) => Promise<boolean>
  /** Uniform in [0, 1); unpredictable when absent. */
  readonly random?: () => number
  readonly policy?: LadderPolicy
  /** Without any rule the defaults hold. */
  readonly rules?: PolicySource
}

/** `ofIncidents` asks nobody's right: it is for `createIncidents` and for nothing else. */
export type TicketCore = Tickets & { readonly ofIncidents: IncidentTickets }

const RESOLUTION = 2 ** 32
const unpredictable = (): number => randomInt(RESOLUTION) / RESOLUTION

const NO_RULES: PolicySource = { current: async () => ({ rules: [] }) }

/** The ticket core on a store and a directory. Holds no state but its listeners. */
export const createTickets = ({
  random = unpredictable,
  policy = DEFAULT_POLICY,
  rules = NO_RULES,
  isExplained = async () => false,
  ...parts
}: TicketsParts): TicketCore => {
  const listeners: (() => void)[] = []
  const saved = () => {
    for (const listener of listeners) listener()
  }
  const directory = rememberUnits(parts.directory)
  const core: Core = {
    ...parts,
    directory,
    recent: parts.recent ?? directory,
    drawReference: freeReferences({ store: parts.store, random }),
    policy,
    rules,
    isExplained,
    saved,
  }
  return {
    open: openFor(core),
    act: actFor(core),
    findVisible: findVisibleFor(core),
    findPassedOn: findPassedOnFor(core),
    listSimilar: listSimilarFor(core),
    findChronic: findChronicFor(core),
    listPossible: listPossibleFor(core),
    findRefusal: findRefusalFor(core),
    listMine: listMineFor(core),
    listAwaiting: listAwaitingFor(core),
    listInScope: listInScopeFor(core),
    listLate: listLateFor(core),
    search: searchFor(core),
    count: countFor(core),
    foldCounts: () => core.store.foldCounts(),
    listHolders: listHoldersFor(core),
    explain: explainFor(core),
    runDueTimers: runDueTimersFor(core),
    retarget: retargetFor(core),
    ofIncidents: incidentTicketsFor(core),
    onSaved: (listener) => void listeners.push(listener),
  }
}
