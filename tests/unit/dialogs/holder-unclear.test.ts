import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'
import { withTickets } from './fakes/with-tickets.ts'

describe('words of a holder that were not understood', () => {
  it('are asked about as a holder would say them', async () => {
    const { director, teacher } = await withTickets(1)
    expect((await director.says('ma file svp', unclear())).text).toContain('d’une demande (SN-…)')
    expect((await teacher.says('ma file svp', unclear())).text).not.toContain('SN-…')
  })

  it('do not swallow the next order, nor begin the next ticket', async () => {
    const { tickets, director, first } = await withTickets(1)
    await director.says(`je prends ${first}`, means('take_ticket', { entities: { ticket: first } }))
    await director.says('ma file svp', unclear())
    await director.says("on attend le fournisseur jusqu'à jeudi", means('wait_ticket'))
    expect(tickets.done.at(-1)?.command.type).toBe('wait')
    await director.says('en fait non', unclear())
    await director.says('bon allez', unclear())
    await director.says('la la la chose', unclear())
    expect(tickets.all).toHaveLength(1)
  })

  it('become a ticket, every one of them, at a choice', async () => {
    const { tickets, conversation } = openDesk()
    const director = conversation('director')
    await director.says('ça clignote bizarrement', unclear())
    await director.says('toujours la chose rouge', unclear())
    await director.presses('q:category:connectivity')
    expect(tickets.all[0]?.report.text).toBe('ça clignote bizarrement\ntoujours la chose rouge')
  })
})

describe('somebody who asks for a human while a report is being settled', () => {
  it('is not asked the same question once more, and loses no word', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('ça coince', printer({ certainty: 'likely', categoryConfidence: 0.4 }))
    const reply = await teacher.says('je veux parler à quelqu’un', means('talk_to_human'))
    expect(reply.replies).toHaveLength(1)
    await teacher.says('oui')
    expect(tickets.all[0]?.report.text).toContain('ça coince')
  })
})

describe('a line that is down', () => {
  it.each([
    ['teacher-fr', 'fr', 'tout l’établissement'],
    ['teacher-ar', 'darija', 'المؤسسة كلها'],
  ] as const)('is asked about as it may be down everywhere (%s)', async (id, variety, asked) => {
    const { conversation } = openDesk()
    const meaning = means('report_fault', { category: 'connectivity', variety })
    const reply = await conversation(id).says('internet ma kaynach', meaning)
    expect(reply.text).toContain(asked)
  })
})
