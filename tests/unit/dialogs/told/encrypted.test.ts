import { describe, expect, it } from 'vitest'
import { saysEncrypted } from '../../../../src/bots/dialogs/reading/own/encrypted.ts'
import { means, openDesk } from '../fakes/conversation.ts'

describe('files that somebody has locked', () => {
  it.each([
    'J’ai cliqué sur un lien bizarre et maintenant tout est en .locked',
    'tous mes fichiers sont cryptés et on me demande une rançon',
    'الملفات ديالي كاملين تشفرات وطالبين فدية',
    'kolchi tcrypta f lpc',
    'جميع الملفات مشفرة على الحاسوب',
  ])('"%s": an urgent affair of the computer, which leaves the network', async (text) => {
    const { conversation, tickets } = openDesk()
    const account = means('report_fault', { category: 'account_access', categoryConfidence: 0.95 })
    const said = await conversation('teacher-fr').says(text, account)
    expect(said.text).toMatch(/^⚠ Débranchez tout de suite/)
    expect(tickets.all).toMatchObject([
      { category: 'computer', private: false, assessment: { urgency: 'high' } },
    ])
  })

  it.each(['la porte de la salle info est locked', 'le fichier ne s’ouvre pas', 'كلشي خدام'])(
    '"%s" says nothing of it',
    (text) => {
      expect(saysEncrypted(text)).toBe(false)
    },
  )
})
