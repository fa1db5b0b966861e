import { describe, expect, it } from 'vitest'
import { type Meaning, means, openDesk, printer } from './fakes/conversation.ts'

const WORDS = "l'imprimante de la salle 12 est en panne et en plus le wifi est coupé"

const both = (more: Partial<Meaning> = {}): Meaning =>
  printer({
    secondFault: {
      category: 'connectivity',
      text: 'le wifi est coupé',
      besides: "l'imprimante de la salle 12 est en panne",
      confidence: 0.95,
      entities: { room: 'salle 12', operator: 'inwi' },
    },
    ...more,
  })

const reported = async (meaning = both()) => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  const reply = await teacher.says(WORDS, meaning)
  return { ...desk, teacher, reply }
}

describe('two faults in one message', () => {
  it('opens the first with all the words, and offers a ticket for the other', async () => {
    const { tickets, reply } = await reported()
    expect(tickets.all.map(({ category }) => category)).toEqual(['printer'])
    expect(tickets.all[0]?.report.text).toBe(WORDS)
    expect(reply.text).toContain('Vous parlez aussi d’un autre problème : connexion internet.')
    expect(reply.choices.map(({ id }) => id).slice(0, 2)).toEqual(['q:yes', 'q:no'])
    expect(reply.choices[0]?.title).toBe('Aussi : connexion internet')
  })

  it('says so in Arabic', async () => {
    const { conversation } = openDesk()
    const reply = await conversation('teacher-ar').says(
      'الطابعة معطلة و زيد الويفي طايح',
      both({ variety: 'darija' }),
    )
    expect(reply.text).toContain('ذكرتم أيضا عطبا آخر')
  })

  it.each([
    ['the button', (talk: Awaited<ReturnType<typeof reported>>['teacher']) => talk.presses('q:yes')],
    ['oui', (talk: Awaited<ReturnType<typeof reported>>['teacher']) => talk.says('oui', means('affirm'))],
    [
      'the thing named again',
      (talk: Awaited<ReturnType<typeof reported>>['teacher']) =>
        talk.says('oui pour le wifi', means('report_fault', { category: 'connectivity' })),
    ],
  ])('opens the second in its own words by %s', async (_how, answer) => {
    const { tickets, teacher } = await reported()
    await answer(teacher)
    expect(tickets.all).toHaveLength(2)
    expect(tickets.all[1]?.report).toMatchObject({
      category: 'connectivity',
      room: 'salle 12',
      operator: 'inwi',
    })
    expect(tickets.all[1]?.report.text).toMatch(/^le wifi est coupé/)
    expect(teacher.state.question).toBeUndefined()
  })

  it('opens nothing more after a no', async () => {
    const { tickets, teacher } = await reported()
    expect((await teacher.says('non merci', means('deny'))).text).toBe('D’accord.')
    expect(tickets.all).toHaveLength(1)
    expect(teacher.state.question).toBeUndefined()
  })

  it('asks for the room of the first once the second is settled', async () => {
    const { tickets, teacher, reply } = await reported(both({ entities: {} }))
    expect(reply.text).not.toContain('quelle salle')
    const reference = tickets.all[0]?.reference ?? ''
    expect((await teacher.presses('q:no')).text).toContain(`Demande ${reference} : dans quelle salle`)
    await teacher.says(
      'salle 7',
      means('add_comment', { certainty: 'likely', entities: { room: 'salle 7' } }),
    )
    expect(tickets.all[0]?.report.room).toBe('salle 7')
  })

  it('takes another report for what it is', async () => {
    const { tickets, teacher } = await reported()
    await teacher.says('mon compte est bloqué', means('report_fault', { category: 'account_access' }))
    expect(tickets.all.map(({ category }) => category)).toEqual(['printer', 'account_access'])
  })

  it('is offered after a first that had to be confirmed', async () => {
    const { tickets, teacher } = await reported(both({ certainty: 'likely', categoryConfidence: 0.5 }))
    expect(tickets.all).toEqual([])
    const reply = await teacher.presses('q:category:printer')
    expect(tickets.all).toHaveLength(1)
    expect(reply.choices.map(({ id }) => id)).toContain('q:yes')
    await teacher.presses('q:yes')
    expect(tickets.all.map(({ category }) => category)).toEqual(['printer', 'connectivity'])
  })

  it('is not offered once the first was corrected to it', async () => {
    const { tickets, teacher } = await reported(both({ certainty: 'likely', categoryConfidence: 0.5 }))
    const reply = await teacher.says('le wifi', means('report_fault', { category: 'connectivity' }))
    expect(tickets.all.map(({ category }) => category)).toEqual(['connectivity'])
    expect(reply.choices.map(({ id }) => id)).not.toContain('q:yes')
  })

  it('opens the second once when the turn is played again', async () => {
    const { tickets, teacher } = await reported()
    const before = teacher.state
    await teacher.says('oui', means('affirm'), { ordinal: 50 })
    teacher.forget(before)
    await teacher.says('oui', means('affirm'), { ordinal: 50 })
    expect(tickets.all).toHaveLength(2)
  })
})

describe('a personal account beside another fault', () => {
  const account = "je n'arrive plus à entrer dans Massar, compte verrouillé"
  const beside = "l'image du projecteur est jaune"
  const words = `${beside} et en plus ${account}`
  const meaning = both({
    category: 'projector',
    entities: { room: 'salle 9', quantity: 5 },
    secondFault: {
      ...{ category: 'account_access', text: account, besides: beside, confidence: 0.95 },
      entities: { room: 'salle 9', quantity: 5 },
    },
  })

  it('is not told in the ticket that the director reads', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says(words, meaning)
    expect(tickets.all[0]?.report.text).toBe(beside)
    await teacher.says('oui', means('affirm'))
    expect(tickets.all.map(({ report }) => report.text)).toEqual([beside, account])
  })

  it('is told when it turns out to be what matters', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says(words, { ...meaning, certainty: 'likely', categoryConfidence: 0.5 })
    await teacher.says('le compte', means('report_fault', { category: 'account_access' }))
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]?.report.text).toContain(account)
  })

  it('leaves to the second what was said of it alone', async () => {
    const { tickets, conversation } = openDesk()
    await conversation('teacher-fr').says(words, meaning)
    expect(tickets.all[0]?.report).not.toHaveProperty('quantity')
    expect(tickets.all[0]?.report).not.toHaveProperty('room')
  })
})

const THREE = "le pc est mort, l'imprimante bourre et le wifi est lent au 2ème étage"

const three = (more: Partial<Meaning> = {}): Meaning => {
  const besides = 'le pc est mort'
  const other = { besides, confidence: 0.95 }
  return means('report_fault', {
    category: 'computer',
    secondFault: {
      ...{ ...other, category: 'printer', text: "l'imprimante bourre", entities: {} },
      third: {
        ...{ ...other, category: 'connectivity', text: 'le wifi est lent au 2ème étage' },
        entities: { room: '2ème' },
      },
    },
    ...more,
  })
}

describe('three faults in one message', () => {
  const told = async (meaning = three()) => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    return { ...desk, teacher, reply: await teacher.says(THREE, meaning) }
  }
  const categories = ({ tickets }: ReturnType<typeof openDesk>) => tickets.all.map(({ category }) => category)

  it('offers a ticket for each of the other two', async () => {
    const { reply, ...desk } = await told()
    expect(categories(desk)).toEqual(['computer'])
    expect(desk.tickets.all[0]?.report.room).toBeUndefined()
    expect(reply.text).toContain('imprimante et connexion internet')
  })

  it.each([
    ['oui les deux', 'fr'],
    ['اه بجوج', 'darija'],
    ['نعم، لكل منهما', 'msa'],
    ['wah kolhom', 'arabizi'],
    ['oui بجوج', 'mixed'],
  ] as const)('"%s" opens both, each in its own words and place', async (text, variety) => {
    const { teacher, ...desk } = await told()
    await teacher.says(text, means('out_of_scope', { certainty: 'unsure', variety }))
    expect(categories(desk)).toEqual(['computer', 'printer', 'connectivity'])
    const [, printerOne, line] = desk.tickets.all
    expect(printerOne?.report).toMatchObject({ text: "l'imprimante bourre" })
    expect(printerOne?.report).not.toHaveProperty('third')
    expect(line?.report.room).toBe('2ème étage')
  })

  it('opens the one that is named, and asks about the other still', async () => {
    const { teacher, ...desk } = await told()
    const said = await teacher.says("l'imprimante", means('out_of_scope', { certainty: 'unsure' }))
    expect(categories(desk)).toEqual(['computer', 'printer'])
    expect(said.text).toContain('un autre problème : connexion internet')
    await teacher.says('oui', means('affirm'))
    expect(categories(desk)).toEqual(['computer', 'printer', 'connectivity'])
  })

  it('opens neither after a no', async () => {
    const { teacher, ...desk } = await told()
    await teacher.says('non merci', means('deny'))
    expect(categories(desk)).toEqual(['computer'])
  })

  it('played again after a crash opens nothing twice', async () => {
    const { teacher, ...desk } = await told()
    const before = teacher.state
    await teacher.says('oui les deux', means('affirm'), { ordinal: 7 })
    teacher.forget(before)
    await teacher.says('oui les deux', means('affirm'), { ordinal: 7 })
    expect(categories(desk)).toHaveLength(3)
  })
})
