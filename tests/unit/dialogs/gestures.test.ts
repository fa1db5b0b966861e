import { describe, expect, it } from 'vitest'
import { means, printer } from './fakes/conversation.ts'
import { withTickets } from './fakes/with-tickets.ts'

/** What the pipeline remembers of the message that opened the first ticket of these desks. */
const opening = (ticket: string) => ({ inboxId: 'inbox1', ticket, isOpen: false })

describe('a message that its author changes', () => {
  const says = "l'imprimante de la salle 14 est bloquée"
  const edit = (inboxId: string, ticket: string) => ({
    body: { kind: 'edit', text: says } as const,
    revises: { inboxId, ticket, isOpen: false },
  })
  const meaning = printer({ entities: { room: 'salle 14' } })

  it('changes the report that it opened, while nobody has acted on it', async () => {
    const { teacher, tickets, first } = await withTickets(1)
    const said = await teacher.says(says, meaning, edit('inbox1', first))
    expect(said.text).toContain(first)
    expect(tickets.all).toMatchObject([{ report: { text: says, room: 'salle 14', category: 'printer' } }])
  })

  it('may say that it is about something else', async () => {
    const { teacher, tickets, first } = await withTickets(1)
    const other = means('report_fault', { category: 'projector' })
    await teacher.says('le projecteur est bloqué', other, { ...edit('inbox1', first) })
    expect(tickets.all).toMatchObject([{ category: 'projector', report: { category: 'projector' } }])
  })

  it('is a remark once somebody has it, and when it was one before', async () => {
    const { teacher, director, tickets, first } = await withTickets(1)
    await teacher.says(says, meaning, edit('inbox7', first))
    expect(tickets.all[0]?.timeline.at(-1)).toMatchObject({ type: 'commented' })
    await director.presses(`t:take:${first}`)
    await teacher.says(says, meaning, edit('inbox1', first))
    const last = tickets.all[0]?.timeline.at(-1)
    expect(last).toMatchObject({ type: 'commented' })
    expect(JSON.stringify(last)).toContain('salle 14')
    expect(tickets.all[0]?.report.text).toBe("l'imprimante est bloquée")
  })

  it('is read anew while our question about it is open', async () => {
    const { teacher, tickets } = await withTickets(1)
    await teacher.says('hadak chi', means('report_fault', { certainty: 'likely', category: 'computer' }))
    expect(teacher.state.question).toMatchObject({ kind: 'confirm_report' })
    await teacher.says(
      'le projecteur ne marche plus',
      means('report_fault', { category: 'projector', entities: { room: 'salle 3' } }),
      {
        body: { kind: 'edit', text: 'le projecteur ne marche plus' },
        revises: { inboxId: 'inbox2', isOpen: true },
      },
    )
    expect(tickets.all.map(({ report }) => report.category)).toEqual(['printer', 'projector'])
    expect(tickets.all[1]?.report.text).toBe('le projecteur ne marche plus')
    expect(teacher.state.question).toBeUndefined()
  })

  it('of somebody else is nothing to the ticket', async () => {
    const { conversation, tickets, first } = await withTickets(1)
    const other = conversation('teacher-far')
    await other.says('rien', means('greet'), {
      body: { kind: 'edit', text: 'rien' },
      revises: opening(first),
    })
    expect(tickets.all[0]?.timeline).toHaveLength(1)
  })
})

describe('a message that its author deletes', () => {
  const deletes = { body: { kind: 'deletion' } } as const

  it('offers to cancel the ticket that it opened, and does not cancel it', async () => {
    const { teacher, tickets, first } = await withTickets(1)
    const said = await teacher.says('', undefined, { ...deletes, revises: opening(first) })
    expect(said.choices.map(({ id }) => id)).toEqual([`t:cancel:${first}`])
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })

  it('is passed over in silence when it opened nothing, or when all is over', async () => {
    const { teacher, first } = await withTickets(1)
    const remark = { inboxId: 'inbox7', ticket: first, isOpen: false }
    expect((await teacher.says('', undefined, { ...deletes, revises: remark })).replies).toEqual([])
    await teacher.presses(`t:cancel:${first}`)
    await teacher.presses('q:yes')
    expect((await teacher.says('', undefined, { ...deletes, revises: opening(first) })).replies).toEqual([])
  })
})

describe('a place on the map', () => {
  const at = (latitude: number) => ({ body: { kind: 'location', latitude, longitude: -2 } }) as const

  it('goes with the ticket just spoken of', async () => {
    const { teacher, tickets, first } = await withTickets(1)
    expect((await teacher.says('', undefined, at(34.5))).text).toContain(first)
    expect(JSON.stringify(tickets.all[0]?.timeline.at(-1))).toContain('mlat=34.5000&mlon=-2.0000')
  })

  it('names the nearest school of the scope, with what is open there', async () => {
    const { conversation, first } = await withTickets(1)
    const supervisor = conversation('supervisor')
    const near = await supervisor.says('', undefined, at(34.5))
    expect(near.text).toContain('École Ibn Khaldoun')
    expect(near.text).toContain('500 m')
    expect((await supervisor.presses('q:unit:01234A')).text).toContain(first)
  })

  it('far from every school of the scope says so', async () => {
    const { conversation } = await withTickets(1)
    expect((await conversation('supervisor').says('', undefined, at(80))).text).toContain(
      'aucun établissement',
    )
    expect((await conversation('director-ar').says('', undefined, at(34))).text).toContain('لم أجد')
  })

  it('of a teacher who has said nothing else asks what is wrong', async () => {
    const { conversation } = await withTickets(1)
    expect((await conversation('teacher-far').says('', undefined, at(34))).text).toContain(
      'ce qui ne marche pas',
    )
  })
})

describe('somebody else’s contact', () => {
  const body = {
    kind: 'contact',
    phone: '+212600000009',
    ownerAddress: undefined,
    contactName: 'Brahim',
  } as const

  it('goes with the ticket just spoken of, and is asked about without one', async () => {
    const { teacher, conversation, tickets } = await withTickets(1)
    await teacher.says('', undefined, { body })
    expect(JSON.stringify(tickets.all[0]?.timeline.at(-1))).toContain('Brahim')
    const far = await conversation('teacher-far').says('', undefined, { body })
    expect(far.text).toContain('pour quelle demande')
    expect(tickets.all).toHaveLength(1)
  })
})
