import { describe, expect, it } from 'vitest'
import { means, unclear } from './fakes/conversation.ts'
import { atProvince, withTickets } from './fakes/with-tickets.ts'

const named = (reference: string) => ({ entities: { ticket: reference } })

describe('a reference with an order of its own', () => {
  it.each([
    ['خذيتها', 'take'],
    ['khditha', 'take'],
    ['je prends', 'take'],
    ["c'est fait", 'resolve'],
    ['تقاد', 'resolve'],
  ])('"SN-… %s" is that order, whatever it sounds like', async (text, type) => {
    const { tickets, director, first } = await withTickets(2)
    await director.says(`${first} ${text}`, means('add_comment', { certainty: 'likely', ...named(first) }))
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type } })
  })

  it('leaves the question that was open for another one', async () => {
    const { tickets, director, first, second } = await withTickets(2)
    await director.says('demande au prof', means('ask_requester'))
    await director.says(`${second} je prends`, means('take_ticket', named(second)))
    expect(tickets.done.at(-1)).toMatchObject({ reference: second, command: { type: 'take' } })
    expect(tickets.done.some(({ reference }) => reference === first)).toBe(false)
  })

  it('that is not known is not replaced by the one ticket there is', async () => {
    const { tickets, director } = await withTickets(1)
    await director.says('SN-222222', unclear(named('SN-222222')))
    await director.says('أنا نتكلف بيه', means('take_ticket', { variety: 'darija' }))
    expect(tickets.done).toEqual([])
  })

  it('of several the others are said not to be done', async () => {
    const { director, first, second } = await withTickets(2)
    const { text } = await director.says(
      `je prends ${first} et ${second}`,
      means('take_ticket', named(first)),
    )
    expect(text).toContain(`Rien n’est fait pour ${second}`)
  })
})

describe('what stays among staff', () => {
  it.each([
    'note : le budget est épuisé',
    'remarque pour la coordination : budget épuisé',
    'ملاحظة: الميزانية سالات، هادشي بيناتنا',
    'le budget est épuisé, entre nous',
  ])('"%s" is a note', async (text) => {
    const { tickets, director, first } = await withTickets(1)
    await director.says(`${first} ${text}`, means('add_comment', named(first)))
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'note' } })
  })

  it('is what may be no message to the requester', async () => {
    const { tickets, director, first } = await withTickets(1)
    await director.says(`${first} budget`, means('add_comment', { certainty: 'likely', ...named(first) }))
    expect(tickets.done.at(-1)?.command.type).toBe('note')
  })
})

describe('a ticket given back to somebody', () => {
  it.each(['رجعه لسي يوسف', 'renvoie-la à Youssef'])(
    '"%s" is given to them, and not resolved',
    async (text) => {
      const { coordinator, ticket } = await atProvince()
      await coordinator.says(text, means('resolve_ticket', { certainty: 'likely' }))
      expect(ticket().state).toMatchObject({ status: 'taken', by: 'youssef' })
    },
  )

  it('that has it already stays there', async () => {
    const { tickets, coordinator } = await atProvince()
    await coordinator.says('donne-la à Youssef', unclear())
    const before = tickets.done.length
    const { text } = await coordinator.says('donne-la à Youssef', unclear())
    expect(tickets.done).toHaveLength(before)
    expect(text).toContain('Youssef Kadiri')
  })
})

describe('taking back what was done last', () => {
  it('asks when another ticket was spoken of since', async () => {
    const { tickets, director, first, second } = await withTickets(2)
    await director.says(`je prends ${first}`, means('take_ticket', named(first)))
    tickets.now = new Date(tickets.now.getTime() + 60_000)
    await director.says(`où en est ${second} ?`, means('ticket_status', named(second)))
    const asked = await director.says('annule ça', means('undo'))
    expect(asked.text).toContain(`Votre dernière action concerne ${first}`)
    expect(tickets.all[0]?.state.status).toBe('taken')
    await director.says('oui', means('affirm'))
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })
})
