import { describe, expect, it } from 'vitest'
import { plainAnswer } from '../../../../src/bots/dialogs/reading/plain-answer.ts'
import { means, openDesk, printer, unclear } from '../fakes/conversation.ts'

const withoutRoom = printer({ entities: {} })

const asked = async () => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-ar')
  await teacher.says('الطابعة ما خداماش', { ...withoutRoom, variety: 'darija' })
  const room = () => desk.tickets.all[0]?.report.room
  return { ...desk, teacher, room }
}

describe('in reply to "in which room?"', () => {
  it.each(['قاعة الأساتذة', 'salle des profs', '9a3at lasatida'])(
    '"%s" is the room, and registers no group',
    async (text) => {
      const { teacher, room } = await asked()
      await teacher.says(text, unclear())
      expect(room()).toBe(text)
    },
  )

  it('a number counts after a remark, too', async () => {
    const { teacher, room } = await asked()
    await teacher.says('ماشي القلم، الطابعة كاملة', means('add_comment', { variety: 'darija' }))
    await teacher.says('12', means('out_of_scope'))
    expect(room()).toBe('القاعة 12')
  })

  it('a number says nothing where the room is known, or long afterwards', async () => {
    const { conversation, tickets, teacher, room } = await asked()
    tickets.now = new Date(tickets.now.getTime() + 3 * 3_600_000)
    await teacher.says('12', means('out_of_scope'))
    expect(room()).toBeUndefined()
    await conversation('teacher-fr').says(
      'imprimante en panne salle 4',
      printer({ entities: { room: 'salle 4' } }),
    )
    await conversation('teacher-fr').says('12', means('out_of_scope'))
    expect(tickets.all[1]?.report.room).toBe('salle 4')
  })

  it.each(['je démissionne, j’en peux plus', 'راني عييت والله', 'rani 3yit bzaf'])(
    '"%s" is no room, and for nobody’s ticket',
    async (text) => {
      const { teacher, tickets, room } = await asked()
      await teacher.says(text, means('out_of_scope', { certainty: 'likely' }))
      expect(room()).toBeUndefined()
      expect(tickets.done).toEqual([])
    },
  )
})

describe('what is asked about a report', () => {
  it('is put once more behind something else, and no third time', async () => {
    const { conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const doubtful = printer({ certainty: 'likely', categoryConfidence: 0.4, entities: {} })
    await teacher.says('ça ne marche pas', doubtful)
    expect(teacher.state.question?.kind).toBe('confirm_report')
    const [first, second] = [
      await teacher.says('aide', means('help')),
      await teacher.says('aide', means('help')),
    ]
    expect(first.text).toContain('Vous avez écrit')
    expect(second.text).not.toContain('Vous avez écrit')
    expect(teacher.state.question?.kind).toBe('confirm_report')
  })
})

describe('what is said beside a yes, of one’s own report', () => {
  it.each([
    ['نعم ولكن 13 باقا', 'darija'],
    ['ah oui les tablettes, non je n’ai rien d’écrit, c’était oral', 'fr'],
  ] as const)('"%s" reaches whoever has it', async (text, variety) => {
    const { teacher, tickets } = await asked()
    await teacher.says('12', unclear())
    await teacher.says(text, means('affirm', { certainty: 'likely', variety }))
    expect(tickets.all[0]?.timeline.at(-1)).toMatchObject({ type: 'commented', text })
  })

  it.each(['ah wi daba mzyana', 'oui maintenant c’est bien', 'اه دابا مزيان'])(
    '"%s": whether it is withdrawn is asked',
    async (text) => {
      const { teacher, tickets } = await asked()
      await teacher.says('12', unclear())
      await teacher.says(text, means('affirm', { certainty: 'likely' }))
      expect(teacher.state.question?.kind).toBe('confirm_cancel')
      expect(tickets.all[0]?.state.status).toBe('unassigned')
    },
  )

  it('a mere yes, or thanks, adds nothing', async () => {
    const { teacher, tickets } = await asked()
    await teacher.says('12', unclear())
    const before = tickets.done.length
    for (const text of ['oui', 'نعم شكرا لكم', 'oui d’accord']) await teacher.says(text, means('affirm'))
    expect(tickets.done.length).toBe(before)
  })
})

describe('signs and short words', () => {
  it('a crossed-out printer cancels nothing, and is no "no"', () => {
    expect(plainAnswer('🖨️❌')).toBeUndefined()
    expect([plainAnswer('❌'), plainAnswer('👍')]).toEqual(['no', 'yes'])
  })

  it.each(['ma demande', 'الطلب ديالي', 'talab dyali'])('"%s" asks where it stands', async (text) => {
    const { teacher, tickets } = await asked()
    await teacher.says('12', unclear())
    const before = tickets.done.length
    expect((await teacher.says(text, means('add_comment'))).text).toMatch(
      /ينتظر أن يتكفل به|En attente de prise/,
    )
    expect(tickets.done.length).toBe(before)
  })

  it.each(['ضروري اليوم، عندنا امتحان غدا', 'darori lyoum 3afak'])('"%s" raises it', async (text) => {
    const { teacher, tickets } = await asked()
    await teacher.says('12', unclear())
    await teacher.says(text, means('add_comment', { certainty: 'likely' }))
    expect(tickets.all[0]?.report.urgency).toBeDefined()
  })

  it.each(['nickel merci', 'parfait merci', 'برافو عليكم خدمتو مزيان'])('"%s" is thanked', async (text) => {
    const { conversation } = openDesk()
    const said = await conversation('teacher-fr').says(text, means('affirm', { certainty: 'likely' }))
    expect(said.text).toBe('Avec plaisir.')
  })

  it('an interactive board is called what it is', async () => {
    const { conversation } = openDesk()
    const board = means('report_fault', { category: 'projector', categoryConfidence: 0.95 })
    const said = await conversation('teacher-fr').says('le tableau interactif est cassé', board)
    expect(said.text).toContain('tableau interactif')
    expect(said.text).not.toContain('vidéoprojecteur')
  })
})

describe('it was something small', () => {
  it.each([
    ['ah non c’est bon elle était juste débranchée', means('affirm', { certainty: 'likely' })],
    ['rah kan ghir lfich', unclear({ variety: 'arabizi' })],
    ['كان غير الكابل', unclear({ variety: 'darija' })],
  ] as const)('"%s": whether it is withdrawn is asked', async (text, meaning) => {
    const { teacher, tickets } = await asked()
    await teacher.says('12', unclear())
    await teacher.says(text, meaning)
    expect(teacher.state.question?.kind).toBe('confirm_cancel')
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })

  it('from those who handle it ends nothing', async () => {
    const { conversation, tickets } = await asked()
    await conversation('director').says('c’était juste le câble', unclear())
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })
})
