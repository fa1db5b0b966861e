import { describe, expect, it } from 'vitest'
import { categoriesNamed } from '../../../../src/bots/dialogs/reading/narrowing/figure-kind.ts'
import { asksBusiest, asksWorkload } from '../../../../src/bots/dialogs/reading/orders/giving/workload.ts'
import { incidentOrder } from '../../../../src/bots/dialogs/reading/orders/incidents.ts'
import { means, openDesk, printer } from '../fakes/conversation.ts'

const DAY_MS = 24 * 3_600_000

/** A printer and a forgotten password of Ibn Khaldoun, a computer of Atlas. */
const someTickets = async () => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  await teacher.says("l'imprimante est bloquée", printer())
  await teacher.says('mot de passe oublié', means('report_fault', { category: 'account_access' }))
  const computer = means('report_fault', { category: 'computer', variety: 'msa' })
  await desk.conversation('teacher-ar').says('الحاسوب معطل', computer)
  const [print, account, pc] = desk.tickets.all.map(({ reference }) => reference) as [string, string, string]
  return { ...desk, teacher, print, account, pc }
}

const passes = async (desk: Awaited<ReturnType<typeof someTickets>>, days: number) => {
  desk.tickets.now = new Date(desk.tickets.now.getTime() + days * DAY_MS)
  await desk.tickets.runDueTimers(AbortSignal.timeout(5_000))
}

describe('a list of one thing', () => {
  it.each([
    ["liste des demandes d'imprimante", 'fr'],
    ['لائحة طلبات الطابعات', 'msa'],
    ['وريني الطلبات ديال لامبريمانت', 'darija'],
    ['lista dyal tickets dyal limprimante', 'arabizi'],
    ['werini les tickets dyal imprimante svp', 'mixed'],
  ] as const)('"%s" holds that thing, and no other', async (text, variety) => {
    const desk = await someTickets()
    const { text: said } = await desk.conversation('director').says(text, means('list_tickets', { variety }))
    expect(said).toContain(desk.print)
    expect(said).not.toContain(desk.pc)
    expect(said).not.toContain(desk.account)
  })

  it.each([
    'liste des demandes de compte',
    'لائحة الطلبات المتعلقة بالحسابات',
    'combien de demandes account_access par école ?',
    'ch7al mn talabat dyal lcompte',
  ])('"%s" is of accounts', (text) => {
    expect(categoriesNamed(text)).toEqual(['account_access'])
  })

  it.each(['combien de demandes le mois passé ?', 'fais le compte des demandes', 'demandes en cours'])(
    '"%s" names no thing',
    (text) => {
      expect(categoriesNamed(text)).toBeUndefined()
    },
  )

  it('says how much of a thing each school has', async () => {
    const desk = await someTickets()
    const asked = 'combien de pannes d’imprimante par école ?'
    const { text } = await desk.conversation('supervisor').says(asked, means('statistics'))
    expect(text).toContain('imprimante · Depuis le début : 1 demande (en cours : 1)')
    const other = await desk
      .conversation('supervisor')
      .says('combien de pannes d’imprimante ?', means('statistics'))
    expect(other.text).not.toContain('\n')
  })
})

describe('what is mine', () => {
  it.each([
    ['لائحة الطلبات عندي', 'msa'],
    ['chno 3ndi', 'arabizi'],
    ['شنو الطلبات المفتوحة ديالي', 'darija'],
    ['mes demandes', 'fr'],
  ] as const)('"%s" from the region is what waits there, not all that it sees', async (text, variety) => {
    const desk = await someTickets()
    const region = desk.conversation('regional')
    const asked = means('list_tickets', { variety })
    expect((await region.says(text, asked)).text).not.toContain(desk.print)
    await passes(desk, 1)
    await passes(desk, 2)
    expect(desk.tickets.all[0]?.tier).toBe('region')
    expect((await region.says(text, asked)).text).toContain(desk.print)
  })
})

describe('what is late', () => {
  it.each([
    ['quelles demandes sont en retard ?', 'fr'],
    ['شنو متأخر', 'darija'],
    ['ما هي الطلبات المتأخرة؟', 'msa'],
  ] as const)(
    '"%s": what went up for that is told, where nothing is late any more',
    async (text, variety) => {
      const desk = await someTickets()
      await passes(desk, 1)
      const { text: said } = await desk
        .conversation('supervisor')
        .says(text, means('list_tickets', { variety }))
      expect(said).toMatch(/montées? d’un niveau|إلى المستوى الأعلى/u)
      expect(said).toContain(desk.print)
    },
  )

  it('is behind the button of a digest that told of it', async () => {
    const desk = await someTickets()
    await passes(desk, 1)
    expect((await desk.conversation('director').presses('q:late')).text).toContain(desk.print)
  })

  it('went up no more once somebody has it', async () => {
    const desk = await someTickets()
    await passes(desk, 1)
    await desk.conversation('fatima').says('je prends l’imprimante', means('take_ticket'))
    const asked = 'quelles imprimantes sont en retard ?'
    const { text } = await desk.conversation('supervisor').says(asked, means('list_tickets'))
    expect(text).toBe('Aucune demande en retard dans votre périmètre.')
  })
})

describe('searching', () => {
  it.each([
    ['cherche التاجير', 'fr', '« التاجير »'],
    ['ابحث عن الراوتر القديم', 'msa', '«الراوتر القديم»'],
  ] as const)('"%s" quotes what was typed', async (text, variety, quote) => {
    const { conversation } = await someTickets()
    const unclear = means('out_of_scope', { variety })
    expect((await conversation('supervisor').says(text, unclear)).text).toContain(quote)
  })

  it.each([
    ['cherche Oujda', 'fr'],
    ['ابحث عن وجدة', 'msa'],
    ['9elleb 3la oujda', 'arabizi'],
  ] as const)('"%s" shows what is open there, when nobody wrote that word', async (text, variety) => {
    const { conversation, print } = await someTickets()
    const said = await conversation('regional').says(text, means('out_of_scope', { variety }))
    expect(said.text).toContain(print)
  })
})

describe('who has most', () => {
  it.each([
    'qui a le plus de demandes ?',
    'شكون عندو أكثر خدمة؟',
    'chkoun 3ndo kter d lkhdma',
    'من لديه أكبر عدد من الطلبات؟',
    'qui est le plus chargé ?',
  ])('"%s" asks for it', (text) => {
    expect([asksBusiest(text), asksWorkload(text)]).toEqual([true, true])
  })

  it.each(['quelle école a le plus de pannes ?', 'qui n’a rien ?', 'شكون شاد الطابعة؟'])(
    '"%s" does not',
    (text) => {
      expect(asksBusiest(text)).toBe(false)
    },
  )
})

describe('what is asked of others', () => {
  it.each([
    ["la demande d'Omar est où ?", 'fr'],
    ['طلب عمر الفاسي فين وصل؟', 'darija'],
    ['talab dyal Omar fin wsel', 'arabizi'],
  ] as const)('"%s": a teacher is told that only their own are shown', async (text, variety) => {
    const { teacher, account } = await someTickets()
    const said = await teacher.says(text, means('ticket_status', { variety }))
    expect(said.text).toMatch(/^(?:Vos demandes seulement|طلباتكم وحدها)/u)
    expect(said.text).toContain(account)
  })

  it('says nothing of the kind of one’s own', async () => {
    const { teacher } = await someTickets()
    const said = await teacher.says('où en est ma demande ?', means('ticket_status'))
    expect(said.text).not.toContain('Vos demandes seulement')
  })
})

describe('general faults are asked for', () => {
  it.each([
    "combien d'incidents cette semaine ?",
    'شحال من عطب عام هاد السيمانة؟',
    'quels incidents généraux ce mois-ci ?',
    'incidents en cours',
  ])('"%s"', (text) => {
    expect(incidentOrder(text)).toEqual({ order: 'list' })
  })

  it('and a fault of this week is none', () => {
    expect(incidentOrder('panne du réseau cette semaine')).toBeUndefined()
  })
})
