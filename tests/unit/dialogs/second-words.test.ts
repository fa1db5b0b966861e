import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'

const wifi = {
  category: 'connectivity',
  text: 'pas de wifi',
  besides: "j'ai 3 pc en panne salle info",
  entities: {},
} as const
const twoFaults = means('report_fault', {
  category: 'computer',
  secondFault: wifi as never,
  entities: { room: 'salle info' },
})

describe('words about the first of two faults', () => {
  it('are noted there, and the second is asked about again', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("j'ai 3 pc en panne salle info et pas de wifi", twoFaults)
    const reply = await teacher.says('4 pc en fait', means('report_fault', { category: 'computer' }))
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]?.timeline.at(-1)).toMatchObject({ type: 'commented', text: '4 pc en fait' })
    expect(reply.choices.map(({ id }) => id)).toContain('q:yes')
    await teacher.says('oui', unclear())
    expect(tickets.all.map(({ category }) => category)).toEqual(['computer', 'connectivity'])
  })

  it('and courtesies do not make the second evaporate', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("j'ai 3 pc en panne salle info et pas de wifi", twoFaults)
    await teacher.says('merci beaucoup', means('thank'))
    await teacher.says('oui', unclear())
    expect(tickets.all).toHaveLength(2)
  })
})

describe('"is it the same fault?"', () => {
  it('is not answered by a word that only points', async () => {
    const { tickets, conversation } = openDesk()
    await conversation('teacher-fr').says("l'imprimante est bloquée", printer())
    const other = conversation('teacher-far')
    await other.says('الطابعة ديال الإدارة حابسة', printer({ variety: 'darija' } as never))
    await other.says('هو حاسوب السكرتيرة', means('add_comment', { variety: 'msa' }))
    expect(tickets.all.map(({ state }) => state.status)).not.toContain('merged')
  })
})

describe('those who handle tickets', () => {
  const desk = async () => {
    const all = openDesk()
    await all.conversation('teacher-fr').says("l'imprimante est bloquée", printer())
    await all
      .conversation('teacher-fr')
      .says('plus de courant', means('report_fault', { category: 'power', entities: { room: 'salle 9' } }))
    return all
  }

  it('set a priority without naming the ticket, and are asked which', async () => {
    const { conversation, tickets } = await desk()
    const director = conversation('director')
    const reply = await director.says(
      'رد الأولوية عالية حيت بزاف د الأقسام واقفين',
      unclear({ variety: 'darija' }),
    )
    expect(reply.choices.filter(({ id }) => id.startsWith('q:ticket:'))).toHaveLength(2)
    await director.presses(`q:ticket:${tickets.all[1]?.reference}`)
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'qualify' })
  })

  it.each([
    'قيد ملاحظة داخلية: الضمان سالا',
    'ملاحظة بيني وبين الزملاء: الضمان سالا',
    'note pour nous seulement : الضمان سالا',
    'ajoute une note interne : الضمان سالا',
  ])('note among themselves: "%s"', async (text) => {
    const { conversation, tickets } = await desk()
    const [first] = tickets.all
    await conversation('director').says(text, unclear(), { repliedTicket: first?.reference ?? '' })
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'note', text: 'الضمان سالا' })
    expect(tickets.all).toHaveLength(2)
  })

  it('are asked whom they mean when nobody here has the name', async () => {
    const { conversation, tickets } = await desk()
    const reference = tickets.all[0]?.reference as string
    const reply = await conversation('supervisor').says('donne-la à Hafsa Tijani', unclear(), {
      repliedTicket: reference,
    })
    expect(tickets.all).toHaveLength(2)
    expect(reply.text).not.toContain('pas bien compris')
  })
})
