import { describe, expect, it } from 'vitest'
import { means, openDesk } from '../fakes/conversation.ts'
import { atProvince, withTickets } from '../fakes/with-tickets.ts'

const later = (tickets: { now: Date }, minutes: number): void => {
  tickets.now = new Date(tickets.now.getTime() + minutes * 60_000)
}

describe('taking back what one did last', () => {
  it.each([
    ['annule ma dernière action', 'fr'],
    ['تراجع عن آخر إجراء', 'msa'],
    ['رجع اللي درت، غلطت', 'darija'],
    ['ghlett, rje3 lor', 'arabizi'],
    ["غلطت, annule l'action", 'mixed'],
  ] as const)('"%s"', async (text, variety) => {
    const { tickets, director, first } = await withTickets(1)
    await director.presses(`t:resolve:${first}`)
    const reply = await director.says(text, means('undo', { variety }))
    expect(tickets.all[0]?.state.status).toBe('unassigned')
    expect(reply.text).toMatch(/résolution.*ne compte plus|تم التراجع عن «المعالجة»/)
    expect(reply.text).toMatch(/En attente de prise en charge|ينتظر أن يتكفل به/)
    expect(reply.choices.map(({ id }) => id)).toContain(`t:take:${first}`)
  })

  it('works by the button under every action of a holder, a forward too', async () => {
    const { director, ticket, first } = await atProvince()
    await director.presses(`t:undo:${first}`)
    expect(ticket()).toMatchObject({ tier: 'school', unitId: '01234A' })
  })

  it('finds the ticket on which this person acted last, not the one that is older', async () => {
    const { tickets, director, first, second } = await withTickets(2)
    await director.presses(`t:take:${first}`)
    later(tickets, 1)
    await director.presses(`t:take:${second}`)
    director.forget({ privacyNoticeAt: tickets.now })
    await director.says("j'ai appuyé par erreur", means('undo'))
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['taken', 'unassigned'])
  })

  it('says why not: too late, or somebody has acted since', async () => {
    const { tickets, director, teacher, first } = await withTickets(1)
    await director.presses(`t:take:${first}`)
    later(tickets, 6)
    const late = await director.says('annule ça', means('undo'))
    expect(late.text).toContain('trop tard')
    expect(late.choices.map(({ id }) => id)).toContain(`t:resolve:${first}`)
    await director.presses(`t:resolve:${first}`)
    await teacher.says('non')
    expect((await director.presses(`t:undo:${first}`)).text).toContain('rien à reprendre')
  })

  it('says so when nothing was done', async () => {
    const { conversation } = openDesk()
    expect((await conversation('director').says('reviens en arrière', means('undo'))).text).toContain(
      'rien à reprendre',
    )
  })

  it('of a report just made asks whether to withdraw it', async () => {
    const { tickets, teacher } = await withTickets(1)
    expect((await teacher.says('oups, je me suis trompé', means('undo'))).text).toContain('annuler')
    await teacher.says('oui')
    expect(tickets.all[0]?.state.status).toBe('cancelled')
    await teacher.says('non attends, remets-la', means('undo'))
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })

  it('takes back one thing although the turn is played again', async () => {
    const { tickets, director, first } = await withTickets(1)
    await director.presses(`t:take:${first}`)
    later(tickets, 1)
    await director.presses(`t:resolve:${first}`)
    const before = director.state
    const once = await director.says('annule', means('undo'), { ordinal: 300 })
    director.forget(before)
    const again = await director.says('annule', means('undo'), { ordinal: 300 })
    expect(again.text).toBe(once.text)
    expect(tickets.all[0]?.state).toMatchObject({ status: 'taken', by: 'director' })
  })
})

describe('what was done last, named', () => {
  it.each([
    ['annule le transfert', means('report_fault', { category: 'massar_enrolment' })],
    ['annule, je la garde', means('cancel')],
    ['الغي التحويل عافاك', means('cancel', { variety: 'darija' })],
  ])('"%s" takes it back, and opens nothing', async (text, meaning) => {
    const { director, tickets } = await withTickets(1)
    await director.says('à transférer, il faut un technicien', means('forward_ticket'))
    await director.says(text, meaning)
    expect(tickets.all).toMatchObject([{ tier: 'school' }])
    expect(tickets.done.at(-1)?.command.type).toBe('undo')
  })
})
