import { describe, expect, it } from 'vitest'
import { means, unclear } from './fakes/conversation.ts'
import { askedWhichOne, REMARK, withTickets } from './fakes/with-tickets.ts'

describe('a new order in the middle of "which one?"', () => {
  it.each([
    ["transfère l'imprimante à la province, il faut un technicien", 'forward_ticket', 'forward', 'fr'],
    ['حول طلب الطابعة للمديرية، خاصها تقني', 'forward_ticket', 'forward', 'darija'],
    ['7ewel limprimante l province khassha technicien', 'forward_ticket', 'forward', 'arabizi'],
    ["j'ai réparé l'imprimante ce matin", 'resolve_ticket', 'resolve', 'fr'],
    ['يُحال طلب الطابعة إلى المديرية لغياب تقني', 'forward_ticket', 'forward', 'msa'],
  ] as const)(
    '"%s" is carried out; what waited is said to have gone to nobody',
    async (text, intent, type, variety) => {
      const { tickets, director, first } = await askedWhichOne()
      const reply = await director.says(text, means(intent, { variety }))
      expect(tickets.done).toMatchObject([{ reference: first, command: { type } }])
      expect(reply.text).toContain(REMARK)
      expect(reply.text).toMatch(/transmis à personne|لم يُرسل إلى أحد/)
    },
  )

  it('asks which one for the new order, when nothing tells', async () => {
    const { tickets, director, second } = await askedWhichOne()
    const reply = await director.says(
      'à transférer à la province, il faut du matériel',
      means('forward_ticket'),
    )
    expect(reply.text).toContain(REMARK)
    await director.presses(`q:ticket:${second}`)
    expect(tickets.done).toMatchObject([{ reference: second, command: { type: 'forward' } }])
  })

  it('keeps a second sentence with the first, until it is said of which ticket', async () => {
    const { tickets, director, first } = await askedWhichOne()
    await director.says('et il veut une réponse cette semaine', unclear())
    await director.presses(`q:ticket:${first}`)
    expect(tickets.done.at(-1)?.command).toMatchObject({
      type: 'comment',
      text: `${REMARK}\net il veut une réponse cette semaine`,
    })
  })

  it('says of a forward whose reason was never given that nothing was done', async () => {
    const { tickets, director, first, second } = await withTickets(2)
    await director.presses(`t:forward:${first}`)
    const reply = await director.says(
      `je prends ${second}`,
      means('take_ticket', { entities: { ticket: second } }),
    )
    expect(reply.text).toContain(`Pour ${first}, je n’ai donc rien fait.`)
    expect(tickets.done).toMatchObject([{ reference: second, command: { type: 'take' } }])
  })
})

describe('what was asked an hour ago and more', () => {
  it('is dropped in silence', async () => {
    const { director, tickets, first } = await askedWhichOne()
    tickets.now = new Date(tickets.now.getTime() + 61 * 60_000)
    const reply = await director.says(
      `je prends ${first}`,
      means('take_ticket', { entities: { ticket: first } }),
    )
    expect(reply.text).not.toContain(REMARK)
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'take' } }])
  })
})

describe('a priority to be raised', () => {
  it.each([
    ["c'est urgent, monte la priorité de l'imprimante", 'add_comment', 'fr'],
    ['ارفعوا أولوية طلب الطابعة', 'forward_ticket', 'msa'],
    ['رفع الأولوية ديال الطابعة', 'forward_ticket', 'darija'],
    ['rfe3 l awlawiya dyal limprimante', 'report_fault', 'arabizi'],
  ] as const)('"%s" is no remark to the requester', async (text, intent, variety) => {
    const { tickets, director, first, second } = await withTickets(2)
    await director.presses(`t:status:${second}`)
    await director.says(text, means(intent, { variety }))
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'qualify', urgency: 'high' } }])
  })

  it('asks for which ticket, when none is named', async () => {
    const { tickets, director, first } = await withTickets(2)
    await director.says("c'est urgent, monte la priorité", means('add_comment'))
    await director.presses(`q:ticket:${first}`)
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'qualify', urgency: 'high' } }])
  })
})
