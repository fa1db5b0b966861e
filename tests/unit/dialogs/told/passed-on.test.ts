import { describe, expect, it } from 'vitest'
import { means, openDesk } from '../fakes/conversation.ts'

const WORDS = "j'ai oublié le mot de passe de massar"

/** A private matter of a teacher's at the school, and who asks where it stands. */
const atSchool = async () => {
  const desk = openDesk()
  const { tickets, conversation } = desk
  await conversation('teacher-fr').says(WORDS, means('report_fault', { category: 'account_access' }))
  const ticket = tickets.all[0]?.reference ?? ''
  const asks = async (id: string) => {
    const status = means('ticket_status', { variety: id.endsWith('ar') ? 'msa' : 'fr', entities: { ticket } })
    return (await conversation(id).says(`statut ${ticket}`, status)).text
  }
  const wait = async (days: number) => {
    tickets.now = new Date(tickets.now.getTime() + days * 86_400_000)
    await tickets.runDueTimers(new AbortController().signal)
  }
  return { ...desk, ticket, asks, wait }
}

describe('a private matter that went on from a school', () => {
  it('is where it is to the director who was told that it climbed, and no word of it', async () => {
    const { asks, wait, tickets, ticket } = await atSchool()
    await wait(9)
    expect(tickets.all[0]?.tier).toBe('province')
    const said = await asks('director')
    expect(said).toContain(ticket)
    expect(said).toContain('Direction provinciale Oujda-Angad')
    expect(said).toContain('affaire personnelle')
    expect(said).not.toContain('massar')
  })

  it('is the same to the director who passed it on, however often it is passed on since', async () => {
    const { asks, conversation, wait, ticket } = await atSchool()
    await conversation('director').says('à transférer, il faut la province', means('forward_ticket'))
    await wait(15)
    for (const id of ['director', 'supervisor']) {
      expect(await asks(id)).toContain(ticket)
      expect(await asks(id)).toContain("passée à : Académie de l'Oriental")
    }
  })

  it('is unknown, as ever, to whoever never had it in sight', async () => {
    const { asks, wait } = await atSchool()
    await wait(9)
    for (const id of ['omar', 'youssef', 'regional', 'teacher-far', 'director-ar'])
      expect(await asks(id)).toMatch(/Je ne connais pas|لا أعرف/)
  })

  it('is neither taken, commented on nor quoted by them', async () => {
    const { conversation, wait, tickets, ticket } = await atSchool()
    await wait(9)
    const director = conversation('director')
    const named = { entities: { ticket } }
    await director.says(`je prends ${ticket}`, means('take_ticket', named))
    expect((await director.presses(`t:take:${ticket}`)).text).toContain('affaire personnelle')
    await director.says(`${ticket} : il a changé de mot de passe`, means('add_comment', named))
    expect(tickets.done).toEqual([])
    expect(tickets.all[0]?.timeline.map(({ type }) => type)).toEqual(['opened', 'escalated'])
  })
})
