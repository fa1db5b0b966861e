import { means, openDesk, printer } from './conversation.ts'

export const projector = means('report_fault', { category: 'projector', entities: { room: 'salle 2' } })

/** A desk with one printer ticket and, when asked, a projector ticket of the same teacher. */
export const withTickets = async (count: 1 | 2) => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  await teacher.says("l'imprimante est bloquée", printer())
  if (count === 2) await teacher.says("le projecteur de la salle 2 ne s'allume plus", projector)
  const [first, second] = desk.tickets.all.map(({ reference }) => reference)
  return {
    ...desk,
    teacher,
    director: desk.conversation('director'),
    first: first as string,
    second: second as string,
  }
}

/** One printer ticket; what was done to it so far, and minutes that pass. */
export const withPrinterTicket = async () => {
  const { first: reference, second: _, ...desk } = await withTickets(1)
  const did = () => desk.tickets.done.map(({ command }) => command.type)
  const wait = (minutes: number) => {
    desk.tickets.now = new Date(desk.tickets.now.getTime() + minutes * 60_000)
  }
  return { ...desk, reference, did, wait }
}

/** The printer's ticket, forwarded to the province; its people each with a conversation. */
export const atProvince = async () => {
  const desk = await withTickets(1)
  await desk.director.says('à transférer, il faut un technicien', means('forward_ticket'))
  const people = ['supervisor', 'coordinator', 'fatima', 'youssef'] as const
  const [supervisor, coordinator, fatima, youssef] = people.map((id) => desk.conversation(id)) as [
    ReturnType<typeof desk.conversation>,
    ReturnType<typeof desk.conversation>,
    ReturnType<typeof desk.conversation>,
    ReturnType<typeof desk.conversation>,
  ]
  const ticket = () => {
    const [first] = desk.tickets.all
    if (!first) throw new Error('no ticket')
    return first
  }
  return { ...desk, supervisor, coordinator, fatima, youssef, ticket }
}

/** A remark of the director's that may be about either of two tickets. */
export const REMARK = 'le parent d’élève est très mécontent de tout cela'

/** "Which one?" is open about that remark. */
export const askedWhichOne = async () => {
  const desk = await withTickets(2)
  await desk.director.says(REMARK, means('add_comment'))
  if (desk.director.state.question?.kind !== 'which_ticket') throw new Error('nothing is asked')
  return desk
}
