import { describe, expect, it } from 'vitest'
import { type Meaning, means, openDesk, printer } from '../fakes/conversation.ts'

const line = (more: Partial<Meaning> = {}): Meaning =>
  means('report_fault', { category: 'connectivity', ...more })

/** The Wi-Fi of the staff room was reported, and minutes pass. */
const reported = async (room: string | undefined, minutes = 1) => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  await teacher.says('le wifi ne marche pas', line({ entities: room ? { room } : {} }))
  desk.tickets.now = new Date(desk.tickets.now.getTime() + minutes * 60_000)
  return { ...desk, teacher, reference: desk.tickets.all[0]?.reference ?? '' }
}

describe('the same kind of fault, told by the same person within minutes', () => {
  it.each([
    ['on le voit mais il n’y a pas internet', 'fr'],
    ['كيبان الويفي ولكن ما كاين كونيكسيون', 'darija'],
    ['الشبكة تظهر لكن لا يوجد اتصال بالأنترنت', 'msa'],
    ['kayban lwifi walakin makaynch connexion', 'arabizi'],
    ['le wifi كيبان mais ma كاين connexion', 'mixed'],
    ['c’est le switch pas le routeur', 'fr'],
  ] as const)('is a detail of that ticket: "%s"', async (text, variety) => {
    const { tickets, teacher, reference } = await reported('salle 3')
    const reply = await teacher.says(text, line({ variety }))
    expect(tickets.all).toHaveLength(1)
    expect(tickets.done).toMatchObject([{ reference, command: { type: 'comment', text } }])
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:undo:${reference}`])
  })

  it('says how many there are', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante du secrétariat ne marche plus", printer())
    await teacher.says('ils sont deux imprimantes pas une', printer({ entities: { quantity: 2 } }))
    expect(tickets.all.map(({ report }) => report.quantity)).toEqual([2])
  })

  it('is a fault of its own in another room, of another device, as "another one", and later', async () => {
    const another = await reported('salle 3')
    await another.teacher.says('le wifi est coupé', line({ entities: { room: 'salle 8' } }))
    expect(another.tickets.all).toHaveLength(2)
    const later = await reported('salle 3', 11)
    await later.teacher.says('plus de wifi', line())
    expect(later.tickets.all).toHaveLength(2)
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    await teacher.says('le scanner ne marche pas', printer({ entities: {} }))
    await teacher.says('une autre imprimante est en panne', printer({ entities: {} }))
    expect(tickets.all).toHaveLength(3)
  })

  it.each([
    ['oui', 1],
    ['la même', 1],
    ['نفسه', 1],
    ['nafs lmochkil', 1],
    ['نفس المشكل', 1],
    ['non, un autre', 2],
    ['pas la même', 2],
  ] as const)(
    'is asked about before a second ticket, where only now a room is said: "%s"',
    async (answer, count) => {
      const { tickets, teacher, reference } = await reported(undefined)
      // the question for the room is over
      teacher.forget({ privacyNoticeAt: tickets.now })
      const asked = await teacher.says('le wifi est coupé', line({ entities: { room: 'salle 8' } }))
      expect(asked.choices.map(({ id }) => id)).toEqual([`q:ticket:${reference}`, 'q:new'])
      expect(tickets.all).toHaveLength(1)
      await teacher.says(answer, means('reopen', { certainty: 'likely' }))
      expect(tickets.all).toHaveLength(count)
      expect(tickets.all.at(-1)?.report.room).toBe('salle 8')
    },
  )
})

describe('a room that is denied', () => {
  it.each([
    ['en fait pas la salle 3, la salle 8', 'fr'],
    ['ماشي القاعة 3، القاعة 8', 'darija'],
    ['ليست القاعة 3 بل القاعة 8', 'msa'],
    ['machi qa3a 3, qa3a 8', 'arabizi'],
    ['machi salle 3, القاعة 8', 'mixed'],
  ] as const)('corrects the ticket of that room, not the last one: "%s"', async (text, variety) => {
    const { tickets, teacher } = await reported('salle 3')
    await teacher.says("l'imprimante est bloquée", printer())
    await teacher.says(text, means('add_comment', { variety, certainty: 'likely' }))
    expect(tickets.all.map(({ report }) => report.room?.split(' ').at(-1))).toEqual(['8', '12'])
  })
})
