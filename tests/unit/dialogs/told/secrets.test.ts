import { describe, expect, it } from 'vitest'
import { speaksOfSecret, withoutSecrets } from '../../../../src/bots/dialogs/reading/own/secrets.ts'
import { means, openDesk, printer, unclear } from '../fakes/conversation.ts'

const account = (more: object = {}) =>
  means('report_fault', { category: 'account_access', categoryConfidence: 0.95, ...more })

describe('a password in words', () => {
  it.each([
    ['mot de passe : Azerty123, ça bloque quand même', 'mot de passe : ••••'],
    ['mon mdp taalim est Rabat@2025 et rien', 'mon mdp taalim est ••••'],
    ['هاد كلمة السر ديالي: Houda@1987 جربو بيها', 'هاد كلمة السر ديالي: ••••'],
    ['كلمة المرور هي Salma_78', 'كلمة المرور هي ••••'],
    ['القن السري: 4521', 'القن السري: ••••'],
    ['lpassword jdid howa Test2024 walakin walo', 'lpassword jdid howa ••••'],
    ['le code pin est 0412 mais refusé', 'le code pin est ••••'],
    ["Soleil2020! c'est mon mot de passe", "•••• c'est mon mot de passe"],
    ['lmodpass dyali howa Karim1990', 'lmodpass dyali howa ••••'],
  ])('is masked: "%s"', (text, masked) => {
    expect(withoutSecrets(text)).toContain(masked)
    expect(withoutSecrets(text)).not.toMatch(
      /Azerty123|@2025|1987|Salma_78|4521|Test2024|0412|Soleil2020|Karim1990/,
    )
  })

  it.each([
    'mot de passe oublié depuis hier',
    'le mot de passe de teacher1@taalim.ma ne marche plus',
    'كلمة السر ديال مسار ما بغاتش تخدم',
    'mot de passe refusé en salle 12',
    'le mot de passe de l’élève G130045678 est bloqué',
    'mot de passe SN-7CENWS toujours bloqué',
    'mdp massar 3 fois refusé',
    'mot de passe oublié depuis 2024',
    'nsit lmodpass dyali mab9itch 3a9el 3lih',
    'le mot de passe de Windows11 est perdu',
    'le PC PF3K99X2 ne démarre plus',
  ])('is not where only a word or a number stands: "%s"', (text) => {
    expect(withoutSecrets(text)).toBe(text)
  })

  it('makes no secret of a network’s', () => {
    expect(speaksOfSecret('كلمة السر ديال الويفي')).toBe(false)
    expect(speaksOfSecret('قل ليه كلمة السر الجديدة')).toBe(true)
    expect(speaksOfSecret('le passage de la salle 3')).toBe(false)
  })
})

describe('what is sent with a password', () => {
  it.each([
    ['teacher-fr', 'mot de passe : Azerty123, ça bloque quand même', 'fr', 'Ne l’envoyez à personne'],
    ['teacher-ar', 'هاد كلمة السر ديالي: Azerty123 جربو بيها', 'darija', 'لا ترسلوها'],
  ] as const)('is stored without it, and the sender warned (%s)', async (id, text, variety, warning) => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation(id)
    expect((await teacher.says(text, account({ variety }))).text).toContain(warning)
    expect(tickets.all[0]?.report.text).toContain('••••')
    await teacher.says('mot de passe : Azerty124', means('add_comment', { variety }))
    expect(JSON.stringify(tickets.all)).not.toMatch(/Azerty/)
  })

  it('is a personal matter, whatever else could not be made out', async () => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('rien ne va avec ce mot de passe, c’est en panne', unclear())
    await teacher.says('toujours en panne', unclear())
    await teacher.says('je ne sais pas', unclear())
    for (const ticket of tickets.all) expect(ticket.private).toBe(true)
    expect(tickets.all.length).toBe(1)
  })

  it('without one nobody is warned', async () => {
    const { conversation } = openDesk()
    expect(
      (await conversation('teacher-fr').says('imprimante en panne salle 12', printer())).text,
    ).not.toContain('🔒')
  })

  it('may be sent by whoever handles the ticket to its requester', async () => {
    const { conversation, tickets } = openDesk()
    await conversation('teacher-fr').says("j'ai oublié mon mot de passe", account())
    const [ticket] = tickets.all
    await conversation('director').says(
      `${ticket?.reference} : dites-lui que le mot de passe est Ecole2026`,
      {
        ...means('ask_requester'),
        entities: { ticket: ticket?.reference ?? '' },
      },
    )
    expect(JSON.stringify(tickets.done)).toContain('Ecole2026')
  })
})
