import { describe, expect, it } from 'vitest'
import { correctionIn } from '../../../../src/bots/dialogs/reading/correction.ts'
import { assessmentFor } from '../../../../src/bots/dialogs/reading/orders/assessing/assessment.ts'
import { IMPACTS, PRIORITIES, priorityOf, URGENCIES } from '../../../../src/tickets/index.ts'
import { means, printer, unclear } from '../fakes/conversation.ts'
import { atProvince, withTickets } from '../fakes/with-tickets.ts'

const computer = (more = {}) => means('report_fault', { category: 'computer', ...more })

describe('a holder says what it is really about', () => {
  it.each([
    ["c'est un problème de réseau pas d'ordinateur", computer(), 'connectivity'],
    ["ce n'est pas l'imprimante, c'est le réseau", printer(), 'connectivity'],
    ['ماشي مشكل فالطابعة راه فالشبكة', printer({ variety: 'darija' }), 'connectivity'],
    ['ليس المشكل في الطابعة بل في الحاسوب', printer({ variety: 'msa' }), 'computer'],
    ['machi mochkil f printer rah f pc', computer({ variety: 'arabizi' }), 'computer'],
    ['plutôt un problème de réseau', unclear(), 'connectivity'],
  ] as const)('"%s"', async (text, meaning, category) => {
    const { tickets, director, first } = await withTickets(1)
    await director.presses(`t:take:${first}`)
    const reply = await director.says(text, meaning)
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]).toMatchObject({ category })
    expect(reply.text).toMatch(/priorité|الأولوية/)
  })

  it('but a fault of the director’s own is a ticket of its own', async () => {
    const { tickets, director, first } = await withTickets(1)
    await director.presses(`t:take:${first}`)
    await director.says(
      "l'internet ne marche pas au secrétariat",
      means('report_fault', { category: 'connectivity' }),
    )
    expect(tickets.all).toHaveLength(2)
    expect(tickets.all[0]?.category).toBe('printer')
  })
})

describe('a holder says how much it hinders and how soon', () => {
  it.each([
    ['priorité haute', unclear(), 'high'],
    ['أولوية قصوى', unclear({ variety: 'msa' }), 'critical'],
    ['awlawiya 3alya', unclear({ variety: 'arabizi' }), 'high'],
    ['priorité basse', unclear(), 'low'],
    ["c'est urgent pour toute l'école", means('escalate'), 'critical'],
    ['مستعجل، المؤسسة كلها واقفة', unclear({ variety: 'msa' }), 'critical'],
    ['pas urgent', unclear(), 'low'],
    ["c'est très urgent et ça touche tout l'établissement", unclear(), 'critical'],
    ["marque-la comme très urgente et ça touche toute l'école", unclear(), 'critical'],
    ['زيد فالأولوية ديالها راه كلشي واقف', means('add_comment', { variety: 'darija' }), 'high'],
  ] as const)('"%s"', async (text, meaning, priority) => {
    const { tickets, director, first } = await withTickets(1)
    await director.presses(`t:take:${first}`)
    const reply = await director.says(text, meaning)
    const [ticket] = tickets.all
    expect(ticket && priorityOf(ticket.assessment)).toBe(priority)
    expect(reply.text).toMatch(/La priorité vient du nombre|تُحدد الأولوية/)
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:undo:${first}`])
  })

  it('by button: the category first, or the priority in words', async () => {
    const { tickets, director, first } = await withTickets(1)
    const asked = await director.presses(`t:qualify:${first}`)
    expect(asked.text).toContain('priorité haute')
    await director.says('priorité haute', unclear())
    expect(tickets.all[0]?.assessment).toEqual({ impact: 'room', urgency: 'high' })
    await director.presses(`t:qualify:${first}`)
    await director.presses('q:category:connectivity')
    expect(tickets.all[0]?.category).toBe('connectivity')
  })

  it('not from words that pass it on', async () => {
    const { tickets, director, first } = await withTickets(1)
    await director.presses(`t:take:${first}`)
    await director.says('urgent, il faut remonter', means('escalate'))
    expect(tickets.done.some(({ command }) => command.type === 'qualify')).toBe(false)
  })

  it('never from a reason that was asked for', async () => {
    const { tickets, director, first } = await withTickets(1)
    await director.presses(`t:forward:${first}`)
    await director.says("c'est urgent pour toute l'école", means('escalate', { certainty: 'likely' }))
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'forward' })
  })

  it('chooses the nearest impact and urgency for a priority', () => {
    for (const priority of PRIORITIES)
      for (const impact of IMPACTS)
        for (const urgency of URGENCIES) {
          const nearest = assessmentFor(priority, { impact, urgency })
          expect(priorityOf(nearest)).toBe(priority)
          if (priorityOf({ impact, urgency }) === priority) expect(nearest).toEqual({ impact, urgency })
        }
  })
})

describe('the requester corrects what was understood', () => {
  it.each([
    ["non, c'est le projecteur", means('deny', { certainty: 'likely' })],
    ['لا، راه البروجيكتور', means('report_fault', { category: 'projector', variety: 'darija' })],
    ['la la, rah lprojecteur', means('report_fault', { category: 'projector', variety: 'arabizi' })],
    ["c'est le projecteur, pas l'imprimante", means('report_fault', { category: 'projector' })],
    ['ليست الطابعة بل المسلاط، أقصد البروجيكتور', means('deny', { variety: 'msa' })],
  ] as const)('"%s", and the ticket is corrected', async (text, meaning) => {
    const { tickets, teacher } = await withTickets(1)
    const reply = await teacher.says(text, meaning)
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]).toMatchObject({ category: 'projector' })
    expect(tickets.done).toMatchObject([{ command: { type: 'qualify', category: 'projector' } }])
    expect(reply.text).toMatch(/C’est corrigé|تم التصحيح/)
  })

  it('even while the room is being asked for', async () => {
    const { tickets, conversation } = await withTickets(1)
    const other = conversation('teacher-ar')
    await other.says('الطابعة معطلة', printer({ variety: 'msa', entities: {} }))
    await other.says('لا، البروجيكتور', means('deny', { variety: 'darija' }))
    expect(tickets.all[1]).toMatchObject({ category: 'projector' })
  })

  it('is a remark once somebody has it', async () => {
    const { tickets, teacher, director, first } = await withTickets(1)
    await director.presses(`t:take:${first}`)
    await teacher.says("non, c'est le projecteur", means('deny'))
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'comment' })
    expect(tickets.all[0]?.category).toBe('printer')
  })

  it('does not say how urgent it is for those who handle it', async () => {
    const { tickets, teacher } = await withTickets(1)
    const before = tickets.all[0]?.assessment
    await teacher.says("c'est urgent pour toute l'école", means('escalate'))
    expect(tickets.all[0]?.assessment).toEqual(before)
    expect(tickets.done.at(-1)?.command.type).toBe('press')
  })
})

describe('a contrast in words', () => {
  it.each([
    ["l'imprimante ne marche pas", undefined],
    ["je ne trouve pas l'imprimante", undefined],
    ["l'internet ne marche pas sur l'ordinateur", undefined],
    ['الطابعة ما خداماش', undefined],
    ["non, c'est le projecteur", { category: 'projector' }],
    ["le projecteur, pas l'imprimante", { category: 'projector', denied: 'printer' }],
    ['ماشي الطابعة، البروجيكتور', { category: 'projector', denied: 'printer' }],
  ])('"%s"', (text, expected) => {
    expect(correctionIn(text)).toEqual(expected)
  })

  it('is no order about a ticket that somebody else handles', async () => {
    const { youssef, ticket, first } = await atProvince()
    await youssef.says(`${first} priorité haute`, unclear({ entities: { ticket: first } }))
    expect(ticket().timeline.some(({ type }) => type === 'qualified')).toBe(false)
  })
})
