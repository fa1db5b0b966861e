import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'

const LONG = `${'bonjour et merci de me lire, '.repeat(40)}l’imprimante bourre`

describe('the whole of a long report', () => {
  it.each(['message entier', 'الرسالة كاملة', 'werini lmessage kaml', 'montre-moi le texte complet'])(
    'is read by its holder: "%s"',
    async (text) => {
      const { conversation, tickets } = openDesk()
      await conversation('teacher-fr').says(LONG, printer())
      const ticket = tickets.all[0]?.reference ?? ''
      const director = conversation('director')
      const said = await director.says(`${ticket} ${text}`, unclear({ entities: { ticket } }))
      expect(said.text).toContain(LONG)
      expect(tickets.done).toEqual([])
    },
  )

  it('of a personal matter by nobody else', async () => {
    const { conversation, tickets } = openDesk()
    const text = 'mon compte est bloqué et je ne dis pas pourquoi'
    await conversation('teacher-fr').says(text, means('report_fault', { category: 'account_access' }))
    const ticket = tickets.all[0]?.reference ?? ''
    for (const id of ['omar', 'supervisor', 'fatima']) {
      const said = await conversation(id).says(`${ticket} message entier`, unclear({ entities: { ticket } }))
      expect(said.text).not.toContain(text)
    }
  })
})
