import { describe, expect, it } from 'vitest'
import { refusalIn } from '../../../../../src/bots/dialogs/reading/orders/ending/refusal.ts'
import { means, unclear } from '../../fakes/conversation.ts'
import { atProvince } from '../../fakes/with-tickets.ts'

const taken = async () => {
  const desk = await atProvince()
  await desk.fatima.says('je prends', means('take_ticket'))
  const before = desk.tickets.done.length
  return { ...desk, since: () => desk.tickets.done.slice(before) }
}

const REFUSALS = [
  ['non pas en attente, refuse-la, pas de budget', 'pas de budget', 'fr'],
  ['رفضها، ماعندناش الميزانية', 'ماعندناش الميزانية', 'darija'],
  ['نرفض الطلب لعدم توفر الميزانية', 'لعدم توفر الميزانية', 'msa'],
  ['rfedha, makaynch lmizaniya', 'makaynch lmizaniya', 'arabizi'],
  ['رفضها, pas de budget', 'pas de budget', 'mixed'],
  ['bon alors clos, on ne peut rien faire', 'on ne peut rien faire', 'fr'],
  ['سدها، ما عندنا ما نديرو', 'ما عندنا ما نديرو', 'darija'],
  ['sedha, ma3ndna mandiro', 'ma3ndna mandiro', 'arabizi'],
  ['hors de notre compétence, clôturez', 'hors de notre compétence', 'fr'],
  ['impossible de le faire, fermez la demande', 'impossible de le faire', 'fr'],
  ['سدها، ماشي من اختصاصنا', 'ماشي من اختصاصنا', 'darija'],
  ['sedha, machi mn ikhtisasna', 'machi mn ikhtisasna', 'arabizi'],
] as const

describe('a request that will not be met', () => {
  it.each(REFUSALS)('"%s": asked first, then over, with the reason', async (text, reason, variety) => {
    const { fatima, since, first } = await taken()
    const asked = await fatima.says(text, unclear({ variety }))
    expect(since()).toEqual([])
    expect(asked.text).toContain(reason)
    await fatima.says('oui', means('affirm'))
    expect(since()).toMatchObject([
      {
        reference: first,
        command: { type: 'resolve', note: expect.stringContaining(reason), refused: true },
      },
    ])
  })

  it('"refuse-la" alone: the reason is asked for, because its requester reads it', async () => {
    const { fatima, since } = await taken()
    const asked = await fatima.says('refuse-la', means('cancel', { certainty: 'likely' }))
    expect(asked.text).toContain('raison')
    const said = await fatima.says('le matériel a moins de deux ans', unclear())
    expect(since()).toMatchObject([
      { command: { type: 'resolve', note: 'Sans suite : le matériel a moins de deux ans' } },
    ])
    expect(said.text).toContain('sans suite')
  })

  it('another reason, before the yes, is asked about anew', async () => {
    const { fatima, since } = await taken()
    await fatima.says('refuse-la, pas de budget', unclear())
    const again = await fatima.says('clos, on ne peut rien faire', unclear())
    expect(again.text).toContain('on ne peut rien faire')
    expect(since()).toEqual([])
  })

  it('is told apart from what was mended wherever figures are asked for', async () => {
    const { fatima, supervisor, teacher, tickets } = await taken()
    const figures = async () => (await supervisor.says('les chiffres ?', means('statistics'))).text
    expect(await figures()).not.toContain('sans suite')
    await fatima.says('refuse-la, pas de budget', unclear())
    await fatima.says('oui', means('affirm'))
    expect(await figures()).toContain('Dont restées sans suite, avec la raison : 1')
    await teacher.says('oui', means('affirm'))
    expect(tickets.all[0]?.state).toMatchObject({ status: 'closed', refused: true })
    const after = await figures()
    expect(after).toContain('Dont restées sans suite, avec la raison : 1')
    expect(after).not.toContain('Durée moyenne de résolution')
  })

  it.each([
    ["ce n'est pas de notre ressort", 'forward_ticket'],
    ['non, on ne peut pas', 'deny'],
  ] as const)('"%s", without a word that ends it, resolves nothing', async (text, intent) => {
    const { fatima, since } = await taken()
    await fatima.says(text, means(intent))
    expect(since().filter(({ command }) => command.type === 'resolve')).toEqual([])
  })

  it('a no leaves it as it is', async () => {
    const { fatima, since } = await taken()
    await fatima.says('refuse-la, pas de budget', unclear())
    await fatima.says('non', means('deny'))
    expect(since()).toEqual([])
  })

  it.each([
    "l'imprimante refuse d'imprimer",
    'il refuse le mot de passe',
    'la tablette refuse le chargement',
    'Massar refuse ma connexion',
    'الطابعة رافضة تخدم',
    'ma demande a été refusée hier, pourquoi ?',
    'on ne peut rien faire sans internet',
  ])('"%s" refuses no request', (text) => {
    expect(refusalIn(text)).toBeUndefined()
  })
})
