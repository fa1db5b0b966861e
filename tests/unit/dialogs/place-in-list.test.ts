import { describe, expect, it } from 'vitest'
import { placeInList } from '../../../src/bots/dialogs/reading/orders/lists/place-in-list.ts'
import { means, openDesk, printer } from './fakes/conversation.ts'
import { withTickets } from './fakes/with-tickets.ts'

describe('a place in a list', () => {
  it.each([
    ['je prends la première', 0],
    ['chedit lwla', 0],
    ['كنتكلف بالطلب الأول', 0],
    ['نتكلف بالأول', 0],
    ['الأول', 0],
    ['خديت اللولة', 0],
    ['la deuxième svp', 1],
    ['numéro 3', 2],
    ['n° 2', 1],
    ['je prends la dernière', -1],
    ['الأخير', -1],
    ['le wifi du premier étage', undefined],
    ['c’est fait depuis lundi dernier', undefined],
    ['la première fois ça marchait', undefined],
    ['la première et la deuxième', undefined],
    ['salle 2', undefined],
    ['je prends', undefined],
  ])('%s: %s', (text, place) => {
    expect(placeInList(text)).toBe(place)
  })
})

describe('what a list has shown', () => {
  it.each([
    ['je prends la première', 0],
    ['chedit ltanya', 1],
  ])('is meant by its place ("%s")', async (words, at) => {
    const { tickets, director } = await withTickets(2)
    const shown = await director.says('mes demandes', means('list_tickets'))
    const references = shown.text.match(/SN-\w{6}/g) ?? []
    await director.says(words, means('take_ticket'))
    expect(tickets.done).toMatchObject([{ reference: references[at], command: { type: 'take' } }])
  })

  it('is meant by its place in a question which one, too', async () => {
    const { tickets, director } = await withTickets(2)
    const asked = await director.says('je prends', means('take_ticket'))
    await director.says('la deuxième', means('take_ticket'))
    expect(asked.choices[1]?.id).toBe(`q:ticket:${tickets.done.at(-1)?.reference}`)
  })
})

describe('what was refused on a ticket', () => {
  it('is forgotten when it is no longer what is spoken of', async () => {
    const { tickets, director, conversation, first, second } = await withTickets(2)
    await director.presses(`t:forward:${first}`)
    await director.says('il faut un technicien', means('add_comment'))
    const supervisor = conversation('supervisor')
    await supervisor.says(`je prends ${second}`, means('take_ticket', { entities: { ticket: second } }))
    tickets.now = new Date(tickets.now.getTime() + 31 * 60_000)
    await supervisor.says('je prends', means('take_ticket'))
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'take' } })
  })

  it('is not done to whatever other ticket there is: it is said where it stands, and then asked which', async () => {
    const { tickets, director, conversation, first, second } = await withTickets(2)
    await director.presses(`t:forward:${first}`)
    await director.says('il faut un technicien', means('add_comment'))
    const supervisor = conversation('supervisor')
    const refusal = await supervisor.says(
      `je prends ${second}`,
      means('take_ticket', { entities: { ticket: second } }),
    )
    expect(refusal.text).toMatch(/ne relève pas de vos attributions\.\nEn attente de prise en charge par /)
    const asked = await supervisor.says('je prends', means('take_ticket'))
    expect(asked.choices.map(({ id }) => id)).toEqual([`q:ticket:${first}`])
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'forward' } })
  })
})

describe('"annule" and no more', () => {
  it('takes back what was just done', async () => {
    const { tickets, director, first } = await withTickets(2)
    await director.presses(`t:take:${first}`)
    await director.says('annule', means('cancel'))
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'undo' } })
  })

  it('withdraws one’s own report after it', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    const asked = await teacher.says('annule', means('cancel'))
    expect(asked.choices.map(({ id }) => id)).toEqual(['q:yes', 'q:no'])
    expect(tickets.done).toEqual([])
  })
})
