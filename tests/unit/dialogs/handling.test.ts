import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'
import { withTickets } from './fakes/with-tickets.ts'

describe('words for a command', () => {
  it.each([
    ['à transférer, il faut un technicien', 'Il faut un technicien'],
    ['يتحول للمديرية، خاص تقني متخصص', 'خاص تقني متخصص'],
    ['je transfère à la province', undefined],
    ['à transférer au niveau supérieur svp', undefined],
    ['حولها للمديرية الإقليمية', undefined],
  ])('"%s" holds a reason: %s', async (text, reason) => {
    const { tickets, director, first } = await withTickets(1)
    const reply = await director.says(text, means('forward_ticket'))
    if (reason) return expect(tickets.done).toMatchObject([{ command: { type: 'forward', reason } }])
    expect(tickets.done).toEqual([])
    expect(reply.choices.map(({ id }) => id)).toEqual([
      'q:reason:technician',
      'q:reason:part',
      'q:reason:rights',
    ])
    return expect(reply.replies[0]?.ticket).toBe(first)
  })

  it('takes as the reason what sounds like a report, and a button as well', async () => {
    for (const answer of ['words', 'button'] as const) {
      const { tickets, director, first } = await withTickets(1)
      await director.presses(`t:forward:${first}`)
      if (answer === 'words') await director.says("l'imprimante est morte", printer())
      else await director.presses('q:reason:part')
      const reason = answer === 'words' ? "l'imprimante est morte" : 'Il faut une pièce ou du matériel.'
      expect(tickets.done).toMatchObject([{ command: { type: 'forward', reason } }])
    }
  })

  it('stops asking when told to', async () => {
    const { tickets, director, first } = await withTickets(1)
    await director.presses(`t:forward:${first}`)
    await director.says('annule', means('cancel'))
    expect(director.state.question).toBeUndefined()
    expect(tickets.done).toEqual([])
  })

  it('passes a question on as it was put, and asks for one that is missing', async () => {
    const { tickets, director } = await withTickets(1)
    await director.says('je veux poser une question au prof', means('ask_requester'))
    expect(tickets.done).toEqual([])
    await director.says('Êtes-vous là demain ?', means('ask_requester'))
    expect(tickets.done).toMatchObject([{ command: { type: 'ask', question: 'Êtes-vous là demain ?' } }])
  })

  it.each([
    ["on attend l'opérateur Maroc Telecom", 'telecom_operator'],
    ['كنتسناو قطعة الغيار', 'parts'],
    ['en attente du fournisseur, sous garantie', 'supplier'],
    ["on attend l'équipe", 'other_team'],
  ])('sets it waiting: %s', async (text, waitsFor) => {
    const { tickets, director } = await withTickets(1)
    await director.says(text, means('wait_ticket'))
    // until when was not said: it is asked once, and then as long as usual
    if (waitsFor !== 'parts') await director.says('je ne sais pas', unclear())
    const [done] = tickets.done
    expect(done?.command).toMatchObject({ type: 'wait', for: waitsFor, note: expect.stringContaining(text) })
    await director.says('la pièce est arrivée, on reprend', means('wait_ticket'))
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'resume' })
  })
})

describe('who is speaking', () => {
  it('a holder who says it works resolves; the requester of a resolved ticket who says it is repaired confirms', async () => {
    const { tickets, director, teacher } = await withTickets(1)
    await director.says('ça marche maintenant', means('confirm_resolved'))
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'resolve' })
    await teacher.says('le technicien a réparé', means('resolve_ticket'))
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'confirm' })
  })

  it('the requester of an open ticket who says it works withdraws it', async () => {
    const { tickets, teacher } = await withTickets(1)
    const reply = await teacher.says('ça remarche tout seul', means('confirm_resolved'))
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'cancel', reason: 'Fonctionne de nouveau.' })
    expect(reply.text).toContain('Tant mieux')
  })

  it('a teacher cannot take, forward, ask or set waiting, and is told so', async () => {
    const { tickets, teacher } = await withTickets(1)
    for (const intent of ['take_ticket', 'forward_ticket', 'ask_requester', 'wait_ticket'] as const)
      expect((await teacher.says('…', means(intent))).text).toContain('Seules les personnes')
    expect(tickets.done).toEqual([])
  })

  it('"raise it" from the holder is a forward with its reason, from the requester a complaint', async () => {
    const { tickets, director, teacher } = await withTickets(1)
    await teacher.says("c'est trop long", means('escalate'))
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'press', text: "c'est trop long" })
    await director.says('à remonter, pas de technicien disponible ici', means('escalate'))
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'forward' })
  })
})

describe('a command that comes too late', () => {
  it('is answered with what the ticket is now', async () => {
    const { tickets, director, teacher, first } = await withTickets(1)
    await teacher.says('annule', means('cancel'))
    await teacher.says('oui')
    expect(tickets.all[0]?.state.status).toBe('cancelled')
    const reply = await director.presses(`t:take:${first}`)
    expect(reply.text).toMatch(new RegExp(`pas possible maintenant pour ${first}.*Annulée`))
  })

  it('says so when one has it already', async () => {
    const { conversation, director, first } = await withTickets(1)
    await director.presses(`t:take:${first}`)
    const reply = await conversation('director').presses(`t:take:${first}`)
    expect(reply.text).toContain('Vous l’avez prise en charge')
  })
})

describe('cancelling', () => {
  it('asks first, and a no keeps the ticket', async () => {
    const { tickets, teacher, first } = await withTickets(1)
    expect((await teacher.says('annule ma demande', means('cancel'))).text).toContain(`annuler ${first}`)
    expect((await teacher.says('non')).text).toContain('reste ouverte')
    expect(tickets.done).toEqual([])
  })

  it('asks again at words that are neither yes nor no', async () => {
    const { tickets, teacher } = await withTickets(1)
    await teacher.says('annule ma demande', means('cancel'))
    expect((await teacher.says('hmm voyons', unclear())).choices.map(({ id }) => id)).toEqual([
      'q:yes',
      'q:no',
    ])
    await teacher.presses('q:yes')
    expect(tickets.done).toMatchObject([{ command: { type: 'cancel' } }])
  })

  it('says so when there is nothing to cancel', async () => {
    const { conversation } = openDesk()
    expect((await conversation('teacher-fr').says('annule', means('cancel'))).text).toContain(
      'rien à annuler',
    )
  })
})
