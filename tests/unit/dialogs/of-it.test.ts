import { describe, expect, it } from 'vitest'
import { filesAskedIn } from '../../../src/bots/dialogs/reading/orders/asked/files-asked.ts'
import { asksWhoWaits } from '../../../src/bots/dialogs/reading/orders/lists/unanswered.ts'
import { means, openDesk, unclear } from './fakes/conversation.ts'
import { projector, withTickets } from './fakes/with-tickets.ts'

describe('a line without a thing of its own, right after a report', () => {
  it.each(
    [
      'fih dow 7mer',
      'فيها واحد الضو حمر',
      'il fait aussi un bruit de turbine',
      'كيدير صداع بزاف',
      'يوجد به ضوء أحمر',
      'elle كتدير صداع',
    ].flatMap((text) => [
      [text, 'power', means('report_fault', { category: 'power', certainty: 'likely' })] as const,
      [text, 'nothing', unclear()] as const,
      [text, 'no business of ours', means('out_of_scope')] as const,
    ]),
  )('"%s", taken for %s, is of that one', async (text, _, meaning) => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says('le projecteur de la salle 2 est mort', projector)
    await teacher.says(text, meaning)
    expect(desk.tickets.all).toHaveLength(1)
    expect(desk.tickets.done.map(({ command }) => command)).toMatchObject([{ type: 'comment', text }])
  })

  it.each([
    "il y a plus d'internet",
    'il manque trois souris',
    'كيخصنا جوج كلافيات',
    'elle est lente la connexion de la salle 4',
  ])('"%s" is another', async (text) => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says('le projecteur de la salle 2 est mort', projector)
    await teacher.says(text, means('report_fault', { category: 'connectivity' }))
    expect(desk.tickets.all).toHaveLength(2)
  })
})

describe('files', () => {
  it.each([
    'le pc de la salle 4 affiche une image rose',
    "l'ordi de la salle 2 affiche une photo bizarre",
    'la tablette 5 affiche un document en boucle',
    'elle affiche une image floue',
  ])('are not asked for by a device: "%s"', (text) => expect(filesAskedIn(text)).toBeUndefined())

  it.each([
    "montre la photo d'Omar",
    'affiche-moi une image',
    'svp montrez la photo',
    'vous pouvez afficher la photo',
  ])('are asked of us: "%s"', (text) => expect(filesAskedIn(text)).toBe('show'))
})

describe('whom nobody has answered', () => {
  it.each([
    'واش كاين شي واحد ماجاوبناهش',
    'هل هناك طلب لم نجب عنه؟',
    "y a-t-il quelqu'un à qui on n'a pas répondu ?",
    'wach kayn chi wa7ed ma jawbnahch',
    'واش كاين شي prof ماجاوبناهش',
  ])('"%s" is the list, and writes to nobody', async (text) => {
    const { director, first, tickets } = await withTickets(1)
    const { text: said } = await director.says(text, means('talk_to_human'))
    expect(said).toContain(first)
    expect(tickets.done).toEqual([])
  })

  it.each(['ما جاوبناهش', 'ça fait trois jours que personne ne répond', 'ماجاوبتونيش'])(
    'is not asked by "%s"',
    (text) => expect(asksWhoWaits(text)).toBe(false),
  )
})

describe('what is named in two words', () => {
  it.each(['عفوا، ليس الحاسوب بل جهاز العرض', 'pardon, ماشي الحاسوب، آلة العرض'])(
    '"%s" corrects the ticket just opened',
    async (text) => {
      const desk = openDesk()
      const teacher = desk.conversation('teacher-fr')
      await teacher.says(
        'تعطل الحاسوب بالقاعة 4',
        means('report_fault', { category: 'computer', variety: 'msa', entities: { room: 'القاعة 4' } }),
      )
      await teacher.says(text, means('report_fault', { category: 'projector', variety: 'msa' }))
      expect(desk.tickets.all).toMatchObject([{ category: 'projector', report: { room: 'القاعة 4' } }])
    },
  )
})

it.each(['annulez tout', 'حيدهم كاملين', 'لغي كلشي', 'ألغوا كل شيء', '7iyed kolchi'])(
  '"%s" while something else is asked is asked of all',
  async (text) => {
    const { teacher, first, second } = await withTickets(2)
    await teacher.says('ça coince', unclear())
    await teacher.says(text, means('cancel'))
    expect(teacher.state.question).toMatchObject({ kind: 'confirm_cancel' })
    const asked = teacher.state.question
    expect(asked?.kind === 'confirm_cancel' && [asked.reference, ...(asked.others ?? [])].sort()).toEqual(
      [first, second].sort(),
    )
  },
)
