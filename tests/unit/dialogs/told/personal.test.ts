import { describe, expect, it } from 'vitest'
import { keepsFrom } from '../../../../src/bots/dialogs/reading/own/keeps-from.ts'
import { means, openDesk } from '../fakes/conversation.ts'

const account = (more = {}) => means('report_fault', { category: 'account_access', ...more })

describe('an account told of more than once', () => {
  it.each([
    ['اه و رجوع للموضوع، كيقول ليا compte bloqué', 'mixed'],
    ['إيه الحساب ديالي أنا', 'darija'],
    ['mon compte est toujours bloqué', 'fr'],
    ['لا أستطيع ولوج حسابي', 'msa'],
    ['lcompte dyali mablouki', 'arabizi'],
  ] as const)('is one ticket, hours later too: "%s"', async (text, variety) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("j'ai oublié le mot de passe de massar", account())
    tickets.now = new Date(tickets.now.getTime() + 3 * 3_600_000)
    await teacher.says(text, account({ variety }))
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]?.timeline.length).toBeGreaterThan(1)
  })

  it.each(['mon mail taalim est bloqué', 'le compte de ma collègue est bloqué aussi'])(
    'of another system or of another person is another: "%s"',
    async (text) => {
      const { tickets, conversation } = openDesk()
      const teacher = conversation('teacher-fr')
      await teacher.says("j'ai oublié le mot de passe de massar", account())
      tickets.now = new Date(tickets.now.getTime() + 3_600_000)
      await teacher.says(text, account())
      expect(tickets.all).toHaveLength(2)
    },
  )
})

describe("somebody else's account", () => {
  it.each([
    ["j'aimerais savoir si ma collègue Houda a réussi à récupérer son compte", 'fr'],
    ['بغيت نعرف واش زميلتي رجع ليها الحساب', 'darija'],
    ['أود معرفة هل استرجعت زميلتي حسابها', 'msa'],
    ['bghit n3ref wach zamilti rj3 liha lcompte', 'arabizi'],
  ] as const)('is told to nobody else, and no ticket: "%s"', async (text, variety) => {
    const { tickets, conversation } = openDesk()
    const reply = await conversation('teacher-fr').says(text, account({ variety }))
    expect(tickets.all).toEqual([])
    expect(reply.text).toMatch(/n’est dit qu’à elle|لا يُقال إلا له/)
  })
})

describe('what the director must not read', () => {
  it.each([
    ["mon email est piraté, c'est confidentiel svp ne le dites pas au directeur", true],
    ['sans que mon directeur le sache', true],
    ['je ne veux pas que la directrice le sache', true],
    ['ماتقولوش للمدير', true],
    ['بغيت نبدل كلمة السر بلا ما يعرف المدير', true],
    ['لا تخبروا المدير بهذا', true],
    ['matgolouch l lmodir', true],
    ['bla ma y3ref lmodir', true],
    ['dites au directeur que ça ne marche pas', false],
    ['le directeur ne marche pas avec Massar', false],
    ['قولو للمدير', false],
    ["le pc du directeur ne s'allume pas", false],
  ])('"%s": %s', (text, expected) => {
    expect(keepsFrom(text)).toBe(expected)
  })

  it('is sent to nobody before its author was told who reads it', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", means('report_fault', { category: 'printer' }))
    const reply = await teacher.says('mon email est piraté, ne le dites pas au directeur', account())
    expect(reply.text).toContain('lirait celle-ci aussi')
    expect(tickets.all).toHaveLength(1)
    expect(tickets.done).toEqual([])
    await teacher.says('oui')
    expect(tickets.all.filter(({ category }) => category === 'account_access')).toMatchObject([
      { private: true },
    ])
  })

  it('a no leaves it untold', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('mon email est piraté, ne le dites pas au directeur', account())
    await teacher.says('non')
    expect(tickets.all).toEqual([])
  })
})

describe('"record nothing"', () => {
  it.each([
    ['لا لا ماتسجليش والو، غير نشوف مع راجلي', 'darija'],
    ["non non n'enregistrez rien, je vois d'abord avec mon mari", 'fr'],
    ['لا تسجلوا شيئا من فضلكم', 'msa'],
    ['la la matsejlouch walo', 'arabizi'],
  ] as const)(
    'withdraws the report just made, after a yes, and is told to nobody: "%s"',
    async (text, variety) => {
      const { tickets, conversation } = openDesk()
      const teacher = conversation('teacher-fr')
      await teacher.says("l'imprimante est bloquée", means('report_fault', { category: 'printer' }))
      await teacher.says(text, means('deny', { certainty: 'likely', variety }))
      expect(tickets.done).toEqual([])
      await teacher.says('oui')
      expect(tickets.all[0]?.state.status).toBe('cancelled')
    },
  )
})

describe('a yes that says what is still the matter', () => {
  it.each([
    ['شكرا بزاف راه خدام، ولكن الصورة باقا ضبابية شوية', 'darija'],
    ['صافي اشتغلو كاملين من غير جوج', 'darija'],
    ['ça marche mais la couleur est bizarre', 'fr'],
    ['tout marche sauf le poste 4', 'fr'],
    ['اشتغلت جميعا باستثناء حاسوبين', 'msa'],
    ['khdamin kamlin ghir wa7ed', 'arabizi'],
  ] as const)('closes nothing, and is asked again: "%s"', async (text, variety) => {
    const { tickets, conversation } = openDesk()
    const [teacher, director] = [conversation('teacher-fr'), conversation('director')]
    await teacher.says('les ordinateurs sont bloqués', means('report_fault', { category: 'computer' }))
    await director.says('je prends', means('take_ticket'))
    await director.says("c'est réparé", means('resolve_ticket'))
    const reply = await teacher.says(text, means('confirm_resolved', { variety }))
    expect(tickets.all[0]?.state.status).toBe('resolved')
    expect(tickets.done.at(-1)).toMatchObject({ command: { type: 'comment', text } })
    expect(reply.choices.map(({ id }) => id.split(':')[1])).toEqual(['confirm', 'reopen'])
  })
})

describe('a danger and what is done about it', () => {
  it('"je ferme le labo à clé" is told to whoever has it, and withdraws nothing', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('il y a des étincelles au labo !', {
      ...means('report_fault', { category: 'power' }),
      entities: { room: 'labo 1' },
    })
    await teacher.says('ok merci je ferme le labo à clé', means('confirm_resolved', { certainty: 'likely' }))
    expect(tickets.done).toMatchObject([{ command: { type: 'comment' } }])
    expect(tickets.all[0]?.state.status).not.toBe('cancelled')
  })
})
