import { describe, expect, it } from 'vitest'
import { means, openDesk } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

describe('the warranty of what was reported', () => {
  it.each([
    ["C'est la Canon, elle est sous garantie normalement non ?", 'fr'],
    ['واش فيها الضمان؟', 'darija'],
    ['هل هي تحت الضمان؟', 'msa'],
    ['wach fiha garantie?', 'arabizi'],
    ['واش elle est sous garantie ?', 'mixed'],
  ] as const)('"%s": answered of that printer, and sent to nobody', async (text, variety) => {
    const { director, tickets } = await withTickets(1)
    const reply = await director.says(text, means('add_comment', { certainty: 'likely', variety }))
    expect(reply.text).toContain('HPL-2023-055')
    expect(tickets.done).toEqual([])
  })

  it('a make that is named is looked up, whatever was reported', async () => {
    const { director } = await withTickets(1)
    const reply = await director.says('la BenQ elle est sous garantie ?', means('out_of_scope'))
    expect(reply.text).toContain('BNQ-2019-007')
    expect(reply.text).not.toContain('HPL-2023-055')
  })

  it('without anything that "elle" could stand for, nothing is made up', async () => {
    const { conversation } = openDesk()
    const reply = await conversation('director').says('elle est sous garantie ?', means('out_of_scope'))
    expect(reply.text).not.toMatch(/HPL|BNQ|EPS/u)
  })
})
