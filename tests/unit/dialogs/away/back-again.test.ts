import { describe, expect, it } from 'vitest'
import { asksWhatWasMissed } from '../../../../src/bots/dialogs/reading/orders/away/missed.ts'
import { asksWhatRemains } from '../../../../src/bots/dialogs/reading/orders/lists/remaining.ts'
import { type Meaning, means, openDesk, printer, unclear } from '../fakes/conversation.ts'

const projector = means('report_fault', { category: 'projector', entities: { room: 'salle 2' } })
const away = (more: Partial<Meaning> = {}) => means('declare_absence', more)

/** The director was away; Omar, who teaches there, took the printer, and mended the projector that came meanwhile. */
const whileAway = async () => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  const director = desk.conversation('director')
  const omar = desk.conversation('omar')
  await teacher.says("l'imprimante est bloquée", printer())
  const pass = () => {
    desk.tickets.now = new Date(desk.tickets.now.getTime() + 180_000)
  }
  pass()
  await director.says('je suis absent jusqu’à vendredi, Omar me remplace', away())
  pass()
  await teacher.says("le projecteur de la salle 2 ne s'allume plus", projector)
  const [print, project] = desk.tickets.all.map(({ reference }) => reference) as [string, string]
  await omar.says("je prends l'imprimante", means('take_ticket'))
  await omar.says('projecteur réparé', means('resolve_ticket'))
  pass()
  return { ...desk, teacher, director, omar, print, project, pass }
}

describe('whoever is back', () => {
  it.each([
    ['je suis de retour', 'fr'],
    ['رجعت من الغياب', 'darija'],
    ['ana rje3t mn lghyab', 'arabizi'],
  ] as const)(
    '"%s": is told what came, what the deputy did and what they still have',
    async (text, variety) => {
      const { director, print, project } = await whileAway()
      const back = await director.says(text, away({ variety }))
      expect(back.text).toMatch(/1 nouvelle demande|طلب جديد واحد/u)
      expect(back.text).toMatch(new RegExp(`${project}.+(?:résolution|المعالجة).+(?:Omar|عمر)`, 'u'))
      expect(back.text).toMatch(new RegExp(`(?:Omar|عمر) (?:Fassi|الفاسي) ?: ${print}`, 'u'))
      expect(back.choices.map(({ id }) => id)).toEqual([`t:take:${print}`])
      expect(back.news['omar']).toContain(`revient à ce poste : ${print}`)
    },
  )

  it('takes over what the deputy has, by the button or by "je le reprends"', async () => {
    const { director, print, tickets } = await whileAway()
    await director.says('je suis de retour', away())
    await director.presses(`t:take:${print}`)
    expect(tickets.done.at(-1)).toMatchObject({ command: { type: 'take' }, as: 'director', reference: print })
  })

  it('acts on what a deputy left, without having taken it', async () => {
    const { director, print, tickets, pass } = await whileAway()
    await director.says('je suis de retour', away())
    pass()
    await director.says('où en est-on ?', means('greet'))
    await director.says('je transfère à la province, il faut un technicien', means('forward_ticket'))
    expect(tickets.done.at(-1)).toMatchObject({ command: { type: 'forward' }, reference: print })
  })

  it.each([
    ["qu'est-ce qui s'est passé en mon absence ?", 'fr'],
    ['شنو وقع فغيابي؟', 'darija'],
    ['chno fatni', 'arabizi'],
    ['ما الذي حدث خلال غيابي؟', 'msa'],
  ] as const)('is told it again when asked: "%s"', async (text, variety) => {
    const { director, project } = await whileAway()
    await director.says('je suis de retour', away())
    expect((await director.says(text, unclear({ variety }))).text).toContain(project)
  })

  it.each(['que me reste-t-il ?', 'شنو باقي ليا', 'chno b9a 3ndi'])(
    'has what the deputy left among what remains: "%s"',
    async (text) => {
      const { director, print } = await whileAway()
      expect(asksWhatRemains(text)).toBe(true)
      await director.says('je suis de retour', away())
      expect((await director.says(text, unclear())).text).toContain(print)
    },
  )

  it('without a deputy reads what came', async () => {
    const desk = openDesk()
    const director = desk.conversation('director')
    await director.says('je suis absent jusqu’à vendredi, personne', away())
    desk.tickets.now = new Date(desk.tickets.now.getTime() + 60_000)
    await desk.conversation('teacher-fr').says("l'imprimante est bloquée", printer())
    const back = await director.says('je suis de retour', away())
    expect(back.text).toBe(
      'Bon retour ! Votre absence est terminée.\nPendant ce temps, 1 nouvelle demande est arrivée.',
    )
  })
})

describe('the requester reads who has it', () => {
  it('is the deputy, as such, and the director again once they are back', async () => {
    const { teacher, director, pass, print } = await whileAway()
    const asked = means('ticket_status', { entities: { ticket: print } })
    const before = await teacher.says(`${print} ?`, asked)
    expect(before.text).toContain('Prise en charge par Omar Fassi')
    expect(before.text).not.toContain('Nom director')
    await director.says('je suis de retour', away())
    pass()
    const after = await teacher.says(`${print} ?`, asked)
    expect(after.text).toContain(
      'Prise en charge par Omar Fassi, mardi 24 novembre à 10:06. Elle est maintenant chez : Nom director',
    )
  })

  it('names the post in which a deputy acts', async () => {
    const { conversation, teacher, director } = await whileAway()
    const report = await conversation('teacher-ar').says(
      'plus de réseau',
      means('report_fault', { category: 'connectivity' }),
    )
    expect(report.text).toContain(
      'Omar Fassi (en remplacement, direction de l’établissement, École Ibn Khaldoun)',
    )
    await director.says('je suis de retour', away())
    const other = await teacher.says('plus de courant', means('report_fault', { category: 'power' }))
    expect(other.text).toContain('Nom director (direction de l’établissement, École Ibn Khaldoun)')
  })

  it('tells nobody of news to themselves', async () => {
    const { conversation, tickets } = openDesk()
    const omar = conversation('omar')
    await omar.says('le wifi est mort', means('report_fault', { category: 'connectivity' }))
    await conversation('director').says('je suis absent jusqu’à vendredi, Omar me remplace', away())
    const taken = await omar.says('je prends le wifi', means('take_ticket'))
    expect(taken.text).toContain(`${tickets.all.at(-1)?.reference} est à vous. À résoudre`)
  })
})

describe('what was missed is asked', () => {
  it.each([
    "qu'est-ce que j'ai raté ?",
    'شنو وقع ملي كنت غايب',
    'résumé des demandes pendant mon absence',
    'chno w9e3 f ghyabi',
    'ماذا فاتني؟',
  ])('"%s"', (text) => {
    expect(asksWhatWasMissed(text)).toBe(true)
  })

  it.each([
    "les absences des élèves ne s'enregistrent pas",
    'الغيابات ديال التلاميذ فمسار',
    'je suis absent demain',
    'annule mon absence',
    'qui me remplace ?',
    "qu'est-ce qui s'est passé avec l'imprimante ?",
  ])('and not by "%s"', (text) => {
    expect(asksWhatWasMissed(text)).toBe(false)
  })
})
