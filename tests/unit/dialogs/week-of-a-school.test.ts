import { describe, expect, it } from 'vitest'
import { holdsNote } from '../../../src/bots/dialogs/reading/command-words.ts'
import { correctionIn } from '../../../src/bots/dialogs/reading/correction.ts'
import { asksBusiest } from '../../../src/bots/dialogs/reading/orders/giving/workload.ts'
import { placeInList } from '../../../src/bots/dialogs/reading/orders/lists/place-in-list.ts'
import { reasonIn } from '../../../src/bots/dialogs/reading/orders/movement/reason.ts'
import { means, openDesk, unclear } from './fakes/conversation.ts'
import { withTickets } from './fakes/with-tickets.ts'

const likely = { certainty: 'likely' } as const

/** The director has seen both in a list, and has taken the first of them. */
const tookTheFirst = async () => {
  const desk = await withTickets(2)
  const { director } = desk
  await director.says('mes demandes', means('list_tickets'))
  await director.says('je prends la première', means('take_ticket'))
  const [taken] = desk.tickets.done.map(({ reference }) => reference)
  const other = desk.tickets.all.map(({ reference }) => reference).find((one) => one !== taken)
  return { ...desk, taken, other }
}

describe('"and the second" of the list, after the first was taken', () => {
  it.each([
    ['et la deuxième je la transfère à la province, pas de technicien ici', 'fr'],
    ['والثانية طلعها للمديرية، ماعندناش تقني', 'darija'],
    ['والثانية أحيلها على المديرية، لا يوجد تقني', 'msa'],
    ['o tanya tel3ha l lmodiriya, ma3ndnach tekni', 'arabizi'],
    ['والثانية je la transfère à la province, pas de technicien', 'mixed'],
  ] as const)('"%s" passes that one on', async (text, variety) => {
    const { director, tickets, other } = await tookTheFirst()
    await director.says(text, means('forward_ticket', { variety }))
    expect(tickets.done.at(-1)).toMatchObject({ reference: other, command: { type: 'forward' } })
  })

  it('which of them it was is no part of the reason', () => {
    expect(reasonIn('والثانية طلعها للمديرية، ماعندناش تقني')).toBe('ماعندناش تقني')
    expect(placeInList('والثانية')).toBe(1)
  })
})

describe('that it is done, and nothing more', () => {
  it.each(['ok la première c’est réglé', 'les deux demandes sont réglées', 'صافي الطلب الأول تحل دابا'])(
    '"%s" is no note for its requester',
    (text) => {
      expect(holdsNote(text)).toBe(false)
    },
  )

  it.each([
    'toner remplacé ce matin',
    'c’est réglé, il faut garder le câble branché',
    'بدلنا الكابل ديال الطابعة',
  ])('"%s" is', (text) => {
    expect(holdsNote(text)).toBe(true)
  })
})

describe('a correction within one kind of thing', () => {
  const said = "non c'est la photocopieuse pas l'imprimante"

  it('makes no printer of whatever was spoken of last', async () => {
    const { teacher, tickets, first, second } = await withTickets(2)
    expect(correctionIn(said)).toBeUndefined()
    await teacher.says(said, means('deny'))
    expect(tickets.all.find(({ reference }) => reference === second)?.category).toBe('projector')
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'comment', text: said } }])
  })
})

describe('a holder who was not understood a moment ago', () => {
  it.each([
    ['ana ghayb ghedda', means('declare_absence', { ...likely, variety: 'arabizi' })],
    ['je serai absent demain', means('declare_absence', likely)],
    ['أنا غايب غدا', means('declare_absence', { ...likely, variety: 'darija' })],
  ] as const)('"%s" is away all the same', async (text, meaning) => {
    const { director } = await withTickets(1)
    await director.says('donne la a karim', unclear())
    const reply = await director.says(text, meaning)
    expect(reply.text).toMatch(/absence|غياب/u)
  })

  it('"la 2 aussi", with nothing that it could be about, begins no report', async () => {
    const { conversation, tickets } = openDesk()
    const supervisor = conversation('supervisor')
    await supervisor.says('la 2 aussi', means('add_comment', likely))
    await supervisor.says("celle de fès c'est pas à moi", means('take_ticket', likely))
    expect(tickets.all).toEqual([])
  })

  it('a doubtful report of a director is asked about again after the next one, and not let go', async () => {
    const { conversation, tickets } = openDesk()
    const director = conversation('director')
    const doubtful = means('report_fault', { ...likely, category: 'printer', categoryConfidence: 0.6 })
    await director.says('عطات الطابعة ديال الإدارة، كتخرج الورقة بيضا', { ...doubtful, variety: 'darija' })
    const next = await director.says(
      'la connexion de la salle informatique est tombée hier',
      means('report_fault', { category: 'connectivity', entities: { room: 'salle informatique' } }),
    )
    expect(tickets.all.map(({ category }) => category)).toEqual(['connectivity'])
    expect(next.text).toContain('عطات الطابعة')
    await director.says('oui', means('affirm'))
    expect(tickets.all.map(({ category }) => category)).toEqual(['connectivity', 'printer'])
  })

  it('"لا بلاش", to figures just shown, takes back nothing that was done before them', async () => {
    const { director, tickets } = await tookTheFirst()
    await director.says('شحال ديال الطلبات تأخرو؟', means('statistics', { variety: 'darija' }))
    const before = tickets.done.length
    await director.says('لا بلاش', means('cancel', { variety: 'darija' }))
    expect(tickets.done).toHaveLength(before)
  })

  it.each([
    ['par école', 'fr'],
    ['حسب المدارس', 'darija'],
    ['حسب المؤسسات', 'msa'],
    ['7sab lmadrasa', 'arabizi'],
    ['حسب les écoles', 'mixed'],
  ] as const)('"%s", after figures, goes on from them', async (text, variety) => {
    const { conversation } = await withTickets(2)
    const supervisor = conversation('supervisor')
    await supervisor.says('les chiffres du mois', means('statistics'))
    expect((await supervisor.says(text, unclear({ variety }))).text).toMatch(/Ce mois|هذا الشهر/u)
  })

  it.each(['qui a le plus de demandes en main ?', 'qui a le plus de dossiers en cours'])(
    '"%s" asks who has most',
    (text) => {
      expect(asksBusiest(text)).toBe(true)
    },
  )
})
