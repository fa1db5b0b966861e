import { describe, expect, it } from 'vitest'
import { asksForPicture, putToYou } from '../../../../src/bots/dialogs/reading/orders/asked/put-to-you.ts'
import { means, unclear } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

const ASKED = [
  ['avez-vous essayé de nettoyer la lentille ?', means('out_of_scope', { certainty: 'likely' })],
  ['واش جربتي تطفيها وتشعلها؟', unclear({ variety: 'darija' })],
  ['هل جربتم إعادة التشغيل؟', means('out_of_scope', { variety: 'msa' })],
  ['wach jerrebti tafiha ?', means('ticket_status', { certainty: 'likely', variety: 'arabizi' })],
  ['wach جربتي redémarrer ?', unclear({ variety: 'mixed' })],
  ['واش CIN ديالك باقي نفسها؟', means('ticket_status', { certainty: 'likely', variety: 'mixed' })],
  ['عطيوني صورة أخرى من القريب', unclear({ variety: 'darija' })],
  ['3tiwni tswira', means('add_comment', { certainty: 'unsure', variety: 'arabizi' })],
  ['أرسلوا صورة للشاشة', means('ask_requester', { certainty: 'likely', variety: 'msa' })],
] as const

describe('what a holder asks of "you" goes to the requester', () => {
  it.each(ASKED)('"%s", of the only ticket', async (text, meaning) => {
    const { director, tickets, first } = await withTickets(1)
    await director.says(text, meaning)
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'ask' } }])
  })

  it.each(ASKED.slice(1))('"%s" is asked about when there are two', async (text, meaning) => {
    const { director, tickets } = await withTickets(2)
    const reply = await director.says(text, meaning)
    expect(tickets.done).toEqual([])
    expect(reply.choices).toHaveLength(2)
  })

  it('from a requester it is none', async () => {
    const { teacher, tickets } = await withTickets(1)
    await teacher.says('avez-vous essayé de nettoyer la lentille ?', unclear())
    expect(tickets.done.some(({ command }) => command.type === 'ask')).toBe(false)
  })

  it.each([
    'avez-vous une liste de mes demandes ?',
    'واش عندكم لائحة الطلبات؟',
    'vos horaires ?',
    'j’ai essayé de nettoyer la lentille',
    'envoyez-moi la liste',
    'صيفطوها للمديرية',
    'envoie un graphique en image',
  ])('"%s" is not put to anybody', (text) => {
    expect(putToYou(text) || asksForPicture(text)).toBe(false)
  })
})
