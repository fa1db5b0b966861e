import { describe, expect, it } from 'vitest'
import { isNegated } from '../../../src/bots/dialogs/reading/negation.ts'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'
import { withTickets } from './fakes/with-tickets.ts'

describe('what cannot be taken back is not done in doubt', () => {
  it.each([
    ['ça marche pas', true],
    ['ça ne fonctionne toujours pas', true],
    ['والو ما تقادش', true],
    ['باقي ماخدامش', true],
    ['ma khdamch', true],
    ['oui ça marche', false],
    ['صافي خدام', false],
    ['khdam daba choukran', false],
  ])('"%s" may deny: %s', (text, denies) => {
    expect(isNegated(text)).toBe(denies)
  })

  it('asks again when a doubtful yes has a no in it, instead of closing', async () => {
    const { tickets, teacher, director, first } = await withTickets(1)
    await director.presses(`t:resolve:${first}`)
    const reply = await teacher.says('ça marche pas', means('confirm_resolved', { certainty: 'likely' }))
    expect(tickets.all[0]?.state.status).toBe('resolved')
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:confirm:${first}`, `t:reopen:${first}`])
  })

  it('asks before it withdraws a ticket that seems to have mended itself', async () => {
    const { tickets, teacher } = await withTickets(1)
    const reply = await teacher.says(
      "mochkil f l'imprimante",
      means('confirm_resolved', { certainty: 'likely' }),
    )
    expect(tickets.done).toEqual([])
    expect(reply.choices.map(({ id }) => id)).toEqual(['q:yes', 'q:no'])
  })

  it("takes a teacher's unusual words for a fault, not for a command of those who handle tickets", async () => {
    const { tickets, teacher } = await withTickets(1)
    const reply = await teacher.says(
      "kayn mochkil f l'imprimante",
      means('ask_requester', { certainty: 'likely' }),
    )
    expect(reply.text).not.toContain('Seules les personnes')
    expect(teacher.state.question?.kind).toBe('confirm_report')
    expect(tickets.done).toEqual([])
  })

  it('opens nothing on a number alone', async () => {
    const { tickets, teacher } = await withTickets(1)
    await teacher.says('0', means('report_fault', { certainty: 'sure', category: 'massar_grades' }))
    expect(tickets.all).toHaveLength(1)
  })
})

describe('the question for a room', () => {
  it.each([
    ["la connexion est coupée dans tout l'établissement", false],
    ['الأنترنيت مقطوعة فالمؤسسة كاملة', false],
    ["l'imprimante ne marche plus", true],
    ['الطابعة ما خداماش', true],
  ])('after "%s": %s', async (text, asks) => {
    const { teacher } = await withTickets(1)
    await teacher.says(text, means('report_fault', { certainty: 'sure', category: 'connectivity' }))
    expect(teacher.state.question?.kind === 'words_for').toBe(asks)
  })

  it('takes a mere thumb for "I have read it": no ticket is made of "???"', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('???', means('out_of_scope'))
    const plainly = await teacher.says('👍')
    expect(tickets.all).toEqual([])
    expect(plainly.choices.map(({ id }) => id)).toEqual(['q:yes', 'q:no'])
    await teacher.says('👍')
    expect(tickets.all).toHaveLength(1)
  })

  it('says not "nothing was recorded" of what was recorded before', async () => {
    const { tickets, teacher, first } = await withTickets(1)
    await teacher.says('je sais pas', unclear())
    const reply = await teacher.says('laisse tomber', means('cancel'))
    expect(reply.text).not.toContain('rien n’a été enregistré')
    expect(reply.text).toContain(first)
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })

  it.each([
    'vous servez à rien',
    'ma tsl7o l walo',
    'ما تصلحو لوالو',
    'لا تصلحون لشيء',
    'bande de bons à rien',
  ])('makes no ticket of anger that comes as the second words: %s', async (anger) => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('blabla machin truc', unclear())
    await teacher.says(anger, unclear())
    expect(tickets.all).toEqual([])
  })

  it('takes an insult for no room and no remark', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer({ entities: {} }))
    const { question } = teacher.state
    expect(question).toMatchObject({ kind: 'words_for', asks: 'room' })
    await teacher.says('vous êtes nuls, des ânes !!', unclear())
    expect(tickets.all[0]?.timeline.map(({ type }) => type)).toEqual(['opened'])
    expect(teacher.state.question).toMatchObject(question as object)
  })
})
