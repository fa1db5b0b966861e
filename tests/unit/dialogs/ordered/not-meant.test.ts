import { describe, expect, it } from 'vitest'
import { asksWhoIs } from '../../../../src/bots/dialogs/reading/asides/who/who-is.ts'
import { announces } from '../../../../src/bots/dialogs/reading/orders/telling/schools/to-schools.ts'
import { means, openDesk, printer, unclear } from '../fakes/conversation.ts'
import { atProvince, withPrinterTicket, withTickets } from '../fakes/with-tickets.ts'

const WHO_IS = [
  ["qui est le directeur de l'académie ?", 'fr'],
  ['شكون هو مدير الأكاديمية؟', 'darija'],
  ['من هو المدير الإقليمي؟', 'msa'],
  ['chkoun modir dyal lacadémie ?', 'arabizi'],
  ['شكون le directeur provincial ?', 'mixed'],
] as const

describe('who somebody is', () => {
  it.each(WHO_IS)('"%s" is no complaint', async (text, variety) => {
    const { teacher, tickets } = await withTickets(1)
    const reply = await teacher.says(text, means('escalate', { variety }))
    expect(tickets.done).toEqual([])
    expect(reply.text).toMatch(/annuaire|دليل المسؤولين/)
  })

  it.each([
    'qui est le responsable de ma demande ?',
    'شكون المسؤول على الطلب ديالي',
    "qui s'en occupe ?",
    'qui est le responsable ?',
    'je veux parler au directeur',
    "qui est le responsable de l'imprimante à l'école ?",
  ])('"%s" asks something else', (text) => {
    expect(asksWhoIs(text)).toBe(false)
  })
})

describe('"رجع"', () => {
  it.each([
    ['رجع', means('confirm_resolved', { certainty: 'likely', variety: 'darija' })],
    ['رجعات', means('reopen', { certainty: 'likely', variety: 'darija' })],
    ['rje3', unclear({ variety: 'arabizi' })],
    ["c'est revenu", means('reopen', { certainty: 'likely' })],
  ] as const)('"%s" alone takes nothing back, and is asked about', async (text, meaning) => {
    const { director, did, reference } = await withPrinterTicket()
    await director.says('résolu, bac changé', means('resolve_ticket'))
    const reply = await director.says(text, meaning)
    expect(did()).toEqual(['resolve'])
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:undo:${reference}`])
  })

  it.each([
    ['رجعها للمديرية', 'darija'],
    ['أرجعوها إلى المديرية', 'msa'],
    ['rje3ha l lmodiriya', 'arabizi'],
    ['renvoie-la à la province', 'fr'],
    ['رجعها à la province', 'mixed'],
  ] as const)('"%s" gives back what one has, and undoes nothing that is resolved', async (text, variety) => {
    const { fatima, conversation, ticket, tickets } = await atProvince()
    await fatima.says('il faut la région, pas de pièce', means('forward_ticket'))
    const regional = conversation('regional')
    await regional.says('résolu, pièce changée', means('resolve_ticket'))
    await regional.says(text, means('forward_ticket', { variety, certainty: 'likely' }))
    expect(ticket().state.status).toBe('resolved')
    expect(tickets.done.at(-1)?.command.type).toBe('resolve')
  })
})

describe('an announcement to all', () => {
  it.each([
    'annonce à tous : maintenance Massar ce soir 20h',
    'إعلان للجميع: صيانة مسار هذا المساء',
    'prévenez tous les profs',
    'bellegh l kolchi: maintenance',
  ])('"%s" is one', (text) => {
    expect(announces(text)).toBe(true)
  })

  it('reopens nothing, and says what can be announced', async () => {
    const { tickets, conversation } = openDesk()
    const central = conversation('central')
    await central.says('Massar en panne', printer({ category: 'other_system' }))
    await central.says("c'est réglé", means('resolve_ticket'))
    const before = tickets.done.length
    const reply = await central.says(
      'annonce à tous : maintenance Massar ce soir 20h',
      means('report_fault', { category: 'other_system' }),
    )
    expect(tickets.done).toHaveLength(before)
    expect(tickets.all).toHaveLength(1)
    expect(reply.text).toMatch(/annonces|إعلانات/)
  })
})

describe('the reason that a forward waits for', () => {
  it('is no search', async () => {
    const { director, did } = await withPrinterTicket()
    await director.says("transfère l'imprimante", means('forward_ticket'))
    const reply = await director.says('cherche désactivé', unclear())
    expect(did()).toEqual([])
    expect(reply.text).toContain('désactivé')
  })

  it('is not waited for after two hours', async () => {
    const { director, did, wait } = await withPrinterTicket()
    await director.says("transfère l'imprimante", means('forward_ticket'))
    wait(119)
    expect(director.state.question?.kind).toBe('words_for')
    wait(2)
    await director.says('le compte est désactivé', unclear())
    expect(did()).toEqual([])
  })
})
