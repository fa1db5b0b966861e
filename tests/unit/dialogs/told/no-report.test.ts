import { describe, expect, it } from 'vitest'
import { asksWhoSeesToIt, asksWhoWeAre } from '../../../../src/bots/dialogs/reading/asides/who/who.ts'
import { asksErasure } from '../../../../src/bots/dialogs/reading/own/erasure.ts'
import { holdsOn } from '../../../../src/bots/dialogs/reading/own/hold-on.ts'
import { means, openDesk, printer, unclear } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

const likely = printer({ certainty: 'likely', entities: {} })

describe('what works', () => {
  it.each([
    'non l’imprimante elle marche',
    'l’imprimante marche très bien',
    'لا الطابعة خدامة',
    'la limprimante khdama',
  ])('"%s" opens nothing', async (text) => {
    const { conversation, tickets } = openDesk()
    await conversation('teacher-fr').says(text, likely)
    expect(tickets.all).toEqual([])
  })

  it.each(['l’imprimante ne marche pas', 'l’imprimante marche mal', 'la lampe marche mais floue'])(
    '"%s" is a report',
    async (text) => {
      const { conversation, tickets } = openDesk()
      await conversation('teacher-fr').says(text, likely)
      expect(tickets.all).toHaveLength(1)
    },
  )
})

describe('who asks for what is kept of them to be erased', () => {
  it.each([
    ...['effacez toutes mes données svp (loi 09-08)', 'supprimez mes informations', 'حيدو المعطيات ديالي'],
    ...['أريد حذف بياناتي', 'mse7 data dyali'],
  ])('"%s" cancels nothing, while that is asked', async (text) => {
    expect(asksErasure(text)).toBe(true)
    const { teacher, tickets, first } = await withTickets(1)
    await teacher.says(`annule ${first}`, means('cancel', { entities: { ticket: first } }))
    expect(teacher.state.question?.kind).toBe('confirm_cancel')
    await teacher.says(text, means('cancel', { certainty: 'likely' }))
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })

  it.each(['supprime ma demande', 'les données du PC sont effacées', 'حيدو الطابعة'])(
    '"%s" does not',
    (text) => {
      expect(asksErasure(text)).toBe(false)
    },
  )
})

describe('all of one’s own', () => {
  it.each(['ferme tout ce qui est à moi', 'سدو كلشي', 'seddo kolchi 3afak'])(
    '"%s" is asked about, and opens nothing',
    async (text) => {
      const { teacher, tickets, first, second } = await withTickets(2)
      const said = await teacher.says(text, means('list_tickets', { certainty: 'likely' }))
      expect(said.text).toContain(first)
      expect(said.text).toContain(second)
      expect(tickets.all.map(({ state }) => state.status)).toEqual(['unassigned', 'unassigned'])
    },
  )

  it('from those who handle tickets cancels none', async () => {
    const { director } = await withTickets(2)
    await director.says('ferme tout ce qui est à moi', means('list_tickets', { certainty: 'likely' }))
    expect(director.state.question?.kind).not.toBe('confirm_cancel')
  })
})

describe('what belongs to one’s own report', () => {
  it.each([
    [
      'واش ماكاينش شي طابعة أخرى نستعملو فهاد المدة',
      printer({ certainty: 'likely', variety: 'darija', entities: {} }),
    ],
    ['vous n’avez pas une autre imprimante en attendant ?', likely],
  ] as const)('a question because of it: "%s"', async (text, meaning) => {
    const { teacher, tickets } = await withTickets(1)
    await teacher.says(text, meaning)
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]?.timeline.at(-1)).toMatchObject({ type: 'commented', text })
  })

  it('a complaint a minute after it reminds nobody', async () => {
    const { teacher, tickets } = await withTickets(1)
    await teacher.says('مشكل كبير بزاف', means('escalate', { certainty: 'likely' }))
    expect(tickets.all[0]?.timeline.at(-1)?.type).toBe('commented')
    tickets.now = new Date(tickets.now.getTime() + 20 * 60_000)
    await teacher.says('مشكل كبير بزاف', means('escalate', { certainty: 'likely' }))
    expect(tickets.all[0]?.timeline.at(-1)?.type).toBe('pressed')
  })
})

describe('asides', () => {
  it.each(['attendez', 'صبر جاني المدير', 'blati', 'une minute svp', 'لحظة'])('"%s" waits', async (text) => {
    expect(holdsOn(text)).toBe(true)
    const { conversation, tickets } = openDesk()
    const said = await conversation('teacher-fr').says(text, means('wait_ticket', { certainty: 'likely' }))
    expect(said.text).toBe('Prenez votre temps.')
    expect(tickets.all).toEqual([])
  })

  it.each(['attente trop longue', 'attendez 2 jours', 'je vous attends ?'])('"%s" does not', (text) => {
    expect(holdsOn(text)).toBe(false)
  })

  it('"c’est qui qui gère maintenant" is of a request', () => {
    expect(asksWhoSeesToIt('c’est qui qui gère maintenant')).toBe(true)
    expect(asksWhoWeAre('c’est qui qui gère maintenant')).toBe(false)
    expect(asksWhoWeAre('c’est qui ?')).toBe(true)
  })

  it('what is nothing of ours is told at length once', async () => {
    const { conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const first = await teacher.says('t’es célibataire ?', means('out_of_scope'))
    const second = await teacher.says('et le salaire de novembre ?', means('out_of_scope'))
    expect(second.text.length).toBeLessThan(first.text.length / 2)
    expect((await teacher.says('le mien ?', unclear())).text).not.toContain('ressort')
  })
})
