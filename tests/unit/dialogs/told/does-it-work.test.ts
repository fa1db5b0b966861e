import { describe, expect, it } from 'vitest'
import { saysNothingChanged } from '../../../../src/bots/dialogs/reading/own/mended/nothing-changed.ts'
import { saysItWorks } from '../../../../src/bots/dialogs/reading/own/mended/works.ts'
import { means, unclear } from '../fakes/conversation.ts'
import { withPrinterTicket, withTickets } from '../fakes/with-tickets.ts'

const asked = async () => {
  const desk = await withPrinterTicket()
  await desk.director.presses(`t:resolve:${desk.reference}`)
  return desk
}

describe('"does it work?"', () => {
  it.each(['wé', 'c bon', 'cbon', 'nickel', 'ناضي', 'hania', 'parfait merci beaucoup', 'oui c bon'])(
    '"%s" is a yes',
    async (text) => {
      const { teacher, tickets } = await asked()
      await teacher.says(text, unclear())
      expect(tickets.done.at(-1)?.command.type).toBe('confirm')
    },
  )

  it.each([
    'walo',
    'والو',
    'rien n’a changé',
    'c fé tjs rien',
    'toujours pareil',
    'نفس المشكل',
    'ما تبدل والو',
  ])('"%s" is a no, with its words', async (text) => {
    const { teacher, tickets } = await asked()
    await teacher.says(text, unclear())
    const reason = text.includes(' ') ? text : 'Ne fonctionne toujours pas.'
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'reopen', reason })
    expect(tickets.all).toHaveLength(1)
  })

  it.each([
    ['خدام السكانير', 'darija'],
    ['l’imprimante marche', 'fr'],
    ['rah khddama daba', 'arabizi'],
  ] as const)('"%s" is a yes, whatever fault a classifier reads in it', async (text, variety) => {
    const { teacher, tickets } = await asked()
    await teacher.says(text, means('report_fault', { category: 'printer', certainty: 'likely', variety }))
    expect(tickets.done.at(-1)?.command.type).toBe('confirm')
    expect(tickets.all).toHaveLength(1)
  })

  it.each(['l’imprimante ne marche plus', 'limprimante mab9a khdama', 'الطابعة مابقا خدامة'])(
    '"%s" closes nothing',
    async (text) => {
      const { teacher, tickets } = await asked()
      await teacher.says(text, means('report_fault', { category: 'printer', certainty: 'likely' }))
      expect(tickets.done.map(({ command }) => command.type)).not.toContain('confirm')
    },
  )

  it('a fault that is read as an end closes nothing unasked', async () => {
    const { teacher, tickets } = await asked()
    await teacher.says('incident général internet partout', means('resolve_ticket', { certainty: 'likely' }))
    expect(tickets.done.map(({ command }) => command.type)).toEqual(['resolve'])
  })

  it('the newest question is answered, where the other is long past', async () => {
    const { director, teacher, tickets, first, second } = await withTickets(2)
    await director.presses(`t:resolve:${first}`)
    tickets.now = new Date(tickets.now.getTime() + 60 * 60_000)
    await director.presses(`t:resolve:${second}`)
    await teacher.says('oui')
    expect(tickets.done.at(-1)).toMatchObject({ reference: second, command: { type: 'confirm' } })
  })
})

it.each([
  'le scanner ne marche pas',
  'ça marche ?',
  'ماخدامش',
  'walo makhdamch',
  'rien',
  'والو ماكاين مشكل',
  'le scanner ne marche plus',
  'elle marche plus',
  'scanner mab9a khdam',
])('"%s" says not that it works', (text) => {
  expect(saysItWorks(text)).toBe(false)
})

it.each(['il n’y a rien dans la salle', 'le scanner marche', 'nouvelle panne'])(
  '"%s" is no "nothing changed"',
  (text) => {
    expect(saysNothingChanged(text)).toBe(false)
  },
)
