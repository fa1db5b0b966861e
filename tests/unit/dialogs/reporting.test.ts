import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'

const doubtful = means('report_fault', {
  certainty: 'likely',
  category: 'computer',
  alternatives: [
    { intent: 'report_fault', category: 'projector', confidence: 0.3 },
    { intent: 'ticket_status', category: null, confidence: 0.1 },
  ],
})

const asked = async (meaning = doubtful) => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  const reply = await teacher.says("l'écran de la salle ne s'allume pas", meaning)
  return { ...desk, teacher, reply }
}

describe('a report that is only likely', () => {
  it('is confirmed with its best readings and something else as buttons', async () => {
    const { tickets, reply } = await asked()
    expect(tickets.all).toEqual([])
    expect(reply.choices.map(({ id }) => id)).toEqual([
      'q:category:computer',
      'q:category:projector',
      'q:other',
    ])
    expect(reply.text).toContain("l'écran de la salle ne s'allume pas")
  })

  it('opens at once when its category is clear', async () => {
    const { tickets, conversation } = openDesk()
    await conversation('teacher-fr').says('imprimante salle 2', printer({ certainty: 'likely' }))
    expect(tickets.all[0]?.category).toBe('printer')
  })

  it('opens with a button', async () => {
    const { tickets, teacher } = await asked()
    await teacher.presses('q:category:projector')
    const text = "l'écran de la salle ne s'allume pas"
    expect(tickets.all[0]?.report).toMatchObject({ category: 'projector', text })
  })

  it.each(['oui', 'Ouiii', 'نعم', 'اه', 'wah', 'd’accord', '✅', "c'est ça", 'oui merci'])(
    'with one reading is asked as a yes or no, and accepted by "%s"',
    async (yes) => {
      const { tickets, teacher, reply } = await asked({ ...doubtful, alternatives: [] })
      expect(reply.text).toContain('Est-ce bien : ordinateur ?')
      await teacher.says(yes, means('affirm', { certainty: 'unsure' }))
      expect(tickets.all[0]?.category).toBe('computer')
    },
  )

  it('with several readings, a yes chooses none: the first is asked about alone', async () => {
    const { tickets, teacher } = await asked()
    const reply = await teacher.says('oui', means('affirm'))
    expect(tickets.all).toEqual([])
    expect(reply.text).toContain('Est-ce bien : ordinateur ?')
    expect(reply.choices.map(({ id }) => id)).toEqual(['q:category:computer', 'q:other'])
    await teacher.says('oui', means('affirm'))
    expect(tickets.all[0]?.category).toBe('computer')
  })

  it.each([
    ['depuis lundi', { since: 'depuis lundi' }],
    ['salle 4', { room: 'salle 4' }],
    ['f qa3a 4', {}],
  ])('keeps "%s", and asks again what it is', async (text, entities) => {
    const { tickets, teacher } = await asked()
    const reply = await teacher.says(text, unclear({ entities }))
    expect(tickets.all).toEqual([])
    expect(reply.choices.map(({ id }) => id)).toContain('q:category:projector')
    await teacher.presses('q:category:projector')
    expect(tickets.all[0]?.report).toMatchObject({ category: 'projector', ...entities })
    expect(tickets.all[0]?.report.text).toContain(text)
  })

  it('is not asked about for ever: after a second detail it is opened without a category', async () => {
    const { tickets, teacher } = await asked()
    await teacher.says('depuis lundi', unclear({ entities: { since: 'depuis lundi' } }))
    await teacher.says('salle 4', unclear({ entities: { room: 'salle 4' } }))
    expect(tickets.all[0]).toMatchObject({
      category: null,
      report: { since: 'depuis lundi', room: 'salle 4' },
    })
  })

  it.each([
    ['le projecteur', means('report_fault', { category: 'projector' })],
    ["non, c'est le projecteur", means('deny')],
    ['لا البروجيكتور', means('deny', { variety: 'darija', certainty: 'likely' })],
  ])('is corrected by "%s", both words kept', async (text, meaning) => {
    const { tickets, teacher } = await asked()
    await teacher.says(text, meaning)
    expect(tickets.all[0]?.category).toBe('projector')
    expect(tickets.all[0]?.report.text).toBe(`l'écran de la salle ne s'allume pas\n${text}`)
  })

  it('takes anything else as more of the report, whose category nobody has confirmed', async () => {
    const { tickets, teacher } = await asked()
    await teacher.says('il y a juste un voyant orange', unclear())
    expect(tickets.all[0]?.category).toBeNull()
    expect(tickets.all[0]?.report.text).toContain('voyant orange')
  })

  it('after "non" asks what else, and then opens whatever is said', async () => {
    const { tickets, teacher } = await asked()
    expect((await teacher.says('non', means('deny'))).choices.map(({ id }) => id)).toContain('q:human')
    await teacher.says('la chose au plafond', unclear())
    expect(tickets.all[0]).toMatchObject({ category: null })
    expect(tickets.all[0]?.report.text).toBe("l'écran de la salle ne s'allume pas\nla chose au plafond")
  })

  it('does something else that is clearly meant, and asks again', async () => {
    const { tickets, teacher } = await asked()
    const reply = await teacher.says('que sais-tu faire ?', means('help'))
    expect(reply.text).toContain('Par exemple')
    expect(reply.choices.map(({ id }) => id)).toContain('q:category:computer')
    await teacher.says('oui')
    await teacher.says('oui')
    expect(tickets.all).toHaveLength(1)
  })

  it('opens a second, clear fault on its own and keeps the first one asked', async () => {
    const { tickets, teacher } = await asked()
    await teacher.says("l'imprimante de la salle 12 ne marche plus", printer())
    expect(tickets.all.map(({ category }) => category)).toEqual(['printer'])
    await teacher.presses('q:category:computer')
    expect(tickets.all.map(({ report }) => report.category)).toEqual(['printer', 'computer'])
  })

  it('is dropped only when the person says so', async () => {
    const { tickets, teacher } = await asked()
    expect((await teacher.says('laisse tomber', means('cancel'))).text).toContain('rien n’a été enregistré')
    expect(teacher.state.question).toBeUndefined()
    expect(tickets.all).toEqual([])
  })
})

describe('urgency', () => {
  it.each([
    ["l'imprimante, c pas urgent hein", 'urgent', false],
    ['الطابعة ماشي مستعجل', 'مستعجل', false],
    ["l'imprimante svp urgent", 'urgent', true],
    ['pas de toner, urgent', 'urgent', true],
  ] as const)('"%s": "%s" counts: %s', async (text, urgency, counts) => {
    const { tickets, conversation } = openDesk()
    await conversation('teacher-fr').says(text, printer({ entities: { urgency, room: 'salle 1' } }))
    expect(tickets.all[0]?.report.urgency).toBe(counts ? urgency : undefined)
  })
})

describe('words that were not understood', () => {
  it('are asked about once, then become a ticket to be qualified, nothing lost', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const first = await teacher.says('ça clignote bizarrement', unclear())
    expect(first.text).toContain('une phrase')
    const second = await teacher.says('toujours la chose rouge', unclear())
    expect(second.text).toContain('tel quel')
    expect(tickets.all[0]).toMatchObject({ category: null })
    expect(tickets.all[0]?.report.text).toBe('ça clignote bizarrement\ntoujours la chose rouge')
  })

  it('without content lead to a choice, a human among it', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-ar')
    await teacher.says('؟؟؟', unclear({ variety: 'msa' }))
    const second = await teacher.says('xx', unclear())
    expect(second.choices.map(({ id }) => id)).toContain('q:human')
    expect(tickets.all).toEqual([])
    await teacher.presses('q:category:connectivity', 'الاتصال بالأنترنت')
    expect(tickets.all[0]).toMatchObject({ category: 'connectivity', report: { text: 'الاتصال بالأنترنت' } })
  })

  it('open with the category when the second try is clear', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('ça clignote bizarrement', unclear())
    await teacher.says("l'imprimante est bloquée", printer())
    expect(tickets.all[0]?.report).toMatchObject({
      category: 'printer',
      text: "ça clignote bizarrement\nl'imprimante est bloquée",
    })
  })
})

describe('whatever is said after an unclear report', () => {
  it('is never lost: every word ends in a ticket', async () => {
    const words = fc
      .string({ minLength: 1, maxLength: 200 })
      .filter((text) => /\p{L}{3}.*\s.*\p{L}{3}/u.test(text))
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const { tickets, teacher } = await asked()
        await teacher.says(text.trim(), unclear())
        expect(tickets.all[0]?.report.text).toContain("l'écran de la salle ne s'allume pas")
        expect(tickets.all[0]?.report.text).toContain(text.trim())
      }),
      { seed: 20261124, numRuns: 40 },
    )
  })
})
