import { describe, expect, it } from 'vitest'
import { questionIn } from '../../../src/bots/dialogs/reading/orders/asked/asked-question.ts'
import { means } from './fakes/conversation.ts'
import { withTickets } from './fakes/with-tickets.ts'

describe('a question that is to be passed on', () => {
  it.each([
    ['demande lui si le pc fait un bip', 'Le pc fait un bip ?'],
    ["Demandez-lui s'il est là demain.", 'Il est là demain ?'],
    ['pose la question au prof : quelle salle ?', 'Quelle salle ?'],
    ['سولو واش البيسي كيصوت', 'واش البيسي كيصوت'],
    ['اسأله هل الضوء الأخضر مشتعل؟', 'هل الضوء الأخضر مشتعل؟'],
    ['swlo wach kayn dow', 'Wach kayn dow'],
  ])('"%s" is put as the requester would be asked', (order, question) => {
    expect(questionIn(order)).toBe(question)
  })

  it.each([
    'Êtes-vous là demain ?',
    'C’est dans quelle salle ?',
    'le prof demande si c’est réparé',
    "l'écran, si on le rebranche ?",
    'demander une précision',
    'بغيت شي تصويرة',
    '',
  ])('"%s" stays as it is', (words) => {
    expect(questionIn(words)).toBe(words)
  })

  it('reaches the requester without the order to ask it', async () => {
    const { tickets, director } = await withTickets(1)
    const reply = await director.says('demande lui si le pc fait un bip', means('ask_requester'))
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'ask', question: 'Le pc fait un bip ?' })
    expect(reply.text).toContain('« Le pc fait un bip ? »')
  })
})
