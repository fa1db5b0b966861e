import { describe, expect, it } from 'vitest'
import { means, openDesk, unclear } from './fakes/conversation.ts'
import { withPrinterTicket } from './fakes/with-tickets.ts'

describe('a question about an order', () => {
  it.each([
    ['SN est-elle résolue ?', 'resolve_ticket'],
    ['comment transférer SN ?', 'forward_ticket'],
    ['كيفاش نحول SN للمديرية؟', 'forward_ticket'],
    ['wach nakhod SN', 'take_ticket'],
    ["si la pièce n'arrive pas je transfère SN", 'forward_ticket'],
    ['غادي ناخدها من بعد SN', 'take_ticket'],
    ["SN n'est pas en attente", 'wait_ticket'],
  ] as const)('is answered and not carried out: "%s"', async (text, intent) => {
    const { director, reference, did } = await withPrinterTicket()
    const reply = await director.says(
      text.replace('SN', reference),
      means(intent, { entities: { ticket: reference } }),
    )
    expect(did()).toEqual([])
    expect(reply.text).toContain(reference)
  })

  it.each([
    ['pouvez-vous transférer SN à la province ? il faut un technicien', 'forward_ticket', 'forward'],
    ['je prends SN', 'take_ticket', 'take'],
    ['واش ممكن تاخدو SN؟', 'take_ticket', 'take'],
  ] as const)('is an order when it is put politely: "%s"', async (text, intent, done) => {
    const { director, reference, did } = await withPrinterTicket()
    await director.says(text.replace('SN', reference), means(intent, { entities: { ticket: reference } }))
    expect(did()).toEqual([done])
  })
})

describe('a question of ours that is hours old', () => {
  it('does not turn a later order into the old one', async () => {
    const { director, teacher, tickets, wait, did } = await withPrinterTicket()
    await teacher.says(
      'plus de courant',
      means('report_fault', { category: 'power', entities: { room: 'salle 9' } }),
    )
    const reply = await director.says(
      'il faut transférer à la province, manque de pièces',
      means('forward_ticket'),
    )
    expect(reply.choices.length).toBeGreaterThan(1)
    wait(3 * 60)
    const second = tickets.all[1]?.reference as string
    await director.says(`je prends ${second}`, means('take_ticket', { entities: { ticket: second } }))
    expect(did()).toEqual(['take'])
  })
})

describe('"does it work?"', () => {
  it.each([
    "je ne sais pas, je suis pas à l'école",
    'مازال ما جربتها',
    'pas encore testé, demain inchallah',
    'غدا نشوف',
    'mazal ma jerrebtha',
  ])('is neither yes nor no: "%s"', async (text) => {
    const { director, teacher, reference, tickets } = await withPrinterTicket()
    await director.presses(`t:resolve:${reference}`)
    for (const meaning of [unclear(), means('reopen'), means('goodbye')]) {
      const reply = await teacher.says(text, meaning)
      expect(reply.choices.map(({ id }) => id)).toEqual([`t:confirm:${reference}`, `t:reopen:${reference}`])
    }
    expect(tickets.all[0]?.state.status).toBe('resolved')
  })
})

describe('a no to "does it work?"', () => {
  it.each(['ça ne marche toujours pas, je ne sais pas pourquoi', 'ما خداماش وما عرفتش علاش'])(
    'is one, whatever is not known: "%s"',
    async (text) => {
      const { director, teacher, reference, tickets } = await withPrinterTicket()
      await director.presses(`t:resolve:${reference}`)
      await teacher.says(text, means('reopen'))
      expect(tickets.all[0]?.state.status).not.toBe('resolved')
    },
  )
})

describe('the answer to what a holder asked', () => {
  const asked = async (question: string) => {
    const desk = await withPrinterTicket()
    await desk.director.says(question, means('ask_requester'))
    desk.wait(1)
    return desk
  }

  it.each([
    ['جربتي حاسوب آخر؟', 'جربت حاسوب آخر والطابعة حتى هي ما خداماش معاه', 'computer'],
    ['هل انقطع التيار الكهربائي؟', 'التيار لم ينقطع لكن الأنترنت بطيء جدا', 'connectivity'],
    ['Elle est branchée sur quel PC ?', 'oui sur le PC du fond qui rame', 'computer'],
  ] as const)('"%s" may name other things', async (question, answer, category) => {
    const { teacher, tickets } = await asked(question)
    await teacher.says(answer, means('report_fault', { category }))
    expect(tickets.all).toHaveLength(1)
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'answer' })
  })

  it('is not a question back', async () => {
    const { teacher, did } = await asked('Elle est branchée ?')
    await teacher.says('alors?', unclear())
    await teacher.says('شكون اللي كيسول؟', unclear({ variety: 'darija' }))
    expect(did()).not.toContain('answer')
  })

  it('does not swallow a clear fault of something else', async () => {
    const { teacher, tickets } = await asked('Elle est branchée ?')
    await teacher.says(
      'plus de courant dans la salle 9',
      means('report_fault', { category: 'power', entities: { room: 'salle 9' } }),
    )
    expect(tickets.all).toHaveLength(2)
  })
})

describe('a correction', () => {
  it('of the number changes the number, and no room', async () => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says(
      '3 pc en panne salle info',
      means('report_fault', { category: 'computer', entities: { room: 'salle info', quantity: 3 } }),
    )
    await teacher.says(
      "c'était pas 3 mais 4 pc",
      means('report_fault', { category: 'computer', entities: { quantity: 4 } }),
    )
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]?.report).toMatchObject({ room: 'salle info', quantity: 4 })
  })

  it('of the room may name the thing again', async () => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation('teacher-fr')
    const projector = (room: string) => means('report_fault', { category: 'projector', entities: { room } })
    await teacher.says('le projecteur de la salle 9 est mort', projector('salle 9'))
    await teacher.says('non c’est le projecteur de la salle 10 pas 9', {
      ...projector('salle 10'),
      certainty: 'likely',
    })
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]?.report.room).toBe('salle 10')
  })
})
