import { describe, expect, it } from 'vitest'
import { INTENTS, VARIETIES } from '../../../src/nlu/index.ts'
import { means, openDesk, printer, texts, unclear } from './fakes/conversation.ts'
import { atProvince } from './fakes/with-tickets.ts'

describe.each(['teacher-ar', 'teacher-fr', 'director', 'supervisor'])(
  'every meaning has a decent answer for %s',
  (id) => {
    it.each(INTENTS)('%s, with and without tickets', async (intent) => {
      for (const variety of VARIETIES) {
        const { conversation } = openDesk()
        const person = conversation(id)
        const meaning = means(intent, { variety, category: intent === 'report_fault' ? 'printer' : null })
        const first = await person.says('kalam dyal chi 7aja', meaning)
        await conversation('teacher-fr').says("l'imprimante est bloquée", printer())
        const second = await person.says('kalam dyal chi 7aja', meaning)
        for (const { replies, text, choices } of [first, second]) {
          expect(replies.length).toBeGreaterThan(0)
          expect(text).not.toMatch(/undefined|\{\{|NaN|\[object|^\s*$/)
          for (const { id: choiceId } of choices) expect(Buffer.byteLength(choiceId)).toBeLessThanOrEqual(64)
        }
      }
    })
  },
)

describe('first words', () => {
  it('give the privacy notice once, as a message of its own before the answer', async () => {
    const { conversation } = openDesk()
    const teacher = conversation('teacher-ar', false)
    const first = await teacher.says('السلام عليكم', means('greet', { variety: 'msa' }))
    expect(first.replies).toHaveLength(2)
    expect(first.replies[0]?.text).toMatch(/365 يوما/)
    expect((await teacher.says('السلام عليكم', means('greet', { variety: 'msa' }))).replies).toHaveLength(1)
  })
})

describe('greetings', () => {
  it.each([
    ['2026-11-24T08:00:00Z', 'صباح الخير'],
    ['2026-11-24T19:00:00Z', 'مساء الخير'],
  ])('follow the hour in Morocco (%s)', async (at, greeting) => {
    const { tickets, conversation } = openDesk()
    tickets.now = new Date(at)
    expect(
      (await conversation('teacher-ar').says('سلام', means('greet', { variety: 'darija' }))).text,
    ).toContain(greeting)
  })

  it('tell a holder what awaits them', async () => {
    const { tickets, conversation } = openDesk()
    await conversation('teacher-fr').says("l'imprimante est bloquée", printer())
    const reply = await conversation('director').says('bonjour', means('greet'))
    expect(reply.text).toContain('1 demande vous attend')
    expect((await conversation('director').presses(reply.choices[0]?.id as string)).text).toContain(
      tickets.all[0]?.reference,
    )
  })

  it('speak of the first ones only where there are more than are shown', async () => {
    const { conversation } = openDesk()
    const [teacher, director] = [conversation('teacher-fr'), conversation('director')]
    for (const room of ['1', '2']) await teacher.says('imprimante', printer({ entities: { room } }))
    expect((await director.says('bonjour', means('greet'))).text).toContain('2 demandes vous attendent :')
    for (const room of ['3', '4']) await teacher.says('imprimante', printer({ entities: { room } }))
    const reply = await director.says('bonjour', means('greet'))
    expect(reply.text).toContain('4 demandes vous attendent. Les premières :')
  })

  it('leave an open question open', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante ne marche plus", printer({ entities: {} }))
    await teacher.says('merci', means('thank'))
    await teacher.says('la 12', unclear())
    expect(tickets.done).toMatchObject([
      { command: { type: 'amend_details', details: { room: 'salle 12' } } },
    ])
  })
})

it('a greeting tells those at the province what is theirs, and lets them take the rest', async () => {
  const { supervisor, fatima, ticket } = await atProvince()
  expect((await supervisor.says('bonjour', means('greet'))).text).toContain('Rien ne vous attend')
  expect((await fatima.says('السلام', means('greet', { variety: 'msa' }))).text).toContain(ticket().reference)
  await supervisor.says('je prends', means('take_ticket'))
  expect(ticket().state).toMatchObject({ status: 'taken', by: 'supervisor' })
})

describe('help', () => {
  it('differs for those who report and those who handle', async () => {
    const { conversation } = openDesk()
    const [teacher, director] = [conversation('teacher-fr'), conversation('director')]
    const forTeacher = await teacher.says('aide', means('help'))
    const forDirector = await director.says('aide', means('help'))
    expect(forTeacher.text).not.toBe(forDirector.text)
    for (const { text } of [forTeacher, forDirector]) expect(text.match(/^– /gm)).toHaveLength(3)
  })
})

describe('out of scope', () => {
  const weather = means('out_of_scope')

  it.each(['button', 'yes'])('opens a ticket all the same at a %s, with the words', async (how) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('la serrure électronique ne répond plus', weather)
    await (how === 'button' ? teacher.presses('q:report_anyway') : teacher.says('oui'))
    expect(tickets.all[0]?.report).toMatchObject({
      text: 'la serrure électronique ne répond plus',
      category: null,
    })
  })

  it.each([
    ['teacher-fr', 'ok', 'fr', 'Faut-il ouvrir une demande pour « mon salaire n’est pas tombé » ?'],
    ['teacher-ar', 'واخا', 'darija', 'هل أفتح طلبا بخصوص «mon salaire n’est pas tombé»؟'],
  ] as const)('asks plainly when "%s" says %s, which may mean only that it was read', async (...given) => {
    const [id, assent, variety, asked] = given
    const { tickets, conversation } = openDesk()
    const teacher = conversation(id)
    await teacher.says('mon salaire n’est pas tombé', { ...weather, variety })
    expect((await teacher.says(assent)).text).toBe(asked)
    expect(tickets.all).toEqual([])
    await teacher.says(assent)
    expect(tickets.all).toHaveLength(1)
  })

  it('shows the ticket that is named, whatever else is said', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    const ticket = tickets.all[0]?.reference ?? ''
    const reply = await teacher.says(`شكون عندو ${ticket}`, {
      ...weather,
      variety: 'darija',
      entities: { ticket },
    })
    expect(reply.text).toContain('ينتظر أن يتكفل به')
    expect(reply.choices.map(({ id }) => id)).not.toContain('q:report_anyway')
  })

  it('opens nothing by itself', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('quel temps fait-il ?', weather)
    await teacher.says('et demain alors ?', weather)
    await teacher.says('non')
    expect(tickets.all).toEqual([])
  })
})

describe('what cannot be answered', () => {
  it.each([
    'q:yes',
    'q:category:printer',
    'q:report_anyway',
    'q:nonsense',
    'x',
    't:take',
    'q:ticket:SN-000000',
  ])('a button whose question is over (%s) does nothing and says so', async (id) => {
    const { tickets, conversation } = openDesk()
    const reply = await conversation('teacher-fr').presses(id)
    expect(reply.text).toContain('Cette question est passée')
    expect(tickets.all).toEqual([])
  })

  it('a message without words asks for words', async () => {
    const { conversation } = openDesk()
    expect((await conversation('teacher-fr').says('')).text).toContain('Je ne peux pas lire')
  })

  it.each(['{{name}} $t(dialog:privacy)', '<b>x</b>', '{"$ne":1}', '\u202eabc def ghi', '🙂🙂'])(
    'odd words (%s) are text, shown as they are',
    async (text) => {
      const { conversation } = openDesk()
      const teacher = conversation('teacher-fr')
      const reply = await teacher.says(
        text,
        means('report_fault', { certainty: 'likely', category: 'printer' }),
      )
      expect(reply.text).toContain(
        texts.t('fr', 'dialog:reporting.is_it_this', {
          words: text.replace('\u202e', ''),
          category: 'imprimante',
        }),
      )
    },
  )

  it('misunderstood again and again ends with a human', async () => {
    const { conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('zz', unclear())
    const reply = await teacher.says('zz', unclear())
    expect(reply.choices.at(-1)?.id).toBe('q:human')
    expect((await teacher.presses('q:human')).text).toContain('Nom director')
  })
})

describe('anger', () => {
  it.each([
    ['teacher-fr', "va te faire foutre t'es nul", means('out_of_scope'), 'Je comprends votre agacement'],
    ['teacher-fr', 'bande d’incapables', unclear(), 'Je comprends votre agacement'],
    ['teacher-ar', 'نتا حمار', means('out_of_scope', { variety: 'darija' }), 'أتفهم انزعاجكم'],
    ['teacher-ar', 'nta mkellekh', unclear({ variety: 'arabizi' }), 'أتفهم انزعاجكم'],
  ])('is met with one calm sentence and nothing to press (%s: "%s")', async (id, text, meaning, calm) => {
    const { tickets, conversation } = openDesk()
    const reply = await conversation(id).says(text, meaning)
    expect(reply.text).toContain(calm)
    expect(reply.text.split('\n')).toHaveLength(1)
    expect(reply.choices).toEqual([])
    expect(tickets.all).toEqual([])
  })

  it('about a thing is about the thing, and leaves an open question open', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('cette imprimante de merde est bloquée', printer())
    expect(tickets.all).toHaveLength(1)
    await teacher.says('la machine fait du bruit', unclear())
    await teacher.says('idiot', unclear())
    expect(teacher.state.question?.kind).toBe('describe_fault')
    expect(tickets.all).toHaveLength(1)
  })
})
