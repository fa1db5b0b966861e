import { describe, expect, it } from 'vitest'
import { means } from '../fakes/conversation.ts'
import { atProvince, withTickets } from '../fakes/with-tickets.ts'

describe('what can be done to a ticket', () => {
  it('is shown in two steps to who handles it: the likeliest, then the others', async () => {
    const { supervisor, first } = await atProvince()
    const status = await supervisor.says(first, means('ticket_status', { entities: { ticket: first } }))
    expect(status.choices.map(({ id }) => id)).toEqual([
      `t:take:${first}`,
      `t:resolve:${first}`,
      `t:forward:${first}`,
      `t:more:${first}`,
    ])
    const more = await supervisor.presses(`t:more:${first}`)
    expect(more.choices.map(({ id }) => id)).toEqual(
      ['ask', 'give', 'return', 'qualify', 'wait', 'note', 'cancel'].map((action) => `t:${action}:${first}`),
    )
  })

  it('is offered with every refusal', async () => {
    const { director, first } = await atProvince()
    const reply = await director.presses(`t:take:${first}`)
    expect(reply.text).toContain('pas possible maintenant')
    expect(reply.choices.map(({ id }) => id)).toEqual(
      ['press', 'note'].map((action) => `t:${action}:${first}`),
    )
  })

  it('is no list of everything to whoever was too late', async () => {
    const { supervisor, coordinator, first } = await atProvince()
    await coordinator.presses(`t:take:${first}`)
    const late = await supervisor.presses(`t:take:${first}`)
    const line = late.text.split('\n').find((one) => one.startsWith('Possible maintenant')) ?? ''
    expect(line.split(', ')).toHaveLength(4)
    expect(late.choices.map(({ id }) => id)).toContain(`t:more:${first}`)
  })

  it('is short for who only reports', async () => {
    const { teacher, first } = await withTickets(1)
    const status = await teacher.says('où en est ma demande ?', means('ticket_status'))
    expect(status.choices.map(({ id }) => id)).toEqual([`t:press:${first}`])
  })
})
