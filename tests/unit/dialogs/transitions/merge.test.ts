import { describe, expect, it } from 'vitest'
import { offerJoin } from '../../../../src/bots/dialogs/reporting/offering/offer-join.ts'
import type { Talk } from '../../../../src/bots/dialogs/talk.ts'
import { means, openDesk, printer, texts, unclear } from '../fakes/conversation.ts'
import { wrongCheck } from '../fakes/references.ts'
import { withTickets } from '../fakes/with-tickets.ts'

/** Two teachers of one school report the same printer. */
const twice = async () => {
  const desk = await withTickets(1)
  const colleague = desk.conversation('teacher-ar')
  await colleague.says('الطابعة ديال القاعة 12 حابسة', printer({ variety: 'darija' }))
  const duplicate = desk.tickets.all[1]?.reference as string
  return { ...desk, colleague, original: desk.first, duplicate }
}

describe('a ticket that repeats another', () => {
  it.each([
    ["c'est le même problème que SN", means('reopen')],
    ['doublon de SN', means('cancel')],
    ['هذا نفس المشكل الوارد في SN', means('reopen', { variety: 'msa' })],
    ['نفس المشكل ديال SN', means('reopen', { variety: 'darija' })],
    ['nefs lmochkil dyal SN', means('reopen', { variety: 'arabizi' })],
    ['نفس le problème que SN', means('reopen', { variety: 'mixed' })],
  ] as const)('is joined to it by "%s…", the one spoken of', async (text, meaning) => {
    const { tickets, colleague, original, duplicate } = await twice()
    const reply = await colleague.says(text.replace('SN', original), {
      ...meaning,
      entities: { ticket: original },
    })
    const [first, second] = tickets.all
    expect(second?.state).toMatchObject({ status: 'merged', intoReference: original })
    expect(first?.followers).toEqual(['teacher-ar'])
    expect(reply.text).toContain(original)
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:undo:${duplicate}`])
  })

  it('is the first of two references, for the director', async () => {
    const { tickets, director, original, duplicate } = await twice()
    const text = `${duplicate} est un doublon de ${original}`
    await director.says(text, means('cancel', { entities: { ticket: duplicate } }))
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['unassigned', 'merged'])
  })

  it('is joined by the button, well under 64 bytes, and parted by undo', async () => {
    const { tickets, colleague, original, duplicate } = await twice()
    const id = `t:join:${duplicate}:${original}`
    expect(Buffer.byteLength(id)).toBeLessThan(32)
    await colleague.presses(id)
    expect(tickets.all[1]?.state.status).toBe('merged')
    await colleague.presses(`t:undo:${duplicate}`)
    expect(tickets.all[1]?.state.status).toBe('unassigned')
    expect(tickets.all[0]?.followers).toEqual([])
  })

  it('is refused in words when the other one is not known', async () => {
    const { tickets, colleague, original, duplicate } = await twice()
    const reply = await colleague.presses(`t:join:${duplicate}:${wrongCheck(original)}`)
    expect(reply.text).toContain('لا أعرف الطلب الذي تريدون ضم')
    expect(tickets.all[1]?.state.status).toBe('unassigned')
  })

  it('asks which when several could be meant', async () => {
    const { tickets, conversation, director, original, duplicate } = await twice()
    await conversation('omar').says('الطابعة ديال القاعة 12 باقا حابسة', printer({ variety: 'darija' }))
    director.forget({ privacyNoticeAt: tickets.now })
    const asked = await director.says(
      `doublon de ${original}`,
      means('cancel', { entities: { ticket: original } }),
    )
    const third = tickets.all[2]?.reference as string
    expect(asked.choices.map(({ id }) => id).sort()).toEqual(
      [`q:ticket:${duplicate}`, `q:ticket:${third}`].sort(),
    )
    await director.presses(`q:ticket:${third}`)
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['unassigned', 'unassigned', 'merged'])
  })
})

describe('"is it the same fault?", answered in words', () => {
  const asked = async () => {
    const desk = openDesk()
    const first = desk.conversation('teacher-ar')
    await first.says('الطابعة ديال القاعة 12 حابسة', printer({ variety: 'darija' }))
    const teacher = desk.conversation('teacher-fr')
    await teacher.says("l'imprimante de la salle 12 est bloquée", printer())
    return { ...desk, teacher, statuses: () => desk.tickets.all.map(({ state }) => state.status) }
  }

  it.each(['oui', 'Oui c’est la même panne', 'إيه نفس المشكل', 'wah nefs lmochkil'])(
    'joins at "%s"',
    async (text) => {
      const { teacher, statuses } = await asked()
      await teacher.says(text, means('reopen', { certainty: 'likely' }))
      expect(statuses()).toEqual(['unassigned', 'merged'])
    },
  )

  it.each(['non', "non ce n'est pas la même", 'لا ماشي نفس العطب'])('leaves both at "%s"', async (text) => {
    const { teacher, statuses } = await asked()
    expect((await teacher.says(text, unclear())).text).toMatch(/^(?:D’accord|حسنا)\.$/)
    expect(statuses()).toEqual(['unassigned', 'unassigned'])
    expect(teacher.state.question).toBeUndefined()
  })

  it('asks which of two, and the status of what was joined names the other', async () => {
    const { tickets, teacher, statuses } = await asked()
    await teacher.says('non', unclear())
    tickets.now = new Date(tickets.now.getTime() + 11 * 60_000)
    await teacher.says("l'imprimante de la salle 12 est en panne", printer())
    const which = await teacher.says('oui', unclear())
    expect(which.choices).toHaveLength(2)
    const chosen = which.choices[1]?.id ?? ''
    await teacher.presses(chosen)
    expect(statuses()).toEqual(['unassigned', 'unassigned', 'merged'])
    const joined = tickets.all[2]?.reference ?? ''
    const status = await teacher.says(joined, means('ticket_status', { entities: { ticket: joined } }))
    expect(status.text).toContain(`Regroupée avec ${chosen.split(':').at(-1)}`)
  })
})

describe('whoever joined a ticket that is resolved', () => {
  const resolved = async () => {
    const desk = await twice()
    await desk.colleague.presses(`t:join:${desk.duplicate}:${desk.original}`)
    await desk.director.says('réparé', means('resolve_ticket', { entities: { ticket: desk.original } }))
    const status = () => desk.tickets.all[0]?.state.status
    return { ...desk, status }
  }

  it.each([
    ['اه', undefined],
    ['خدامة دابا', means('confirm_resolved', { variety: 'darija' })],
    ['l’imprimante marche, merci de fermer tout', means('confirm_resolved')],
  ])('says that it works by "%s", which closes nothing of the other’s', async (text, meaning) => {
    const { colleague, status, original } = await resolved()
    const said = await colleague.says(text, meaning)
    expect(said.text).toContain(original)
    expect(said.text).toMatch(/بجواب من فتحه|la réponse de la personne/)
    expect(status()).toBe('resolved')
  })

  it.each([
    ['لا', undefined],
    ['walo, ma tbeddel walo', unclear({ variety: 'arabizi' })],
    ['non, toujours bloquée chez moi', means('reopen')],
  ])('brings it back by "%s"', async (text, meaning) => {
    const { colleague, status, tickets } = await resolved()
    await colleague.says(text, meaning)
    expect(status()).toBe('taken')
    expect(tickets.all[0]?.timeline.at(-1)).toMatchObject({ type: 'reopened', by: 'teacher-ar' })
  })

  it('answers by the buttons under the news', async () => {
    const { colleague, status, original } = await resolved()
    expect((await colleague.presses(`t:confirm:${original}`)).text).toContain('بجواب من فتحه')
    await colleague.presses(`t:reopen:${original}`)
    expect(status()).toBe('taken')
  })
})

describe('in reply to "is it the same?"', () => {
  it.each([
    "oui c'est la même chose je crois que رقية l'a déjà dit",
    'إيه نفس المشكل اللي قالت ليكم الأستاذة البارح',
    'ah nefs chi, 7ta hiya galtha lik sba7',
  ])('"%s" joins', async (text) => {
    const { colleague, tickets } = await twice()
    await colleague.says(text, means('affirm', { certainty: 'likely', variety: 'mixed' }))
    expect(tickets.all[1]?.state.status).toBe('merged')
  })

  it('"oui mais ce n’est pas la même" does not', async () => {
    const { colleague, tickets } = await twice()
    await colleague.says('oui mais ce n’est pas la même', means('affirm', { certainty: 'likely' }))
    expect(tickets.all[1]?.state.status).toBe('unassigned')
  })
})

describe('the offer to join', () => {
  const talk = {
    t: (key: string, params = {}) => texts.t('fr', key, params),
    language: 'fr',
    turn: { now: new Date('2026-11-24T12:00:00Z') },
  } as unknown as Talk

  it('names at most two others, with what they are, where and since when, and none of their words', async () => {
    const { tickets } = await twice()
    const [first, second] = tickets.all
    if (!first || !second) throw new Error('no tickets')
    const offer = offerJoin(talk, second, [first, second, { ...first, reference: 'SN-A' }, first])
    expect(offer.choices.map(({ id }) => id)).toEqual([
      `t:join:${second.reference}:${first.reference}`,
      `t:join:${second.reference}:SN-A`,
    ])
    expect(offer.lines).toEqual([
      `Des demandes semblables sont déjà ouvertes : ${first.reference}, SN-A. Est-ce la même panne ?`,
      expect.stringMatching(`^– ${first.reference} : imprimante, .*salle 12.*, ouverte `),
      expect.stringMatching('^– SN-A : imprimante, '),
    ])
    expect(offer.lines.join()).not.toContain(first.report.text)
    expect(offerJoin(talk, second, [second])).toEqual({ lines: [], choices: [] })
  })
})
