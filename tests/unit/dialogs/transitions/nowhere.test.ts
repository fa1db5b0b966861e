import { describe, expect, it } from 'vitest'
import type { Directory, Person } from '../../../../src/directory/index.ts'
import { createMemoryAbsenceStore } from '../../../contract/directory/memory-absences.ts'
import { deskOn, means, openDesk, printer } from '../fakes/conversation.ts'
import { createCoreTickets } from '../fakes/core-tickets.ts'
import { smallDirectory } from '../fakes/people.ts'

/** Minutes after the tests begin. */
const CLOSED_AT = new Date('2026-11-24T10:05:00Z')

/** The small network without those in some units, or with its school closed. */
const networkWith = ({ empty = [], closes }: { empty?: readonly string[]; closes?: true }): Directory => {
  const isThere = ({ memberships }: Person) => memberships.every(({ unitId }) => !empty.includes(unitId))
  const shut = <U extends { readonly id: string }>(unit: U): U =>
    unit.id === '01234A' && closes ? { ...unit, closedAt: CLOSED_AT } : unit
  return {
    ...smallDirectory,
    listMembers: async (filter) => (await smallDirectory.listMembers(filter)).filter(isThere),
    listUnits: async (ids) => (await smallDirectory.listUnits(ids)).map(shut),
    findUnit: async (id) => (await smallDirectory.listUnits([id])).map(shut)[0],
  }
}

const deskIn = (directory: Directory) => {
  const tickets = createCoreTickets(directory)
  const store = createMemoryAbsenceStore()
  const { conversation } = deskOn(tickets, () => tickets.now, { directory, store })
  return { tickets, conversation }
}

describe('a ticket that has nowhere to go', () => {
  it.each([
    ['à transférer, il faut un technicien', 'fr', 'aucun service au-dessus', 'Possible maintenant : '],
    ['خاصها تطلع للمديرية، خاص تقني', 'darija', 'لا توجد جهة أعلى', 'الممكن الآن: '],
  ] as const)('is not forwarded where nobody stands above: "%s"', async (text, variety, said, possible) => {
    const { tickets, conversation } = deskIn(networkWith({ empty: ['oujda', 'oriental', 'men'] }))
    await conversation('teacher-fr').says("l'imprimante est bloquée", printer())
    const reply = await conversation('director').says(text, means('forward_ticket', { variety }))
    expect(reply.text).toContain(said)
    expect(reply.text).toContain(possible)
    expect(tickets.all[0]).toMatchObject({ tier: 'school', state: { status: 'unassigned' } })
  })

  it.each([
    ["retour à l'école, cela se fait sur place", 'fr', 'est fermé'],
    ['رجعها للمستوى اللي تحت', 'darija', 'مغلقة'],
  ] as const)('does not go back to a school that has closed: "%s"', async (text, variety, said) => {
    const { tickets, conversation } = deskIn(networkWith({ closes: true }))
    await conversation('teacher-fr').says("l'imprimante est bloquée", printer())
    await conversation('director').says('à transférer, il faut un technicien', means('forward_ticket'))
    tickets.now = new Date(tickets.now.getTime() + 10 * 60_000)
    const reply = await conversation('supervisor').says(text, means('forward_ticket', { variety }))
    expect(reply.text).toContain(said)
    expect(reply.choices.map(({ id }) => id)).toContain(`t:resolve:${tickets.all[0]?.reference}`)
    expect(tickets.all[0]?.tier).toBe('province')
  })

  it('does not go back to a school whose post is empty', async () => {
    const empty: string[] = []
    const { tickets, conversation } = deskIn(networkWith({ empty }))
    await conversation('teacher-fr').says("l'imprimante est bloquée", printer())
    await conversation('director').says('à transférer, il faut un technicien', means('forward_ticket'))
    empty.push('01234A')
    const reply = await conversation('supervisor').says(
      "retour à l'école, c'est sur place",
      means('forward_ticket'),
    )
    expect(reply.text).toContain('personne n’est en poste à ce niveau')
    expect(tickets.all[0]?.tier).toBe('province')
  })
})

describe('deputies in a circle', () => {
  it.each([
    ["absent jusqu'à lundi, Nom supervisor me remplace", 'fr', 'c’est vous qui êtes désigné'],
    ['غايب حتى للاثنين، كايعوضني اسم supervisor', 'darija', 'أنتم من ينوب عنه'],
  ] as const)('of three are refused, and the absence stands: "%s"', async (text, variety, said) => {
    const { conversation, absences, tickets } = openDesk()
    const away = (more = {}) => means('declare_absence', more)
    await conversation('supervisor').says("absent jusqu'à lundi, Youssef me remplace", away())
    await conversation('youssef').says("absent jusqu'à lundi, Fatima Rahmani me remplace", away())
    const fatima = conversation('fatima')
    const reply = await fatima.says(text, away({ variety }))
    expect(reply.text).toContain(said)
    expect(fatima.state.question?.kind).toBe('absence_deputy')
    const [absence] = await absences.listActive({ personIds: ['fatima'], at: tickets.now })
    expect(absence).toMatchObject({ personId: 'fatima' })
    expect(absence?.deputyId).toBeUndefined()
  })
})
