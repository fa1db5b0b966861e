import type { Directory } from '../../../../directory/index.ts'
import { MOROCCO } from '../../../../shared/index.ts'
import { type Day, writeDay } from '../../../domain/calendar/day.ts'
import { LocalTime } from '../../../domain/calendar/local-time.ts'
import { judgeStays, type Measure } from '../../../domain/policy/dry-run/judge.ts'
import { type Stay, staysOf, type TicketHistory } from '../../../domain/policy/dry-run/stays.ts'
import type { Policy } from '../../../domain/policy/target-rule.ts'
import type { CalendarSource } from '../../../ports.ts'
import type { TicketHistories } from '../ports.ts'
import { createPlaces, type Place } from './places.ts'
import { type DryRunSide, Tally } from './tally.ts'

/** A policy and the working hours it is reckoned in. */
export type Regime = { readonly policy: Policy; readonly calendars: CalendarSource }

export type DryRunParts = {
  readonly histories: TicketHistories
  readonly directory: Pick<Directory, 'findUnit' | 'listUnits'>
  readonly present: Regime
  readonly proposed: Regime
  /** Tickets that are still open are judged as they stand at this instant. */
  readonly now: Date
}

export type DryRunReport = {
  /** The first day, and the day after the last: of the opening of the tickets. */
  readonly from: string
  readonly to: string
  readonly tickets: number
  readonly present: DryRunSide
  readonly proposed: DryRunSide
}

type PlacedStay = { readonly stay: Stay; readonly place: Place }

const addTicket = async (placed: readonly PlacedStay[], regime: Regime, tally: Tally): Promise<void> => {
  const measures = new Map<Stay, Measure>()
  for (const { stay, place } of placed) {
    const calendar = await regime.calendars.calendarFor(stay.unitId)
    measures.set(stay, { policy: regime.policy, calendar, unitPath: place.unitPath })
  }
  const stays = placed.map(({ stay }) => stay)
  const outcomes = judgeStays(stays, (stay) => measures.get(stay) as Measure)
  for (const [index, { stay, place }] of placed.entries()) {
    const outcome = outcomes[index]
    if (outcome) tally.add(outcome, { tier: stay.tier, place })
  }
}

/** What the proposed policy or calendar would have made of the tickets of a time, beside the present one. */
export const dryRun = async (
  parts: DryRunParts,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<DryRunReport> => {
  const { histories, directory, now } = parts
  const placeOf = createPlaces(directory)
  const place = ({ originPath }: TicketHistory, stay: Stay) => placeOf({ unitId: stay.unitId, originPath })
  const [present, proposed] = [new Tally(), new Tally()]
  const time = LocalTime.in(MOROCCO)
  let tickets = 0
  for await (const history of histories.openedBetween(
    new Date(time.startOf(from)),
    new Date(time.startOf(to)),
  )) {
    tickets += 1
    const placed: PlacedStay[] = []
    for (const stay of staysOf(history, now)) placed.push({ stay, place: await place(history, stay) })
    await addTicket(placed, parts.present, present)
    await addTicket(placed, parts.proposed, proposed)
  }
  return {
    from: writeDay(from),
    to: writeDay(to),
    tickets,
    present: present.result(),
    proposed: proposed.result(),
  }
}
