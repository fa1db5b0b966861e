import { describe, expect, it } from 'vitest'
import { means } from './fakes/conversation.ts'
import { atProvince } from './fakes/with-tickets.ts'

describe('what a colleague has in hand', () => {
  it.each([
    ['les demandes de Fatima Rahmani', means('list_tickets')],
    ['شنو عند فاطمة الرحماني', means('list_tickets', { variety: 'darija' })],
    ['ch7al 3nd Mimouni', means('statistics', { certainty: 'likely', variety: 'arabizi' })],
    ['les tickets de Abdelhak Mimouni', means('list_tickets')],
  ])('"%s" is a list of theirs only', async (text, meaning) => {
    const { supervisor, fatima, coordinator, ticket } = await atProvince()
    const isFatima = /Fatima|فاطمة/u.test(text)
    await (isFatima ? fatima : coordinator).presses(`t:take:${ticket().reference}`)
    expect((await supervisor.says(text, meaning)).text).toContain(ticket().reference)
    const other = isFatima ? 'les tickets de Abdelhak Mimouni' : 'les demandes de Fatima Rahmani'
    const none = await supervisor.says(other, means('list_tickets'))
    expect(none.text).not.toContain(ticket().reference)
    expect(none.text).toContain('aucune demande en main')
  })

  it.each([
    'les demandes de l’école Ibn Khaldoun',
    'les demandes du mois',
    'quelles demandes sont ouvertes ?',
  ])('"%s" names nobody', async (text) => {
    const { supervisor, ticket } = await atProvince()
    expect((await supervisor.says(text, means('list_tickets'))).text).toContain(ticket().reference)
  })
})
