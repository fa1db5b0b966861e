import { describe, expect, it } from 'vitest'
import { asksWorkload } from '../../../src/bots/dialogs/reading/orders/giving/workload.ts'
import { means } from './fakes/conversation.ts'
import { atProvince } from './fakes/with-tickets.ts'

describe('what colleagues have in hand', () => {
  it.each([
    ["qui n'a rien ?", 'fr'],
    ['qui est le moins chargé dans l’équipe ?', 'fr'],
    ['شكون ما عندو والو', 'darija'],
    ['من المتفرغ من الزملاء؟', 'msa'],
    ['chkoun ma 3ndo walo', 'arabizi'],
    ['chkoun li msali f l équipe', 'mixed'],
  ] as const)('"%s": whoever has nothing first, and how many the others have', async (text, variety) => {
    const { coordinator, ticket } = await atProvince()
    await coordinator.presses(`t:give:${ticket().reference}`)
    await coordinator.says('Youssef', means('out_of_scope', { certainty: 'unsure' }))
    const said = await coordinator.says(text, means('list_tickets', { variety }))
    const lines = said.text.split('\n')
    expect(lines.at(-1)).toMatch(/Youssef Kadiri : 1 demande|يوسف القادري: طلب واحد/)
    expect(lines[1]).toMatch(/0 demande|لا شيء/)
    expect(lines).toHaveLength(5)
  })

  it.each([
    "qui a pris l'imprimante ?",
    'chkoun 3ndo limprimante dyal Ibn Khaldoun',
    "qui n'a pas reçu son mot de passe",
    'شكون كلف بيها',
    "l'imprimante n'a rien imprimé",
    'combien de demandes en retard ?',
  ])('"%s" asks something else', (text) => {
    expect(asksWorkload(text)).toBe(false)
  })
})
