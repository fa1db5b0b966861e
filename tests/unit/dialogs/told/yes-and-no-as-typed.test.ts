import { describe, expect, it } from 'vitest'
import { means, unclear } from '../fakes/conversation.ts'
import { withPrinterTicket, withTickets } from '../fakes/with-tickets.ts'

const asked = async () => {
  const desk = await withPrinterTicket()
  await desk.director.presses(`t:resolve:${desk.reference}`)
  return desk
}

describe('"does it work?", answered as people type', () => {
  it.each(['cbon', 'c bon merci', 'wé', 'nickel', 'impec', "c'est bon"])('"%s" is a yes', async (text) => {
    const { teacher, tickets } = await asked()
    await teacher.says(text, means('out_of_scope', { certainty: 'likely' }))
    expect(tickets.all[0]?.state.status).toBe('closed')
  })

  it.each([
    ['خدام السكانير', 'darija'],
    ['الماسح يعمل', 'msa'],
    ['khdam scanner', 'arabizi'],
    ["l'imprimante marche", 'fr'],
    ['ok pour le scanner', 'mixed'],
  ] as const)('"%s" is a yes, whatever fault it looks like', async (text, variety) => {
    const { teacher, tickets } = await asked()
    await teacher.says(text, means('report_fault', { category: 'printer', variety }))
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]?.state.status).toBe('closed')
  })

  it.each(["l'imprimante ne marche pas", 'مازال ما خدامش', 'marche mal', 'ça marche ?'])(
    '"%s" closes nothing',
    async (text) => {
      const { teacher, tickets } = await asked()
      await teacher.says(text, means('report_fault', { category: 'printer' }))
      expect(tickets.all[0]?.state.status).not.toBe('closed')
    },
  )

  it.each([
    'walo',
    'والو',
    "rien n'a changé",
    'c fé tjs rien',
    'toujours rien',
    'ما تبدل والو',
    'ma tbeddel walo',
  ])('"%s" is a no', async (text) => {
    const { teacher, tickets } = await asked()
    await teacher.says(text, unclear())
    expect(tickets.done.at(-1)?.command.type).toBe('reopen')
  })

  it.each(['hmm bof', 'شي حاجة', 'chi 7aja', 'wa safi chi'])(
    '"%s" is asked again, by its buttons',
    async (text) => {
      const { teacher, tickets, reference } = await asked()
      const reply = await teacher.says(text, unclear())
      expect(tickets.all[0]?.state.status).toBe('resolved')
      expect(reply.choices.map(({ id }) => id)).toEqual([`t:confirm:${reference}`, `t:reopen:${reference}`])
    },
  )

  it('"غدا نجرب ونرد عليكم" leaves it open, and is waited for', async () => {
    const { teacher, tickets, reference } = await asked()
    const reply = await teacher.says('غدا نجرب ونرد عليكم', unclear({ variety: 'msa' }))
    expect(tickets.all[0]?.state.status).toBe('resolved')
    expect(reply.text).toContain(reference)
  })

  it.each([
    ['incident général internet partout', 'fr'],
    ['عطل عام فالكونيكسيون', 'darija'],
    ['انقطاع عام للأنترنت', 'msa'],
    ['3otl 3am f connexion', 'arabizi'],
    ['عطل général internet', 'mixed'],
  ] as const)('a fault read as the end of one closes nothing: "%s"', async (text, variety) => {
    const { teacher, tickets } = await asked()
    const fault = { intent: 'report_fault', category: 'connectivity', confidence: 0.47 } as const
    const meaning = means('resolve_ticket', { certainty: 'likely', variety, alternatives: [fault] })
    const reply = await teacher.says(text, meaning)
    expect(tickets.all[0]?.state.status).toBe('resolved')
    expect(reply.choices.map(({ id }) => id)).toContain('q:category:connectivity')
  })

  it.each([
    ['parfait merci beaucoup', means('thank')],
    ['oui mais lentement', unclear()],
  ])('what was asked last is spoken of first: "%s"', async (text, meaning) => {
    const { director, teacher, tickets, first, second } = await withTickets(2)
    await director.presses(`t:resolve:${first}`)
    tickets.now = new Date(tickets.now.getTime() + 60_000)
    await director.presses(`t:resolve:${second}`)
    const reply = await teacher.says(text, meaning)
    expect(reply.text).toContain(second)
    expect(reply.text).not.toContain(first)
  })
})
