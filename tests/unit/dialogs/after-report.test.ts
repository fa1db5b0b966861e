import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'

describe('a fault that comes back', () => {
  it.each([
    ['teacher-fr', 'C’est la 3ᵉ fois en 60 jours'],
    ['teacher-ar', 'تم التبليغ عن هذا العطب 3 مرات خلال 60 يوما'],
  ])('is said to whoever reports it for the third time (%s)', async (person, said) => {
    const { tickets, conversation } = openDesk()
    const report = printer({ variety: person === 'teacher-ar' ? 'msa' : 'fr' })
    const replies = []
    for (let n = 0; n < 3; n += 1) {
      replies.push(await conversation(person).says('imprimante bloquée', report))
      tickets.now = new Date(tickets.now.getTime() + 61 * 60_000)
    }
    const plain = replies.map(({ text }) => text.replace(/\p{Cf}/gu, ''))
    expect(plain[1]).not.toContain(said)
    expect(plain[2]).toContain(said)
  })
})

describe('what is missing', () => {
  const noRoom = printer({ entities: {} })

  it('asks for the room only, with no button that a typed number could press', async () => {
    const { conversation } = openDesk()
    const reply = await conversation('teacher-fr').says("l'imprimante ne marche plus", noRoom)
    expect(reply.text).toContain('Dans quelle salle')
    expect(reply.choices).toEqual([])
  })

  it('does not swallow the next report', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante ne marche plus", noRoom)
    await teacher.says(
      "plus d'internet en salle 7 depuis ce matin",
      means('report_fault', { category: 'connectivity' }),
    )
    expect(tickets.all).toHaveLength(2)
  })

  it('asks no room for an account', async () => {
    const { conversation } = openDesk()
    const reply = await conversation('teacher-fr').says(
      'mot de passe oublié',
      means('report_fault', { category: 'account_access' }),
    )
    expect(reply.text).not.toContain('salle')
  })
})

const photo = { id: 'file1', name: 'photo.jpg', type: 'image/jpeg', bytes: 10 }

describe('a photo without words', () => {
  it('waits for its words and goes into the report', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    expect((await teacher.says('', undefined, { attachments: [photo] })).text).toContain('votre fichier')
    await teacher.says("l'imprimante est bloquée", printer())
    expect(tickets.all[0]?.report.attachments).toEqual([photo])
  })

  it('right after a report belongs to its ticket', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    await teacher.says('', undefined, { attachments: [photo] })
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'comment', attachments: [photo] })
  })
})

describe('a photo with a caption', () => {
  const report = async (meaning = printer()) => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", meaning)
    return { ...desk, teacher }
  }
  const withPhoto = { attachments: [photo] }

  it.each([
    ['voilà la photo', unclear()],
    ["l'imprimante en question", printer({ entities: {} })],
    ['هادي هي التصويرة', means('out_of_scope', { variety: 'darija' })],
    ['regardez ça ne marche pas', means('report_fault', { certainty: 'likely', category: 'computer' })],
    ['bonjour voici', means('greet')],
  ])('right after a report, "%s" goes to its ticket', async (caption, meaning) => {
    const { tickets, teacher } = await report()
    const reply = await teacher.says(caption, meaning, withPhoto)
    expect(tickets.all).toHaveLength(1)
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'comment', text: caption, ...withPhoto })
    expect(reply.text).toContain(tickets.all[0]?.reference)
  })

  it('leaves the question about the room open', async () => {
    const { tickets, teacher } = await report(printer({ entities: {} }))
    await teacher.says("l'imprimante bloquée", printer({ entities: {} }), withPhoto)
    await teacher.says('salle 4', unclear())
    expect(tickets.all.map(({ report: { room } }) => room)).toEqual(['salle 4'])
  })

  it.each([
    ['le projecteur aussi', means('report_fault', { category: 'projector', categoryConfidence: 0.9 })],
    ['le tableau est cassé', means('report_fault', { category: 'projector', categoryConfidence: 0.9 })],
  ])('that tells of another thing, "%s", is a report', async (caption, meaning) => {
    const { tickets, teacher } = await report()
    await teacher.says(caption, meaning, withPhoto)
    expect(tickets.all).toHaveLength(2)
    expect(tickets.all[1]?.report.attachments).toEqual([photo])
  })

  it('after ten minutes is read by its words again', async () => {
    const { tickets, teacher } = await report()
    tickets.now = new Date(tickets.now.getTime() + 61 * 60_000)
    await teacher.says("l'imprimante est bloquée", printer(), withPhoto)
    expect(tickets.all).toHaveLength(2)
  })

  it('played again goes to the same ticket once', async () => {
    const { tickets, teacher } = await report()
    const before = teacher.state
    await teacher.says('voilà la photo', unclear(), { ...withPhoto, ordinal: 9 })
    teacher.forget(before)
    await teacher.says('voilà la photo', unclear(), { ...withPhoto, ordinal: 9 })
    expect(tickets.done).toHaveLength(1)
  })
})

describe('a turn that is played again', () => {
  it('opens nothing twice and gives the same answer', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const before = teacher.state
    const first = await teacher.says("l'imprimante est bloquée", printer(), { ordinal: 7 })
    teacher.forget(before)
    const again = await teacher.says("l'imprimante est bloquée", printer(), { ordinal: 7 })
    expect(tickets.all).toHaveLength(1)
    expect(again.replies).toEqual(first.replies)
  })

  it('does not do to the next ticket what it did to the first', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const director = conversation('director')
    await teacher.says("l'imprimante est bloquée", printer())
    const before = director.state
    await director.says('je prends', means('take_ticket'), { ordinal: 70 })
    await teacher.says(
      'et le vidéoprojecteur de la salle 2',
      means('report_fault', { category: 'projector' }),
      { ordinal: 71 },
    )
    director.forget(before)
    await director.says('je prends', means('take_ticket'), { ordinal: 70 })
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['taken', 'unassigned'])
  })
})

describe('why it is urgent, said after the report', () => {
  const exams = means('out_of_scope', { entities: { urgency: 'urgent' } })
  const comments = (ticket: { timeline: readonly { type: string }[] } | undefined) =>
    ticket?.timeline.filter(({ type }) => type === 'commented')

  it('goes to the ticket, though by itself it is no business of this service', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    const reply = await teacher.says("c'est urgent conseil de classe demain", exams)
    expect(reply.text).toContain(tickets.all[0]?.reference)
    expect(tickets.done.at(-1)?.command).toEqual({
      type: 'amend_details',
      details: { urgency: 'urgent' },
      words: "c'est urgent conseil de classe demain",
    })
  })

  it.each([
    ['nothing was reported', []],
    ['it is said not to be urgent', ["l'imprimante est bloquée"]],
  ])('adds nothing when %s', async (_, reports) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    for (const words of reports) await teacher.says(words, printer())
    await teacher.says('pas urgent, le concours est en mai', exams)
    expect(tickets.all.flatMap((ticket) => comments(ticket))).toEqual([])
  })

  it('is offered as a choice when no word of urgency is in it', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-ar')
    await teacher.says('الطابعة حابسة', printer({ variety: 'darija' }))
    const reference = tickets.all[0]?.reference
    const reply = await teacher.says('كاين الامتحان غدا', means('out_of_scope', { variety: 'darija' }))
    expect(reply.choices.map(({ id }) => id)).toEqual([`q:add_to:${reference}`, 'q:report_anyway'])
    await teacher.presses(`q:add_to:${reference}`)
    expect(comments(tickets.all[0])).toMatchObject([{ text: 'كاين الامتحان غدا' }])
    expect(tickets.all).toHaveLength(1)
  })

  it('and a "yes" typed to that choice is asked about: it opens no second ticket by itself', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    await teacher.says('il y a les examens demain', means('out_of_scope'))
    expect((await teacher.says('oui')).text).toContain('Faut-il ouvrir une demande')
    expect(tickets.all).toHaveLength(1)
  })

  it('news of it, asked for with something else, is given', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    const asked = means('out_of_scope', {
      certainty: 'likely',
      alternatives: [{ intent: 'ticket_status', category: null, confidence: 0.22 }],
    })
    const { text } = await teacher.says('c’est grave ? ça va revenir quand ?', asked)
    expect(text).toContain(tickets.all[0]?.reference ?? '?')
    expect(text).not.toContain('Désolé')
  })
})
