import { describe, expect, it } from 'vitest'
import { givesAll } from '../../../src/bots/dialogs/reading/orders/movement/hands/give-all.ts'
import { means, unclear } from './fakes/conversation.ts'
import { atProvince, withTickets } from './fakes/with-tickets.ts'

describe('all of it, in words', () => {
  it.each([
    ['passe toutes mes demandes à Fatima Rahmani', true],
    ['عطي كلشي ديالي لفاطمة الرحماني', true],
    ['حول كل طلبات عثمان السقاط لحميد لحلو حيت راه مريض', true],
    ['3ti kolchi dyali l fatima', true],
    ['hawel ga3 talabat 3othmane l hamid', true],
    ['confie tout mon travail à Sanaa', true],
    ['passe-moi toutes les demandes', false],
    ['passe tout à la province', false],
    ['donne-la à Fatima', false],
    ['rje3 sift lia kolchi', false],
  ])('"%s": %s', (text, expected) => {
    expect(givesAll(text)).toBe(expected)
  })
})

/** Two tickets at the province, both in the coordinator's hands. */
const inHand = async () => {
  const desk = await withTickets(2)
  for (const reference of [desk.first, desk.second]) {
    await desk.director.says(
      `${reference} à transférer, il faut un technicien`,
      means('forward_ticket', { entities: { ticket: reference } }),
    )
  }
  const [coordinator, supervisor, youssef] = ['coordinator', 'supervisor', 'youssef'].map((id) =>
    desk.conversation(id),
  ) as [
    ReturnType<typeof desk.conversation>,
    ReturnType<typeof desk.conversation>,
    ReturnType<typeof desk.conversation>,
  ]
  for (const reference of [desk.first, desk.second]) await coordinator.presses(`t:take:${reference}`)
  const holders = () => desk.tickets.all.map(({ state }) => ('by' in state ? state.by : undefined))
  return { ...desk, coordinator, supervisor, youssef, holders }
}

describe('all the work in hand', () => {
  it.each([
    ['passe toutes mes demandes à Youssef Kadiri', means('list_tickets')],
    ['عطي كلشي ديالي ليوسف القادري', unclear({ variety: 'darija' })],
    ['3ti kolchi dyali l youssef', means('list_tickets', { variety: 'arabizi', certainty: 'likely' })],
    ['أسند كل طلباتي إلى يوسف القادري', means('out_of_scope', { variety: 'msa' })],
    ['passe kolchi dyali l يوسف', unclear({ variety: 'mixed' })],
  ])('"%s" is asked once, with the number, and given at a yes', async (text, meaning) => {
    const { coordinator, holders, first, second } = await inHand()
    const asked = await coordinator.says(text, meaning)
    expect(asked.text).toMatch(/2 demandes|طلبان/)
    expect(asked.text).toMatch(/Youssef Kadiri|يوسف القادري/)
    expect(asked.text).toContain(first)
    expect(asked.text).toContain(second)
    expect(holders()).toEqual(['coordinator', 'coordinator'])
    const reply = await coordinator.says('oui')
    expect(reply.text).toMatch(/2 demandes confiées à Youssef|أُسند طلبان إلى يوسف/)
    expect(holders()).toEqual(['youssef', 'youssef'])
  })

  it.each([
    ['حول كل طلبات عبد الحق ميموني ليوسف القادري حيت راه مريض', means('out_of_scope', { variety: 'darija' })],
    ["passe toutes les demandes d'Abdelhak Mimouni à Youssef, il est malade", means('list_tickets')],
    [
      'hawel ga3 talabat Abdelhak l youssef',
      means('list_tickets', { variety: 'arabizi', certainty: 'likely' }),
    ],
  ])('of a colleague, by the supervisor: "%s"', async (text, meaning) => {
    const { supervisor, holders } = await inHand()
    const asked = await supervisor.says(text, meaning)
    expect(asked.text).toMatch(/Abdelhak Mimouni a 2 demandes|لدى عبد الحق ميموني طلبان/)
    await supervisor.presses('q:yes')
    expect(holders()).toEqual(['youssef', 'youssef'])
  })

  it('stays at a "no", and when something else is said', async () => {
    for (const answer of [undefined, means('statistics')]) {
      const { coordinator, holders } = await inHand()
      await coordinator.says('passe toutes mes demandes à Youssef', means('list_tickets'))
      await coordinator.says(answer ? 'les chiffres du mois' : 'non', answer)
      await coordinator.says('oui')
      expect(holders()).toEqual(['coordinator', 'coordinator'])
    }
  })

  it('what somebody else took meanwhile stays there, and it is said why', async () => {
    const { coordinator, supervisor, holders, first } = await inHand()
    await coordinator.says('passe toutes mes demandes à Youssef', means('list_tickets'))
    await supervisor.says('donne-la à Fatima Rahmani', unclear(), { repliedTicket: first })
    const reply = await coordinator.says('oui')
    expect(reply.text).toMatch(/1 demande confiée|طلب واحد إلى يوسف/)
    expect(reply.text).toMatch(new RegExp(`${first}.*(rien n’a changé|لم يتغير شيء).*(Fatima|فاطمة)`))
    expect(holders()).toEqual(['fatima', 'youssef'])
  })

  it('played again after a crash is given once, and counted the same', async () => {
    const { coordinator, tickets } = await inHand()
    await coordinator.says('passe toutes mes demandes à Youssef', means('list_tickets'))
    const { state } = coordinator
    const before = tickets.done.length
    const once = await coordinator.says('oui', undefined, { ordinal: 700 })
    coordinator.forget(state)
    const again = await coordinator.says('oui', undefined, { ordinal: 700 })
    expect(again.text).toBe(once.text)
    expect(
      tickets.done.slice(before).filter(({ command }) => command.type === 'give').length,
    ).toBeGreaterThan(0)
  })

  it('asks to whom when the name is nobody’s or several people’s', async () => {
    const { coordinator, holders } = await inHand()
    for (const name of ['Zoubida', 'Fatima']) {
      const reply = await coordinator.says(`passe toutes mes demandes à ${name}`, means('list_tickets'))
      expect(reply.text).toMatch(/À qui|إلى من/)
    }
    expect(holders()).toEqual(['coordinator', 'coordinator'])
  })

  it('of somebody who is away as well goes to the deputy, after a yes', async () => {
    const { coordinator, holders } = await inHand()
    const text = "je suis malade aujourd'hui, passe toutes mes demandes à Youssef"
    const asked = await coordinator.says(text, means('list_tickets'))
    expect(asked.text).toContain('absence le mardi 24 novembre')
    await coordinator.says('oui')
    expect(holders()).toEqual(['youssef', 'youssef'])
  })

  it('says so when there is nothing to give', async () => {
    const { youssef, supervisor } = await inHand()
    const mine = await youssef.says('passe toutes mes demandes à Abdelhak Mimouni', means('list_tickets'))
    expect(mine.text).toContain('aucune demande en main')
    const theirs = await supervisor.says(
      'passe toutes les demandes de Youssef à Fatima Rahmani',
      means('list_tickets'),
    )
    expect(theirs.text).toContain('Youssef Kadiri n’a en main aucune demande')
  })
})

describe('two gifts in one message', () => {
  it.each([
    ['donne A à Youssef et B à Fatima Rahmani', ['youssef', 'fatima']],
    ['عطي A ليوسف و B لفاطمة الرحماني', ['youssef', 'fatima']],
    ['3ti A l youssef w B l abdelhak', ['youssef', 'coordinator']],
    ['عطي A و B ليوسف', ['youssef', 'youssef']],
    ['donne à Youssef A et B', ['youssef', 'youssef']],
    ['donne à Youssef A et à Fatima Rahmani B', ['youssef', 'fatima']],
    ['A ليوسف و B لفاطمة الرحماني', ['youssef', 'fatima']],
    ['A l youssef w B l abdelhak', ['youssef', 'coordinator']],
    ['A à Youssef, B pour Fatima Rahmani', ['youssef', 'fatima']],
    ['الطلب A إلى يوسف والطلب B إلى فاطمة الرحماني', ['youssef', 'fatima']],
  ])('"%s" are both done', async (words, expected) => {
    const { supervisor, holders, first, second } = await inHand()
    const text = words.replace(
      /(^| )([AB])(?= |$)/g,
      (_, space, which) => `${space}${which === 'A' ? first : second}`,
    )
    const reply = await supervisor.says(
      text,
      means('add_comment', { certainty: 'unsure', entities: { ticket: first } }),
    )
    expect(holders()).toEqual(expected)
    expect(reply.text).toContain(first)
    expect(reply.text).toContain(second)
  })

  it('the one that cannot be is said not to be, and why', async () => {
    const { supervisor, holders, first, second } = await inHand()
    const reply = await supervisor.says(
      `donne ${first} à Youssef et ${second} à Zoubida`,
      means('add_comment', { certainty: 'unsure', entities: { ticket: first } }),
    )
    expect(holders()).toEqual(['youssef', 'coordinator'])
    expect(reply.text).toMatch(new RegExp(`${second} : rien n’a changé. Je n’ai pas reconnu la personne`))
  })

  it('of a ticket that stands elsewhere it is said where', async () => {
    const { conversation, first, second, tickets } = await withTickets(2)
    const supervisor = conversation('supervisor')
    const reply = await supervisor.says(
      `donne ${first} à Youssef et ${second} à Fatima Rahmani`,
      means('add_comment', { certainty: 'unsure', entities: { ticket: first } }),
    )
    expect(tickets.done).toEqual([])
    expect(reply.text.match(/rien n’a changé/g)).toHaveLength(2)
    expect(reply.text).toContain('Nom director')
  })

  it('names on both ends are given to nobody by a guess', async () => {
    const { supervisor, holders, first, second } = await inHand()
    await supervisor.says(
      `donne à Youssef ${first} et ${second} à Fatima Rahmani`,
      means('add_comment', { certainty: 'unsure', entities: { ticket: first } }),
    )
    expect(holders()).toEqual(['coordinator', 'coordinator'])
  })

  it('one ticket is given as before', async () => {
    const { coordinator, ticket } = await atProvince()
    await coordinator.says('عطيها ليوسف القادري', unclear({ variety: 'darija' }), {
      repliedTicket: ticket().reference,
    })
    expect(ticket().state).toMatchObject({ by: 'youssef' })
  })
})
