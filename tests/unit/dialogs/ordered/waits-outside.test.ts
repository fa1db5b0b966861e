import { describe, expect, it } from 'vitest'
import { waitIn } from '../../../../src/bots/dialogs/reading/orders/movement/waiting/from-outside.ts'
import { means, unclear } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

const NOW = new Date('2026-11-24T10:00:00Z')
const line = means('report_fault', { category: 'connectivity', certainty: 'likely' })

/** The director has a line that was cut in hand. */
const withLine = async () => {
  const desk = await withTickets(1)
  desk.tickets.now = new Date(desk.tickets.now.getTime() + 3_600_000)
  await desk.teacher.says(
    'la connexion de l’école est coupée',
    means('report_fault', { category: 'connectivity' }),
  )
  const [, cut] = desk.tickets.all
  return { ...desk, cut: cut?.reference }
}

const SAID = [
  ["j'ai eu maroc telecom au tel, ils passent jeudi vers 10h", line, '2026-11-26T10:00:00Z'],
  ['اتصالات المغرب قالو ليا غدا', { ...line, variety: 'darija' }, '2026-11-25T08:00:00Z'],
  [
    'وضعنا شكاية لدى اتصالات المغرب وننتظر الرد يوم الخميس',
    means('escalate', { variety: 'msa' }),
    '2026-11-26T08:00:00Z',
  ],
  [
    '7ellit 3nd inwi reclamation, galo lkhmis',
    means('forward_ticket', { certainty: 'likely', variety: 'arabizi' }),
    '2026-11-26T08:00:00Z',
  ],
  [
    'هاد الشي من عند إنوي، حليت عندهم réclamation ونتسنى حتى للخميس',
    means('forward_ticket', { certainty: 'likely', variety: 'mixed' }),
    '2026-11-26T08:00:00Z',
  ],
] as const

describe('what waits for somebody outside', () => {
  it.each(SAID)('"%s" is a wait for the operator, of the line', async (text, meaning, until) => {
    const { director, tickets, cut } = await withLine()
    await director.says(text, meaning)
    expect(tickets.done).toMatchObject([
      { reference: cut, command: { type: 'wait', for: 'telecom_operator', until: new Date(until) } },
    ])
  })

  it('without a day the day is asked; what is answered adds to what was said', async () => {
    const { director, tickets, cut } = await withLine()
    const asked = await director.says('ouvert chez IAM, n° de réclamation 4471882', unclear())
    expect(tickets.done).toEqual([])
    expect(asked.text).toContain('Jusqu’à quand')
    await director.says('قالو 48 ساعة', unclear({ variety: 'darija' }))
    expect(tickets.done).toMatchObject([
      {
        reference: cut,
        command: {
          for: 'telecom_operator',
          note: 'ouvert chez IAM, n° de réclamation 4471882\nقالو 48 ساعة',
          until: new Date(tickets.now.getTime() + 48 * 3_600_000),
        },
      },
    ])
  })

  it('a promise is of what waits already, and whom it waits for stays', async () => {
    const { director, tickets, cut } = await withLine()
    await director.says('inwi passe jeudi', line)
    await director.says('ils promettent demain 14h', means('add_comment', { certainty: 'likely' }))
    expect(tickets.done.at(-1)).toMatchObject({
      reference: cut,
      command: { type: 'wait', for: 'telecom_operator', until: new Date('2026-11-25T14:00:00Z') },
    })
  })

  it('an operator of lines is not waited for because of a printer, nor a promise without any that waits', async () => {
    const { director, tickets } = await withTickets(1)
    await director.says("maroc telecom passe jeudi pour l'école", unclear())
    await director.says('ils promettent demain 14h', unclear())
    expect(tickets.done).toEqual([])
  })

  it('"j’attends que l’intendant revienne lundi" waits, and goes to no province', async () => {
    const { director, tickets, first } = await withTickets(1)
    await director.says("j'attends que l'intendant revienne lundi", means('escalate'))
    expect(tickets.done).toMatchObject([
      { reference: first, command: { type: 'wait', until: new Date('2026-11-30T08:00:00Z') } },
    ])
  })

  it('"until the holidays" is no day: it is asked', async () => {
    const { director, tickets } = await withTickets(1)
    await director.says('خليها حتى للعطلة', means('wait_ticket', { variety: 'darija' }))
    expect(tickets.done).toEqual([])
    await director.says('7 décembre', unclear())
    expect(tickets.done).toMatchObject([
      { command: { type: 'wait', until: new Date('2026-12-07T08:00:00Z') } },
    ])
  })

  it.each([
    ['on attend le retour du prestataire', 'outside'],
    ["l'intendant s'en occupe", 'outside'],
    ['المقتصد غادي يتكلف بيها', 'outside'],
    ["je m'en occupe avec le technicien", undefined],
    ['dert reclamation 3nd iam o galo 48h', 'outside'],
    ['مازال ماجاوش، زيد ليهم حتى لبعد غدا', 'promise'],
    ['je recommande, nouvelle date le 3 février', 'promise'],
    ['وعدونا باش يجيو غدا', 'promise'],
    ['on attend toujours maroc telecom', undefined],
    ['la connexion maroc telecom est coupée depuis hier', undefined],
    ['قالو ليا راه كاين امتحان غدا', undefined],
    ['ils passent les notes demain', undefined],
    ['quand passe maroc telecom ?', undefined],
    ["J'ai ouvert un ticket hier et personne ne répond", undefined],
  ])('"%s": %s', (text, expected) => {
    expect(waitIn(text, NOW)).toBe(expected)
  })
})
