const among = (names: string): ((name: string) => boolean) => {
  const all = new Set(names.split(/\s+/))
  return (name) => all.has(name)
}

/** Concepts that can be broken, asked for or asked about. */
export const isThing =
  among(`printer projector computer network sim power password email grades absence timetable enrolment
  massar app system blocked_site resources equipment training ticket`)

/** Concepts that are none of this service's concern. */
export const isForeign =
  among(`salary hr exam_date strike building violence football weather prayer food love joke ad politics
  transport health homework insult home family private animal house_device furniture heat_water works leave bank party
  quarrel assistant look wish travel sport`)

/** What is done at a desk: by its own concepts, by words of every day, by how one speaks to it. */
export const isAct =
  among(`status when howmany list open_state close solved again cancel undo escalate forward human take
  done_repair wait away vouch notify language help_use photo ask_other add_info broken want please thing_mine
  not_yet broken_down problem error stopped work_runs repair need lost stolen
  visit hurry whohas`)

/** How people speak who want nothing of it. */
export const isTalk =
  among(`laughter opinion hearsay supposed rule dream nostalgia feelings official friend people life
  clothes vehicle supplies promo compose court`)

export const THING = 1
export const FOREIGN = 2
export const ACT = 4
export const TALK = 8
const SORTS = [
  [THING, isThing],
  [FOREIGN, isForeign],
  [ACT, isAct],
  [TALK, isTalk],
] as const

const known = new Map<string, number>()

/** All sorts that a name is of, bit by bit: found once for each of the few names that there are. */
export const sortsOf = (name: string): number => {
  const found = known.get(name)
  if (found !== undefined) return found
  let sorts = 0
  for (const [sort, isOf] of SORTS) if (isOf(name)) sorts |= sort
  known.set(name, sorts)
  return sorts
}
