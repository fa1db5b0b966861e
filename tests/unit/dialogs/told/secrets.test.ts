import { describe, expect, it } from 'vitest'
import { HIDDEN, hideSecrets } from '../../../../src/bots/dialogs/reading/own/secrets.ts'
import { means, openDesk, unclear } from '../fakes/conversation.ts'

const account = means('report_fault', { category: 'account_access' })

describe('a password in a message', () => {
  it.each([
    ['هاد كلمة السر ديالي: Houda@1987 جربو بيها', 'Houda@1987'],
    ['كلمة المرور هي 1234Abcd', '1234Abcd'],
    ['mot de passe : Azerty123, ça bloque quand même', 'Azerty123'],
    ["mon mdp c'est 123456", '123456'],
    ["Soleil2020! c'est mon mot de passe", 'Soleil2020'],
    ['lmodpass dyali howa Karim1990', 'Karim1990'],
    ['le password ديالي Massar2025# ما خدامش', 'Massar2025#'],
  ])('is put out of sight: "%s"', (text, secret) => {
    expect(hideSecrets(text)).not.toContain(secret)
    expect(hideSecrets(text)).toContain(HIDDEN)
  })

  it.each([
    'mot de passe oublié depuis 2024',
    'nsit lmodpass dyali mab9itch 3a9el 3lih',
    'le mot de passe de Windows11 est perdu',
    'mot de passe massar G130045678 oublié',
    'SN-7F3K2Q : mot de passe toujours refusé',
    'كلمة السر ديال مسار نسيتها',
    'le PC PF3K99X2 ne démarre plus',
    'mot de passe de amina@taalim.ma perdu',
  ])('and nothing else is: "%s"', (text) => {
    expect(hideSecrets(text)).toBe(text)
  })
})

describe('what becomes of it', () => {
  it.each([
    ['mot de passe : Azerty123, ça bloque quand même', 'fr', 'J’ai effacé le mot de passe'],
    ['هاد كلمة السر ديالي: Azerty123 جربو بيها', 'darija', 'حذفت كلمة السر'],
  ] as const)('no ticket has it, and its author is told: "%s"', async (text, variety, told) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const reply = await teacher.says(text, { ...account, variety })
    expect(JSON.stringify(tickets.all)).not.toContain('Azerty123')
    expect(tickets.all).toHaveLength(1)
    expect(reply.replies[0]?.text).toContain(told)
    expect(JSON.stringify(teacher.state)).not.toContain('Azerty123')
  })

  it('nor does a second fault, a question that is kept, or a remark', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée et mon mot de passe Azerty123 aussi", {
      ...means('report_fault', { category: 'printer' }),
      secondFault: {
        category: 'account_access',
        text: 'mon mot de passe Azerty123 aussi',
        besides: "l'imprimante est bloquée et",
        confidence: 0.9,
        entities: {},
      },
    })
    await teacher.says('oui')
    await teacher.says('le truc du mot de passe Azerty123 là', unclear())
    expect(JSON.stringify([tickets.all, tickets.done, teacher.state])).not.toContain('Azerty123')
  })

  it('whoever handles the ticket may send a new one to its requester', async () => {
    const { tickets, conversation } = openDesk()
    await conversation('teacher-fr').says("j'ai oublié mon mot de passe", account)
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
