import { describe, expect, it } from 'vitest'
import { means } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

describe('a note among staff', () => {
  it.each([
    ['note interne : le fournisseur ne répond pas', 'le fournisseur ne répond pas', 'fr'],
    ['Note interne le fournisseur ne répond pas', 'le fournisseur ne répond pas', 'fr'],
    ['ملاحظة داخلية: المورد لا يجيب', 'المورد لا يجيب', 'msa'],
    ['ملاحظة لينا: شوفو مع المورد', 'شوفو مع المورد', 'darija'],
    ['note lina: chof m3a fournisseur', 'chof m3a fournisseur', 'arabizi'],
    ['à savoir entre nous : la lampe a déjà 4000 h', 'la lampe a déjà 4000 h', 'fr'],
    ['خليها بيناتنا: الورق مبلول', 'الورق مبلول', 'darija'],
    ['بيننا: الضمان انتهى', 'الضمان انتهى', 'msa'],
    ['khelliha binatna : lwer9 mfezzeg', 'lwer9 mfezzeg', 'arabizi'],
    ['note interne : المورد ما كيجاوبش', 'المورد ما كيجاوبش', 'mixed'],
  ] as const)('"%s"', async (text, words, variety) => {
    const { tickets, director, teacher, first } = await withTickets(1)
    const reply = await director.says(text, means('wait_ticket', { variety }))
    expect(tickets.done).toMatchObject([{ command: { type: 'note', text: words } }])
    expect(reply.text).toMatch(/ne la voit pas|لا يراها/)
    const status = await teacher.says('où en est ma demande ?', means('ticket_status'))
    expect(status.text).toContain(first)
    expect(status.text).not.toContain(words)
    const why = await teacher.presses(`t:explain:${first}`)
    expect(why.text).not.toContain(words)
  })

  it('counts although a reason is being asked for, which stays asked', async () => {
    const { tickets, director, first } = await withTickets(1)
    await director.presses(`t:forward:${first}`)
    await director.says('note interne : garantie jusqu’en mai', means('add_comment'))
    expect(tickets.done).toMatchObject([{ command: { type: 'note' } }])
    expect(tickets.all[0]?.tier).toBe('school')
  })

  it('is asked for after the button', async () => {
    const { tickets, director, first } = await withTickets(1)
    expect((await director.presses(`t:note:${first}`)).text).toContain('Que faut-il noter')
    await director.says('le tambour est à commander', means('report_fault', { category: 'printer' }))
    expect(tickets.done).toMatchObject([{ command: { type: 'note', text: 'le tambour est à commander' } }])
  })

  it('is not a teacher’s to write', async () => {
    const { tickets, teacher } = await withTickets(1)
    await teacher.says('note interne : rien à voir', means('add_comment'))
    expect(tickets.done.some(({ command }) => command.type === 'note')).toBe(false)
  })
})
