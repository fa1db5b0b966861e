import { describe, expect, it } from 'vitest'
import { asksWhoSeesToIt, asksWhoWeAre } from '../../../../src/bots/dialogs/reading/asides/who/who.ts'
import { placeTidied } from '../../../../src/bots/dialogs/reading/orders/place-tidied.ts'
import { means, openDesk, printer } from '../fakes/conversation.ts'
import { withPrinterTicket, withTickets } from '../fakes/with-tickets.ts'

describe('what fails in a room is asked about, however foreign it was read', () => {
  it.each([
    ['la souris de la salle 1 est cassée', 'salle 1', 'fr'],
    ['الفارة ديال القاعة 4 خاسرة', 'القاعة 4', 'darija'],
    ['فأرة القاعة 4 معطلة', 'القاعة 4', 'msa'],
    ['lfara dyal salle 4 khasra', 'salle 4', 'arabizi'],
    ['souris ديال salle 4 cassée', 'salle 4', 'mixed'],
  ] as const)('"%s"', async (text, room, variety) => {
    const { conversation } = openDesk()
    const near = { intent: 'report_fault', category: 'computer', confidence: 0.29 } as const
    const meaning = means('out_of_scope', {
      certainty: 'likely',
      variety,
      entities: { room },
      alternatives: [near],
    })
    const reply = await conversation('teacher-fr').says(text, meaning)
    expect(reply.text).not.toMatch(/Désolé|عذرا/)
    expect(reply.choices.map(({ id }) => id)).toContain('q:category:computer')
  })

  it('what is surely nothing of ours is excused all the same', async () => {
    const { conversation } = openDesk()
    const reply = await conversation('teacher-fr').says('ma voiture est en panne', means('out_of_scope'))
    expect(reply.text).toContain('Désolé')
  })
})

describe('a place', () => {
  it.each([
    ['2ème', 'wifi lent au 2ème étage', '2ème étage'],
    ['للقاعة متعددة الوسائط', 'طابعة للقاعة متعددة الوسائط', 'القاعة متعددة الوسائط'],
    ['salle 4', 'salle 4 au 2ème étage', 'salle 4'],
  ])('"%s" of "%s" is %s', (room, text, expected) => {
    expect(placeTidied(room, text)).toBe(expected)
  })
})

it('the mark on a device, right after a report, is a part of it', async () => {
  const { teacher, tickets } = await withPrinterTicket()
  await teacher.says('10101A-001', means('out_of_scope'))
  expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'comment', text: '10101A-001' })
})

it('a file without a word is said to be a file', async () => {
  const { teacher } = await withPrinterTicket()
  const photo = { id: 'f1', name: 'photo.jpg', type: 'image/jpeg', bytes: 10 }
  const reply = await teacher.says('', undefined, { attachments: [photo] })
  expect(reply.text).toContain('votre fichier')
})

it('what is nothing of ours is not offered for a personal request', async () => {
  const { conversation } = openDesk()
  const teacher = conversation('teacher-fr')
  await teacher.says('mon compte est bloqué', means('report_fault', { category: 'account_access' }))
  const reply = await teacher.says('ma chaise grince', means('out_of_scope'))
  expect(reply.choices.map(({ id }) => id)).toEqual(['q:report_anyway'])
})

it('who somebody is asks of the request, and not who answers here', () => {
  expect(asksWhoWeAre("c'est qui le monsieur ?")).toBe(false)
  expect(asksWhoSeesToIt("c'est qui le monsieur ?")).toBe(true)
  expect(asksWhoWeAre("c'est qui ?")).toBe(true)
})

it.each(['رجع', 'rje3', 'revenu'])('"%s" alone takes nothing back', async (text) => {
  const { director, tickets, first } = await withTickets(1)
  await director.presses(`t:take:${first}`)
  await director.says(text, means('undo', { certainty: 'likely' }))
  expect(tickets.done.map(({ command }) => command.type)).toEqual(['take'])
})

it.each(['combien de demandes de Reda Amraoui ?', 'combien de demandes dans ma province ?'])(
  'whoever only reports is told that "%s" shows their own',
  async (text) => {
    const { conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    expect((await teacher.says(text, means('statistics'))).text).toContain('Vos demandes seulement')
    expect((await teacher.says('combien de demandes ?', means('statistics'))).text).not.toContain('seulement')
  },
)
