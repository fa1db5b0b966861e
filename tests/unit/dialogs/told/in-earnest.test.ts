import { describe, expect, it } from 'vitest'
import { isJest } from '../../../../src/bots/dialogs/reading/asides/jest.ts'
import { means, openDesk, unclear } from '../fakes/conversation.ts'

const projector = (more = {}) => means('report_fault', { category: 'projector', ...more })

describe('what was told in fun', () => {
  it.each([
    ["j'ai rêvé que le projecteur de la salle 2 marchait lol", true],
    ['حلمت بلي الداتاشو ولى كيضوي بوحدو', true],
    ['hhhhh massar hada wla film', true],
    ['ههههه مسار ولا مسلسل', true],
    ['et le café il est sous garantie aussi ? 😂', true],
    ["l'imprimante est encore en panne mdr", false],
    ['الطابعة خاسرة ههههه', false],
    ['le projecteur ne démarre plus', false],
    ['lolita a un PC', false],
  ])('"%s": %s', (text, expected) => {
    expect(isJest(text)).toBe(expected)
  })

  it.each([
    ["j'ai rêvé que le projecteur de la salle 2 marchait lol", 'fr'],
    ['hhhh lprojecteur dyal salle 2 film kbir', 'arabizi'],
    ['ههههه البروجيكتور ديال القاعة 2 سينما', 'darija'],
  ] as const)('alerts nobody before it is asked: "%s"', async (text, variety) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const reply = await teacher.says(text, projector({ variety }))
    expect(tickets.all).toEqual([])
    expect(reply.choices.map(({ id }) => id)).toContain('q:category:projector')
    await teacher.says('oui')
    expect(tickets.all).toHaveLength(1)
  })

  it('is no answer to "is it this?"', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('le vidéoprojecteur fait un bruit de tracteur', {
      ...projector({ certainty: 'likely', categoryConfidence: 0.5 }),
    })
    const reply = await teacher.says(
      'et le café de la salle des profs, sous garantie aussi ? 😂',
      means('report_fault', { certainty: 'likely', category: 'equipment_request', categoryConfidence: 0.9 }),
    )
    expect(tickets.all).toEqual([])
    expect(reply.text).toContain('bruit de tracteur')
    await teacher.says('oui')
    expect(tickets.all.map(({ report }) => report.text)).toEqual([
      'le vidéoprojecteur fait un bruit de tracteur',
    ])
  })
})

describe('what those who handle tickets tell', () => {
  const doubtful = means('report_fault', {
    certainty: 'likely',
    category: 'connectivity',
    categoryConfidence: 0.5,
  })

  it.each([
    ['مازال ماجاوش، زيد ليهم حتى لبعد غدا', means('add_comment', { variety: 'darija' })],
    ["ils ne sont toujours pas venus, donne-leur jusqu'à jeudi", means('add_comment')],
  ])('begins no report, though something has not come: "%s"', async (text, meaning) => {
    const { tickets, conversation } = openDesk()
    await conversation('fatima').says(text, meaning)
    expect(tickets.all).toEqual([])
  })

  it.each([
    ['pourquoi cette demande est en haute ?', means('escalate', { certainty: 'likely' })],
    ["l'histoire du serveur c'est réglé non ?", means('ticket_status', { certainty: 'likely' })],
    ['اورنج غادي يرجعو الثلاثاء الجاي', means('wait_ticket', { variety: 'darija' })],
    [
      'عندنا بيسي جديد، الرقم التسلسلي ديالو PF3K99X2، حطيناه فالمكتبة',
      means('report_fault', { certainty: 'likely', category: 'equipment_request', categoryConfidence: 0.88 }),
    ],
  ])('is no part of a doubtful report: "%s"', async (text, meaning) => {
    const { tickets, conversation } = openDesk()
    const supervisor = conversation('supervisor')
    await supervisor.says('le serveur de la salle info est en panne ?', doubtful)
    await supervisor.says(text, meaning)
    expect(tickets.all).toEqual([])
  })

  it('what it is, or what fails, still answers "what is it?"', async () => {
    for (const [text, meaning] of [
      ["l'imprimante", unclear()],
      ['elle est bloquée depuis ce matin, rien ne sort', unclear()],
    ] as const) {
      const { tickets, conversation } = openDesk()
      const director = conversation('director')
      await director.says('la grosse machine du couloir est en panne', doubtful)
      await director.says(text, meaning)
      expect(tickets.all).toHaveLength(1)
    }
  })

  it('a report that was left in doubt is forgotten by whoever handles tickets, and not by a teacher', async () => {
    for (const [person, kept] of [
      ['supervisor', false],
      ['teacher-fr', true],
    ] as const) {
      const { tickets, conversation } = openDesk()
      const somebody = conversation(person)
      await somebody.says('panne électrique dans le quartier', doubtful)
      tickets.now = new Date(tickets.now.getTime() + 3 * 3_600_000)
      await somebody.says('le routeur est bloqué', means('report_fault', { category: 'connectivity' }))
      expect(tickets.all[0]?.report.text.includes('quartier')).toBe(kept)
    }
  })
})

describe('what an alert said wrongly', () => {
  it.each([
    ['هادي راه ماشي طابعة، راه الضو مقطوع على القاعة. بدل الصنف', 'darija'],
    ["ce n'est pas l'imprimante, c'est le courant qui est coupé dans la salle", 'fr'],
    ['machi l imprimante, rah electricité li m9tou3a', 'arabizi'],
  ] as const)('is put right by whoever was alerted, and opens nothing: "%s"', async (text, variety) => {
    const { tickets, conversation } = openDesk()
    await conversation('teacher-fr').says(
      "l'imprimante est bloquée",
      means('report_fault', { category: 'printer' }),
    )
    await conversation('director').says(text, means('report_fault', { category: 'power', variety }))
    expect(tickets.all.map(({ category }) => category)).toEqual(['power'])
  })
})
