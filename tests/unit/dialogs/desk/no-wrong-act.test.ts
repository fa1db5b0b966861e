import { describe, expect, it } from 'vitest'
import { asksAndOrdersNothing } from '../../../../src/bots/dialogs/reading/orders/asked/questions.ts'
import { asksWhyPriority } from '../../../../src/bots/dialogs/reading/orders/assessing/why-priority.ts'
import { awayIn } from '../../../../src/bots/dialogs/reading/orders/away/absence.ts'
import { sentAbove } from '../../../../src/bots/dialogs/reading/orders/movement/beyond-us.ts'
import { saysReplaced } from '../../../../src/bots/dialogs/reading/orders/movement/solved.ts'
import { passesUp } from '../../../../src/bots/dialogs/reading/orders/movement/upwards.ts'
import { waitsUntil } from '../../../../src/bots/dialogs/reading/orders/movement/waiting/waits-until.ts'
import { type Meaning, means, unclear } from '../fakes/conversation.ts'
import { withPrinterTicket, withTickets } from '../fakes/with-tickets.ts'

const NOW = new Date('2026-11-24T10:00:00Z')
const fault = (category: Meaning['category'], more: Partial<Meaning> = {}) =>
  means('report_fault', { category, categoryConfidence: 0.95, ...more })

describe('whose business it is', () => {
  it.each([
    ["ça c'est pour la DP", unclear()],
    ['هادي للمديرية', unclear({ variety: 'darija' })],
    ['hadi l lmodiriya', unclear({ variety: 'arabizi' })],
  ])('"%s" is asked before anything is forwarded, and resolves nothing', async (text, meaning) => {
    const { director, reference, did } = await withPrinterTicket()
    const said = await director.says(text, meaning)
    expect(did()).toEqual([])
    expect(said.text).toMatch(/transférer|إحالة/u)
    expect(said.text).toContain(reference)
    // why is asked, as of every forward
    await director.says('il faut un technicien', means('forward_ticket'))
    expect(did()).toEqual(['forward'])
  })

  it.each(["c'est à la région", "c'est pour la salle 3", "c'est pour lundi", 'ce n’est pas pour la région'])(
    '"%s" is none of it',
    (text) => {
      expect(sentAbove(text, 'province')).toBeUndefined()
    },
  )
})

describe('hardly read as the end of a fault', () => {
  const hardly = means('resolve_ticket', { certainty: 'likely', confidence: 0.55 })

  it.each(['elle est pour eux, voilà', 'جاوبوها باش تجرب', 'gal lia nchouf m3ah'])(
    '"%s" is asked, for none of its words says so',
    async (text) => {
      const { director, reference, did } = await withPrinterTicket()
      const said = await director.says(text, hardly)
      expect(did()).toEqual([])
      expect(said.text).toContain(`Faut-il noter ${reference} comme résolue ?`)
      await director.says('oui', means('affirm'))
      expect(did()).toEqual(['resolve'])
    },
  )

  it.each(['c’est réglé', 'تصلحات', 't9adat lhamdoulah'])('"%s" says so', async (text) => {
    const { director, did } = await withPrinterTicket()
    await director.says(text, hardly)
    expect(did()).toEqual(['resolve'])
  })
})

describe('a forward in plain words', () => {
  it.each([
    ['transmets à la délégation svp, le routeur clignote rouge', 'school', true],
    ['صيفطوها للمديرية، ماعندنا مانديرو', 'school', true],
    ['zut. escalade à la province alors', 'school', true],
    ['sifetha l lmodiriya, ma3ndna walo', 'school', true],
    ['أحيلوها على الأكاديمية', 'province', false],
    ['envoyez-nous quelqu’un de la province', 'school', false],
    ['transmets à la province ?', 'school', false],
  ] as const)('"%s" from the %s: %s', (text, standing, expected) => {
    expect(passesUp(text, standing)).toBe(expected)
  })

  it('with a reference reaches the province, and the requester reads no order', async () => {
    const { director, reference, tickets } = await withPrinterTicket()
    const text = `${reference} transmets à la délégation svp, le toner fuit et j'y connais rien`
    await director.says(text, fault('printer', { certainty: 'likely', entities: { ticket: reference } }))
    expect(tickets.done.map(({ command }) => command)).toEqual([
      { type: 'forward', reason: "Le toner fuit et j'y connais rien" },
    ])
  })

  it('is carried out in the middle of "is it about yours?", and the line before is passed on to nobody', async () => {
    const { director, reference, tickets } = await withPrinterTicket()
    await director.says("l'imprimante j'ai appelé le technicien, rien à faire chez nous", fault('printer'))
    expect(director.state.question).toMatchObject({ kind: 'came_back', held: true })
    const said = await director.says(
      `transfère ${reference} à la province, le tambour est mort`,
      means('forward_ticket', { entities: { ticket: reference } }),
    )
    expect(tickets.done.map(({ command }) => command.type)).toEqual(['forward'])
    expect(tickets.all).toHaveLength(1)
    expect(said.text).not.toContain('nouveau problème')
  })

  it('after a cry is no question', () => {
    expect(asksAndOrdersNothing('encore ?! bon je transfère à la province')).toBe(false)
    expect(asksAndOrdersNothing('عاود تاني؟ غادي نصيفطها للمديرية')).toBe(false)
    expect(asksAndOrdersNothing('elle est résolue ? dites-le moi vite')).toBe(true)
  })

  it.each(['on voit ça avec la région', 'ça se règle avec la région'])(
    '"%s", read as a complaint, passes nothing on by itself',
    async (text) => {
      const { director, did } = await withPrinterTicket()
      const said = await director.says(text, means('escalate', { certainty: 'likely' }))
      expect(did()).toEqual([])
      expect(said.text).toContain('Faut-il transférer')
    },
  )
})

describe('waiting', () => {
  it.each([
    "j'attends que l'intendant revienne lundi",
    'كنتسنى المقتصد يرجع نهار الاثنين',
    "j'ai eu maroc telecom au tel, ils passent jeudi vers 10h",
    'هادشي من اتصالات المغرب، عيطت ليهم قالو ليا غدا مع العشرة',
    'اورنج غادي يرجعو الثلاثاء الجاي',
    'le fournisseur a promis vendredi',
    '3eyett l inwi galo lia ghdda',
  ])('"%s" has an end', (text) => {
    expect(waitsUntil(text, NOW)).toBe(true)
  })

  it.each([
    "j'attends la réponse depuis lundi",
    'Maroc Telecom passe demain ?',
    'Maroc Telecom est en panne depuis lundi',
    'le prof revient lundi',
  ])('"%s" has none', (text) => {
    expect(waitsUntil(text, NOW)).toBe(false)
  })

  it('is no forward, although it is read as a complaint', async () => {
    const { director, tickets } = await withPrinterTicket()
    await director.says("j'attends que l'intendant revienne lundi", means('escalate'))
    expect(tickets.done.map(({ command }) => command)).toMatchObject([
      { type: 'wait', until: new Date('2026-11-30T08:00:00Z') },
    ])
  })
})

describe('what was replaced', () => {
  it.each([
    "l'imprimante, j'ai changé le toner moi-même",
    'بدلنا التونر ديال الطابعة',
    'bedelna toner dyal limprimante',
  ])('"%s" names the thing and what was done: resolved, and nothing is opened', async (text) => {
    const { director, did, tickets } = await withPrinterTicket()
    expect(saysReplaced(text)).toBe(true)
    await director.says(text, fault('printer'))
    expect([did(), tickets.all.length]).toEqual([['resolve'], 1])
  })

  it.each(["l'imprimante, on a mis un autre toner", 'عطيتها طابعة أخرى', '3titha imprimante khra'])(
    '"%s" is asked about, and opens nothing',
    async (text) => {
      const { director, reference, did, tickets } = await withPrinterTicket()
      expect(saysReplaced(text)).toBe(true)
      const said = await director.says(text, fault('printer'))
      expect([did(), tickets.all.length]).toEqual([[], 1])
      expect(said.text).toContain(reference)
      await director.says('oui', means('affirm'))
      expect(did()).toEqual(['resolve'])
    },
  )

  it('and works, is resolved', async () => {
    const { director, did } = await withPrinterTicket()
    await director.says("j'ai changé le toner, ça marche", fault('printer'))
    expect(did()).toEqual(['resolve'])
    const other = await withPrinterTicket()
    await other.director.says('rah tsel7at, bedelna lpiece', means('wait_ticket', { certainty: 'likely' }))
    expect(other.did()).toEqual(['resolve'])
  })

  it.each([
    'j’ai changé le toner mais toujours rien',
    'on a changé de salle',
    'vous avez changé le toner ?',
    'il faut changer la lampe',
  ])('"%s" was not', (text) => {
    expect(saysReplaced(text)).toBe(false)
  })
})

describe('what it is about, said of what waits on the desk', () => {
  it.each([
    ['هادي راه ماشي طابعة، راه الضو مقطوع على القاعة. بدل الصنف', 'darija'],
    ["c'est pas l'imprimante, c'est l'électricité qui manque", 'fr'],
    ['machi imprimante, rah daw li m9to3', 'arabizi'],
  ] as const)('"%s" is of that one, and no new report', async (text, variety) => {
    const { director, tickets } = await withPrinterTicket()
    await director.says(text, fault('power', { variety }))
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]?.category).toBe('power')
  })
})

describe('why it has this priority', () => {
  it.each([
    ['pourquoi est-elle prioritaire ?', 'fr'],
    ['علاش درتيها عادية؟', 'darija'],
    ["c'est quoi la priorité de cette demande et pourquoi ?", 'fr'],
    ['3lach dertiha 3adiya', 'arabizi'],
    ['ما هي أولوية هذا الطلب؟', 'msa'],
  ] as const)('"%s": who is hindered and how soon', async (text, variety) => {
    const { director, did } = await withPrinterTicket()
    const said = await director.says(text, means('escalate', { variety, certainty: 'likely' }))
    expect(said.text).toMatch(/priorité normale \(|الأولوية: عادية \(/u)
    expect(said.text).toMatch(/nombre de personnes gênées|عدد المتضررين/u)
    expect(did()).toEqual([])
  })

  it.each(['monte la priorité', 'priorité haute', 'pourquoi ça traîne ?', 'علاش تعطلات؟'])(
    '"%s" asks something else',
    (text) => {
      expect(asksWhyPriority(text)).toBe(false)
    },
  )
})

describe('away until the day one is back', () => {
  it.each(['je suis malade, je reviens lundi', 'malade, je rentre lundi', 'absente, de retour lundi'])(
    '"%s" begins now',
    (text) => {
      expect(awayIn(text, NOW)).toEqual({ from: NOW, until: new Date('2026-11-30T08:00:00Z') })
    },
  )
})

describe('whose request it is', () => {
  it.each([
    ["je prends celle d'Omar", 'fr'],
    ['خديت ديال عمر', 'darija'],
  ] as const)('"%s" names it by who reported it', async (text, variety) => {
    const { director, tickets, conversation } = await withTickets(2)
    await conversation('omar').says('plus de réseau', fault('connectivity'))
    await director.says(text, means('take_ticket', { variety }))
    expect(tickets.done.at(-1)).toMatchObject({
      command: { type: 'take' },
      reference: tickets.all[2]?.reference,
    })
  })
})
