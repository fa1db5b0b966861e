import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'
import { withTickets } from './fakes/with-tickets.ts'

const power = means('report_fault', { category: 'power' })

describe('danger in a message', () => {
  it.each([
    ['الضو مقطوع على المؤسسة كاملة وكاين ريحة ديال الحريق!!!', 'darija', undefined],
    ['الكهرباء مقطوعة عن المؤسسة كلها وهناك رائحة احتراق', 'msa', undefined],
    ["plus de courant dans tout l'établissement et une odeur de brûlé", 'fr', undefined],
    ['ddow m9tou3 f lmadrasa kamla o kayna ri7t l7ri9', 'arabizi', undefined],
    ['il y a des étincelles sur la prise de la salle 4', 'fr', 'salle 4'],
    ['كاين دخان خارج من la prise salle 4', 'mixed', 'salle 4'],
  ] as const)('"%s" is urgent, and the reply begins with what to do', async (text, variety, room) => {
    const { tickets, conversation } = openDesk()
    const meaning = { ...power, variety, ...(room ? { entities: { room } } : {}) }
    const reply = await conversation('teacher-fr').says(text, meaning)
    expect(tickets.all[0]).toMatchObject({
      assessment: { impact: 'school', urgency: 'high' },
      report: { danger: true },
    })
    expect(reply.text.split('\n')[0]).toMatch(/^⚠ .*15\.$/)
    expect(reply.text.match(/⚠/g)).toHaveLength(1)
  })

  it.each([
    [
      'in doubt about what it is',
      'ça fume de partout',
      printer({ certainty: 'likely', categoryConfidence: 0.3 }),
    ],
    ['taken for no business of ours', "l'eau coule sur les ordinateurs", means('out_of_scope')],
    ['not understood', 'ça sent le brûlé ici', unclear()],
  ])('is a ticket at once, even %s', async (_, text, meaning) => {
    const { tickets, conversation } = openDesk()
    await conversation('teacher-fr').says(text, meaning)
    expect(tickets.all).toMatchObject([{ assessment: { urgency: 'high' } }])
  })

  it('takes the words of an open question with it', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('ça coince', printer({ certainty: 'likely', categoryConfidence: 0.4 }))
    await teacher.says('et il y a de la fumée', unclear())
    expect(tickets.all.map(({ report }) => report.text)).toEqual(['ça coince\net il y a de la fumée'])
  })

  it('makes the ticket just reported urgent, and is told to whoever has acted on it', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('plus de courant', power)
    await teacher.says('ça sent le brûlé', unclear())
    expect(tickets.all).toMatchObject([{ assessment: { urgency: 'high' }, report: { danger: true } }])
    await conversation('director').presses(`t:take:${tickets.all[0]?.reference}`)
    await teacher.says('maintenant il y a des flammes', unclear())
    expect(tickets.all).toHaveLength(1)
    expect(tickets.done.at(-1)?.command).toMatchObject({
      type: 'amend_details',
      details: { danger: true },
      words: 'maintenant il y a des flammes',
    })
  })

  it('is what is known of a ticket since, once somebody has acted on it', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('plus de courant', power)
    await conversation('director').presses(`t:take:${tickets.all[0]?.reference}`)
    const reply = await teacher.says('ça sent le brûlé maintenant', unclear())
    expect(tickets.all).toMatchObject([{ assessment: { urgency: 'high' }, report: { danger: true } }])
    expect(reply.text).toContain('danger signalé')
  })

  it('said by those who handle the ticket makes it urgent, and stays among staff', async () => {
    const { tickets, director, first } = await withTickets(1)
    await director.presses(`t:status:${first}`)
    const reply = await director.says(
      "c'est grave, il y a de la fumée",
      means('add_comment', { certainty: 'likely' }),
    )
    expect(tickets.all).toMatchObject([{ assessment: { urgency: 'high' } }])
    expect(tickets.done.map(({ command }) => command.type)).toEqual(['qualify', 'note'])
    expect(reply.text).toMatch(/^⚠ /)
  })

  it.each([
    ["l'imprimante est bloquée", printer()],
    ["c'est bon, il n'y a plus de fumée", means('confirm_resolved')],
  ])('is not heard in "%s"', async (text, meaning) => {
    const { conversation } = openDesk()
    expect((await conversation('teacher-fr').says(text, meaning)).text).not.toContain('⚠')
  })
})

describe('a whole establishment', () => {
  it.each([
    ["plus d'internet dans toutes les salles", 'fr'],
    ['réseau entier en panne', 'fr'],
    ['المؤسسة كاملة بلا ضو', 'darija'],
    ["l'école kamla bla ddow", 'arabizi'],
    ['انقطاع الكهرباء عن جميع القاعات', 'msa'],
  ] as const)('"%s" hinders everybody, and no room is asked for', async (text, variety) => {
    const { tickets, conversation } = openDesk()
    const reply = await conversation('teacher-fr').says(text, { ...power, variety })
    expect(tickets.all).toMatchObject([{ assessment: { impact: 'school', urgency: 'normal' } }])
    expect(reply.text).not.toMatch(/quelle salle|أي قاعة/)
  })

  it('promises no deadline and offers no colleague’s ticket: whoever has it is to be told by word of mouth', async () => {
    const { conversation } = openDesk()
    await conversation('teacher-ar').says(
      'الطابعة حابسة',
      means('report_fault', { category: 'power', variety: 'msa' }),
    )
    const { text, choices } = await conversation('teacher-fr').says(
      'odeur de brûlé dans la salle 2',
      means('report_fault', { category: 'power', entities: { room: 'salle 2' } }),
    )
    expect(text).toContain('de vive voix')
    expect(text).not.toContain('au plus tard')
    expect(choices.map(({ id }) => id).filter((id) => id.includes('join'))).toEqual([])
  })

  it.each([
    ['c’est grave ? j’appelle les pompiers ?', 'teacher-fr'],
    ['on fait quoi là ?', 'director'],
  ])('what to do is said again: "%s", from %s', async (asked, id) => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says(
      'odeur de brûlé dans la salle 2',
      means('report_fault', { category: 'power', entities: { room: 'salle 2' } }),
    )
    const person = id === 'director' ? conversation(id) : teacher
    const { text } = await person.says(asked, means('out_of_scope'))
    expect(text).toContain('Protection civile : 15')
    if (id === 'director') expect(text).toContain(tickets.all[0]?.reference ?? '?')
    expect(tickets.all).toHaveLength(1)
  })
})
