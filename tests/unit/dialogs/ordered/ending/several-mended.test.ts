import { describe, expect, it } from 'vitest'
import { severalMended } from '../../../../../src/bots/dialogs/reading/orders/ending/several-mended.ts'
import { announcedIn } from '../../../../../src/bots/dialogs/reading/orders/telling/announced.ts'
import { means, openDesk, printer, unclear } from '../../fakes/conversation.ts'

const power = (room: string) => means('report_fault', { category: 'power', entities: { room } })

/** A printer, then two cuts of the mains: the two, among three. */
const twoCutsAmongThree = async () => {
  const desk = openDesk()
  const later = (minutes: number) => {
    desk.tickets.now = new Date(desk.tickets.now.getTime() + minutes * 60_000)
  }
  await desk.conversation('teacher-fr').says("l'imprimante est bloquée", printer())
  later(120)
  await desk.conversation('teacher-ar').says('plus de courant en salle info', power('salle info'))
  later(1)
  await desk.conversation('omar').says('pas d’électricité au labo', power('labo'))
  later(1)
  const [ofPrinter, first, second] = desk.tickets.all.map(({ reference }) => reference)
  return { ...desk, director: desk.conversation('director'), ofPrinter, cuts: [first, second] }
}

const doneTo = (done: readonly { reference: string; command: { type: string } }[], type: string) =>
  done
    .filter(({ command }) => command.type === type)
    .map(({ reference }) => reference)
    .sort()

describe('two at once are mended', () => {
  it.each([
    ["les deux c'est réparé", 'fr'],
    ['بجوج تصلحو', 'darija'],
    ['عولجا معا', 'msa'],
    ['b jouj tsle7o', 'arabizi'],
    ['les deux تصلحو', 'mixed'],
  ] as const)('"%s" resolves the two that came together, and not the third', async (text, variety) => {
    const { director, tickets, cuts } = await twoCutsAmongThree()
    await director.says(text, means('resolve_ticket', { variety }))
    expect(doneTo(tickets.done, 'resolve')).toEqual([...cuts].sort())
  })

  it('where two could be meant in several ways, it is asked which', async () => {
    const { director, tickets, conversation } = await twoCutsAmongThree()
    await conversation('omar').says(
      'le projecteur est en panne',
      means('report_fault', { category: 'projector' }),
    )
    const reply = await director.says("les deux c'est réparé", means('resolve_ticket'))
    expect(doneTo(tickets.done, 'resolve')).toEqual([])
    expect(reply.choices.length).toBeGreaterThan(1)
  })

  it.each([
    'les deux ne marchent pas',
    'les deux seront réparées demain',
    'les deux sont en panne',
    'les deux sont réparées ?',
    'je prends les deux',
  ])('"%s" says no such thing', (text) => {
    expect(severalMended(text)).toBeUndefined()
  })
})

describe('what is being seen to', () => {
  it.each([
    ["on est en train de vérifier avec l'électricien, il y en a pour 2h", 'fr'],
    ['راه كنشوفو مع الكهربائي، خاصنا ساعتين', 'darija'],
    ['يجري فحص الكهرباء ويتطلب الأمر ساعتين', 'msa'],
    ['rah kanchoufo m3a trisyan, khasna 2 sa3at', 'arabizi'],
    ["راه كنشوفو l'électricité, il y en a pour 2h", 'mixed'],
  ] as const)('"%s": only those of the mains are offered', async (text, variety) => {
    const { director, tickets, cuts } = await twoCutsAmongThree()
    const asked = await director.says(text, means('out_of_scope', { variety }))
    const offered = asked.choices.map(({ id }) => id.slice('q:ticket:'.length))
    expect([...offered].sort()).toEqual([...cuts].sort())
    expect(tickets.done).toEqual([])
  })

  it('"les deux" of the two that were offered tells both requesters', async () => {
    const { director, tickets, cuts } = await twoCutsAmongThree()
    await director.says("on est en train de vérifier avec l'électricien, il y en a pour 2h", unclear())
    await director.says('les deux', unclear())
    expect(doneTo(tickets.done, 'comment')).toEqual([...cuts].sort())
  })

  it('"les deux c’est réparé" there is no answer to it', async () => {
    const { director, tickets, cuts } = await twoCutsAmongThree()
    await director.says("on est en train de vérifier avec l'électricien, il y en a pour 2h", unclear())
    await director.says("les deux c'est réparé", means('resolve_ticket'))
    expect(doneTo(tickets.done, 'comment')).toEqual([])
    expect(doneTo(tickets.done, 'resolve')).toEqual([...cuts].sort())
  })

  it.each([
    'vous êtes en train de vérifier ? il y en a pour combien',
    'on est en train de vérifier la liste des élèves',
  ])('"%s" announces nothing', (text) => {
    expect(announcedIn(text, new Date('2026-11-24T10:00:00Z'))).toBeUndefined()
  })
})
