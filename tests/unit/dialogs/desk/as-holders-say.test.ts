import { describe, expect, it } from 'vitest'
import { isSeen } from '../../../../src/bots/dialogs/reading/asides/short/short-words.ts'
import { saysDeclareIt } from '../../../../src/bots/dialogs/reading/orders/incidents.ts'
import { givesAll } from '../../../../src/bots/dialogs/reading/orders/movement/hands/give-all.ts'
import { means, printer, unclear } from '../fakes/conversation.ts'
import { atProvince, withPrinterTicket, withTickets } from '../fakes/with-tickets.ts'

describe('a reference without what it begins with', () => {
  it('is one, in capitals, from those who handle tickets', async () => {
    const { supervisor, ticket, tickets } = await atProvince()
    const bare = ticket().reference.slice('SN-'.length)
    // a digit and a letter tell it from a word; most references have both
    if (!/\d/.test(bare) || !/[A-Z]/.test(bare)) return
    await supervisor.says(`je prends ${bare}`, means('take_ticket'))
    expect(tickets.done.at(-1)).toMatchObject({ command: { type: 'take' }, reference: ticket().reference })
  })

  it('is none with a wrong sign, in small letters, or from a teacher', async () => {
    const { supervisor, teacher, ticket, tickets } = await atProvince()
    const count = tickets.done.length
    const bare = ticket().reference.slice('SN-'.length)
    const said = await supervisor.says(`où en est ${bare.toLowerCase()}`, means('ticket_status'))
    expect(said.text).not.toContain('Je ne connais pas')
    await teacher.says(`le code affiché est ${bare}`, means('add_comment'))
    expect(tickets.done.length).toBe(count + 1)
    expect(tickets.done.at(-1)?.command).toMatchObject({
      type: 'comment',
      text: `le code affiché est ${bare}`,
    })
  })
})

describe('an alert was read', () => {
  it.each(["ok vu, j'appelle", 'wsel, ghadi n3eyet lih'])(
    '"%s": whoever calls somebody about it has taken it',
    async (text) => {
      const { director, did } = await withPrinterTicket()
      await director.says(text, unclear())
      expect(did()).toEqual(['take'])
    },
  )

  it.each(['vu, je regarde', 'شفتها، غادي نشوف'])('"%s": whether it is taken is asked', async (text) => {
    expect(isSeen(text)).toBe(true)
    const { director, reference, did } = await withPrinterTicket()
    const said = await director.says(text, unclear())
    expect(said.choices.map(({ id }) => id)).toEqual([`t:take:${reference}`])
    await director.says('oui', means('affirm'))
    expect(did()).toEqual(['take'])
  })

  it.each(['vu que le routeur est mort', "j'appelle le technicien demain", 'vu et réparé'])(
    '"%s" says more',
    (text) => {
      expect(isSeen(text)).toBe(false)
    },
  )
})

describe('what stands elsewhere', () => {
  it('is said to whoever would take it', async () => {
    const { conversation, tickets } = await withTickets(1)
    await conversation('teacher-ar').says('الطابعة ديال القاعة 3 حابسة', printer({ variety: 'darija' }))
    const said = await conversation('fatima').says(
      'صافي هادي ديال الطابعة أنا غادي نتكلف بيها',
      means('take_ticket', { variety: 'darija' }),
    )
    expect(tickets.done).toEqual([])
    for (const { reference } of tickets.all) expect(said.text).toContain(reference)
    expect(said.text).toContain('اسم director')
  })

  it('is given to nobody of another place: where it stands is said', async () => {
    const { conversation, first, tickets } = await withTickets(1)
    const said = await conversation('coordinator').says(
      `عطي ${first} لفاطمة`,
      means('take_ticket', { variety: 'darija', entities: { ticket: first } }),
    )
    expect(tickets.done).toEqual([])
    expect(said.text).toContain('ينتظر أن يتكفل به: اسم director')
  })
})

describe('a repair told by whoever has nothing in hand', () => {
  it('is asked of what they may resolve', async () => {
    const { coordinator, ticket, fatima, tickets } = await atProvince()
    await fatima.says('خديتها', means('take_ticket', { variety: 'darija' }))
    const count = tickets.done.length
    const said = await coordinator.says('c’est réparé, câble changé ce matin', means('resolve_ticket'))
    expect(tickets.done).toHaveLength(count)
    expect(said.text + said.choices.map(({ id }) => id).join()).toContain(ticket().reference)
  })
})

describe('too late to take back', () => {
  it('is said, minutes after what was done', async () => {
    const { director, reference, wait, did } = await withPrinterTicket()
    await director.presses(`t:resolve:${reference}`)
    wait(6)
    const said = await director.says('annule', means('cancel'))
    expect(did()).toEqual(['resolve'])
    expect(said.text).toContain('trop tard')
  })
})

describe('the work of a colleague who is not there', () => {
  it.each([
    ['فاطمة الرحماني مريضة، زيد خدمتها ليوسف', 'darija'],
    ['Fatima Rahmani est malade, passe son travail à Youssef', 'fr'],
    ['fatima rahmani mrida, 3ti khdmtha l youssef', 'arabizi'],
  ] as const)('"%s" is given at a yes', async (text, variety) => {
    const { coordinator, fatima, ticket, tickets } = await atProvince()
    await fatima.says('خديتها', means('take_ticket', { variety: 'darija' }))
    const said = await coordinator.says(text, unclear({ variety }))
    expect(said.text).toContain(ticket().reference)
    await coordinator.says('oui', means('affirm'))
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'give', to: 'youssef' })
  })

  it('is nobody’s own: whose is asked', async () => {
    const { coordinator, tickets } = await atProvince()
    const count = tickets.done.length
    const said = await coordinator.says("donne tout ce qu'elle a à Youssef", unclear())
    expect(said.text).toContain('Le travail de qui ?')
    expect(tickets.done).toHaveLength(count)
  })

  it.each(['donne-la à Youssef', 'son travail est bien fait', 'خدمتها زوينة'])(
    '"%s" is another thing',
    (text) => {
      expect(givesAll(text)).toBe(false)
    },
  )
})

describe('declare it', () => {
  it.each(['déclarez-la', 'oui déclare', 'صرحو بها', 'declariha', 'vas-y'])('"%s" is a yes', (text) => {
    expect(saysDeclareIt(text)).toBe(true)
  })
  it.each(['ne déclarez rien', 'déclarez plutôt à Berkane', 'je déclare forfait'])('"%s" is none', (text) => {
    expect(saysDeclareIt(text)).toBe(false)
  })

  it('from a member of the province: who may is said, and a report offered', async () => {
    const { conversation, tickets } = await withTickets(1)
    const said = await conversation('youssef').says(
      'panne internet dans toutes les écoles de la province',
      means('report_fault', { category: 'connectivity', categoryConfidence: 0.95 }),
    )
    expect(tickets.all).toHaveLength(1)
    expect(said.text).toContain('Nom supervisor')
    expect(said.choices.map(({ id }) => id)).toEqual(['q:report_anyway'])
  })
})
