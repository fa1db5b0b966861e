import { describe, expect, it } from 'vitest'
import { means, printer, unclear } from './fakes/conversation.ts'
import { projector, withTickets } from './fakes/with-tickets.ts'

const likely = { certainty: 'likely' } as const

/** An older projector's ticket is closed; the printer's is withdrawn just now, on a word of its author. */
const withdrawn = async () => {
  const desk = await withTickets(2)
  const { director, teacher, second, tickets, first } = desk
  await director.presses(`t:resolve:${second}`)
  await teacher.presses(`t:confirm:${second}`)
  await teacher.presses(`t:status:${first}`)
  await teacher.says("c'est bon, l'imprimante remarche", means('confirm_resolved'))
  expect(tickets.all[0]?.state.status).toMatch(/cancelled|closed/)
  const wait = (minutes: number) => {
    tickets.now = new Date(tickets.now.getTime() + minutes * 60_000)
  }
  return { ...desk, wait }
}

/** The same, but by "cancel it". */
const cancelled = async () => {
  const desk = await withTickets(2)
  const { director, teacher, second, first, tickets } = desk
  await director.presses(`t:resolve:${second}`)
  await teacher.presses(`t:confirm:${second}`)
  await teacher.presses(`t:cancel:${first}`)
  await teacher.says('oui')
  expect(tickets.all[0]?.state.status).toBe('cancelled')
  const wait = (minutes: number) => {
    tickets.now = new Date(tickets.now.getTime() + minutes * 60_000)
  }
  return { ...desk, wait }
}

const TEXTS = [
  ['non je plaisantais, elle est encore cassée', means('reopen', likely)],
  ['المشكل بقى، نسيت، رجعو', means('confirm_resolved', { ...likely, variety: 'darija' })],
  ['لا لا غير كنضحك، مازال خاسر', means('reopen', { ...likely, variety: 'darija' })],
  ['لا لا رجع وقف', unclear({ variety: 'darija' })],
  ['rje3ha, mazal khasra', means('reopen', { variety: 'arabizi' })],
  ['أعيدوا فتح الطلب من فضلكم', means('reopen', { ...likely, variety: 'msa' })],
  ['remettez-la, le problème est revenu', means('reopen')],
] as const

describe('"put it back", right after a request was withdrawn', () => {
  it.each(TEXTS)('"%s" takes the cancellation back', async (text, meaning) => {
    const { tickets, teacher, first } = await cancelled()
    const before = teacher.state
    const reply = await teacher.says(text, meaning, { ordinal: 500 })
    expect(reply.text).toContain(first)
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['unassigned', 'closed'])
    teacher.forget(before)
    expect((await teacher.says(text, meaning, { ordinal: 500 })).text).toBe(reply.text)
    expect(tickets.all).toHaveLength(2)
  })

  it.each(TEXTS)('"%s" opens the withdrawn one again, not the older one', async (text, meaning) => {
    const { tickets, teacher } = await withdrawn()
    await teacher.says(text, meaning)
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['unassigned', 'closed'])
  })

  it('after the five minutes begins anew from it', async () => {
    const { tickets, teacher, first, wait } = await cancelled()
    wait(12)
    const before = teacher.state
    const reply = await teacher.says('مازال خاسر', means('reopen', { variety: 'darija' }), { ordinal: 500 })
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['cancelled', 'closed', 'unassigned'])
    expect(tickets.all[2]?.report).toMatchObject({ category: 'printer', room: 'salle 12' })
    expect(reply.text).toContain(first)
    teacher.forget(before)
    await teacher.says('مازال خاسر', means('reopen', { variety: 'darija' }), { ordinal: 500 })
    expect(tickets.all).toHaveLength(3)
  })

  it('finds it by its reference', async () => {
    const { tickets, teacher, first, second } = await cancelled()
    await teacher.presses(`t:status:${second}`)
    await teacher.says(`${first} رجعوه`, unclear({ entities: { ticket: first }, variety: 'darija' }))
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['unassigned', 'closed'])
  })

  it.each([
    ['merci encore', means('thank')],
    ['et le projecteur ne marche plus, encore', projector],
    ['je reste disponible', means('goodbye')],
    ['pourquoi elle est encore annulée ?', means('ticket_status')],
  ])('"%s" puts nothing back', async (text, meaning) => {
    const { tickets, teacher } = await cancelled()
    await teacher.says(text, meaning)
    expect(tickets.all[0]?.state.status).toBe('cancelled')
  })

  it('the same fault told anew is that one', async () => {
    const { tickets, teacher } = await cancelled()
    await teacher.says("l'imprimante bourre encore", printer({ entities: {} }))
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['unassigned', 'closed'])
  })

  it.each([
    ['SN رجعها، مازال ماخدامش الصوت', means('forward_ticket', { ...likely, variety: 'darija' })],
    ['remets-la, ça ne marche toujours pas', means('reopen')],
  ])('"%s" by whoever has just resolved it', async (text, meaning) => {
    const { tickets, director, first } = await withTickets(1)
    await director.presses(`t:resolve:${first}`)
    await director.says(text, meaning)
    expect(tickets.all[0]?.state.status).not.toBe('resolved')
    expect(tickets.all).toHaveLength(1)
  })
})

describe('a question reopens nothing', () => {
  it.each([
    ["pourquoi c'est toujours pas réglé ?", 'reopen', 'fr'],
    ['علاش مازال ما تصلحات؟', 'reopen', 'darija'],
    ['لماذا لم يُصلح بعد؟', 'reopen', 'msa'],
    ['3lach mazal ma tsle7atch', 'reopen', 'arabizi'],
  ] as const)('"%s" is explained of the open one', async (text, intent, variety) => {
    const { tickets, teacher, director, first, second } = await withTickets(2)
    await director.presses(`t:resolve:${second}`)
    await teacher.presses(`t:confirm:${second}`)
    teacher.forget({ privacyNoticeAt: tickets.now })
    const reply = await teacher.says(text, means(intent, { variety }))
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['unassigned', 'closed'])
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:press:${first}`])
  })

  it.each([
    ['أشنو درت أنا آخر مرة؟', 'darija'],
    ["qu'est-ce que j'ai fait en dernier ?", 'fr'],
    ['chno drt ana akhir mera', 'arabizi'],
  ] as const)('"%s" takes nothing back', async (text, variety) => {
    const { tickets, director, first } = await withTickets(1)
    await director.presses(`t:resolve:${first}`)
    const reply = await director.says(text, means('undo', { ...likely, variety }))
    expect(tickets.all[0]?.state.status).toBe('resolved')
    expect(reply.text).toContain(first)
  })
})
