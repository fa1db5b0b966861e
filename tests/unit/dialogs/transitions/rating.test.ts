import { describe, expect, it } from 'vitest'
import { means, unclear } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

const closed = async () => {
  const desk = await withTickets(1)
  await desk.director.presses(`t:resolve:${desk.first}`)
  const asked = await desk.teacher.says('oui')
  return { ...desk, asked }
}

describe('after "it works"', () => {
  it('asks by two buttons whether it was good', async () => {
    const { asked, first } = await closed()
    expect(asked.text).toContain('La solution vous convient-elle')
    expect(asked.choices.map(({ id }) => id)).toEqual([`t:rate_good:${first}`, `t:rate_bad:${first}`])
  })

  it.each([
    ['très satisfait', means('set_preferences', { certainty: 'likely' }), true],
    ['👍', unclear(), true],
    ['مزيان بزاف', means('affirm', { variety: 'darija', certainty: 'likely' }), true],
    ['mzyan bzaf', unclear({ variety: 'arabizi' }), true],
    ['راض جدا', unclear({ variety: 'msa' }), true],
    ['pas satisfait du tout', means('deny', { certainty: 'likely' }), false],
    ['غير راض', unclear({ variety: 'msa' }), false],
    ['non', undefined, false],
  ] as const)('takes "%s" for an answer', async (text, meaning, satisfied) => {
    const { tickets, teacher } = await closed()
    await teacher.says(text, meaning)
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'rate', satisfied })
  })

  it.each([
    ["pas satisfaisant, 15 jours d'attente", means('wait_ticket', { certainty: 'likely' }), false],
    ['4/5 التعامل زوين ولكن طولتو', unclear({ variety: 'darija' }), true],
    ['1/5, personne ne répondait', unclear(), false],
    ['mzyan walakin t3ttlto bzaf 3lina', unclear({ variety: 'arabizi' }), true],
    ['راض لأن التقني شرح كل شيء', unclear({ variety: 'msa' }), true],
    ['trop long, un mois entier', unclear(), false],
    ['طولتو علينا شهر كامل', unclear({ variety: 'darija' }), false],
  ] as const)('takes "%s" for the answer and the sentence in one', async (text, meaning, satisfied) => {
    const { tickets, teacher } = await closed()
    const reply = await teacher.says(text, meaning)
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'rate', satisfied, words: text })
    expect(reply.text).not.toMatch(/Une phrase suffit|ajouter une phrase|جملة/)
    expect(teacher.state.question).toBeUndefined()
  })

  it('takes one sentence more, after a bad one says who hears of it and how to reopen', async () => {
    const { tickets, teacher, first } = await closed()
    const reply = await teacher.presses(`t:rate_bad:${first}`)
    expect(reply.text).toContain('transmis à : Nom director')
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:reopen:${first}`])
    await teacher.says('il a fallu attendre trois semaines', unclear())
    expect(tickets.done.at(-1)?.command).toEqual({
      type: 'rate',
      satisfied: false,
      words: 'il a fallu attendre trois semaines',
    })
    expect(teacher.state.question).toBeUndefined()
  })

  it.each([
    ["très rapide, merci à l'équipe", 'fr'],
    ['شكرا، خدمة ممتازة وسريعة', 'msa'],
    ['chokran, khdma mzyana bzaf', 'arabizi'],
    ['merci, très sympa le technicien mais un peu long', 'fr'],
    ['شكرا بزاف، غير تعطلتو شوية هاد المرة', 'darija'],
  ] as const)('takes "%s" for the sentence, although it thanks', async (text, variety) => {
    const { tickets, teacher, first } = await closed()
    await teacher.presses(`t:rate_good:${first}`)
    await teacher.says(text, means('thank', { variety }))
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'rate', satisfied: true, words: text })
  })

  it('takes mere thanks for no sentence', async () => {
    const { tickets, teacher, first } = await closed()
    await teacher.presses(`t:rate_good:${first}`)
    expect((await teacher.says('merci beaucoup à vous', means('thank'))).text).toContain('Avec plaisir')
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'rate', satisfied: true })
  })

  it('is overridden by anything else', async () => {
    const { tickets, teacher } = await closed()
    await teacher.says("plus d'internet en salle 7", means('report_fault', { category: 'connectivity' }))
    expect(tickets.all).toHaveLength(2)
    const other = await closed()
    expect((await other.teacher.says('merci beaucoup', means('thank'))).text).toContain('Avec plaisir')
    expect(other.tickets.done.some(({ command }) => command.type === 'rate')).toBe(false)
  })

  it('leaves a bare yes to the next ticket that asks whether it works', async () => {
    const { tickets, director, teacher, first, second } = await withTickets(2)
    await director.presses(`t:resolve:${first}`)
    await director.presses(`t:resolve:${second}`)
    await teacher.presses(`t:confirm:${first}`)
    await teacher.says('oui')
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['closed', 'closed'])
  })
})
