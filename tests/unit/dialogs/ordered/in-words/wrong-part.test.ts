import { describe, expect, it } from 'vitest'
import { saysWrongPart } from '../../../../../src/bots/dialogs/reading/orders/movement/waiting/wrong-part.ts'
import type { Meaning } from '../../fakes/conversation.ts'
import { means, unclear } from '../../fakes/conversation.ts'
import { atProvince, withTickets } from '../../fakes/with-tickets.ts'

const line = (variety: Meaning['variety']): Meaning =>
  means('report_fault', { category: 'connectivity', categoryConfidence: 0.9, variety })

const WRONG = [
  ["le câble est arrivé mais c'est pas le bon modèle", unclear()],
  ['الكابل وصل ولكن ماشي هو الموديل', line('darija')],
  ['وصل السلك لكنه ليس النوع الصحيح', line('msa')],
  ['lcable wsel walakin machi howa lmodel', line('arabizi')],
  ['wsel lcâble mais c’est pas le bon', unclear({ variety: 'mixed' })],
] as const

const waitingForPart = async () => {
  const desk = await atProvince()
  await desk.fatima.says('je prends', means('take_ticket'))
  await desk.fatima.says('pièce commandée, arrivée lundi', means('wait_ticket'))
  return desk
}

describe('another part came than was waited for', () => {
  it.each(WRONG)('"%s" opens nothing: it waits on, and until when is asked', async (text, meaning) => {
    const { fatima, tickets, ticket } = await waitingForPart()
    const said = await fatima.says(text, meaning)
    expect(tickets.all).toHaveLength(1)
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'note', text })
    expect(ticket().state.status).toBe('waiting')
    expect(said.text).toContain(ticket().reference)
    await fatima.says('le 3 décembre', unclear())
    expect(tickets.done.at(-1)?.command).toMatchObject({
      type: 'wait',
      until: new Date('2026-12-03T08:00:00Z'),
    })
  })

  it('with a day in the same words it waits until then', async () => {
    const { fatima, tickets } = await waitingForPart()
    await fatima.says('la lampe est arrivée mais pas la bonne, on attend jusqu’au 4 décembre', unclear())
    expect(tickets.done.at(-1)?.command).toMatchObject({
      type: 'wait',
      until: new Date('2026-12-04T08:00:00Z'),
    })
  })

  it('where nothing waits for a part, it means what it means', async () => {
    const { director, tickets } = await withTickets(1)
    await director.says("le câble est arrivé mais c'est pas le bon modèle", unclear())
    expect(tickets.done).toEqual([])
  })

  it.each([
    'le câble est arrivé',
    'la lampe est arrivée, elle marche bien',
    'الكابل وصل',
    'lpyasa jat',
    "c'est pas le bon modèle ?",
    "ce n'est pas la bonne salle",
  ])('"%s" says another thing', (text) => {
    expect(saysWrongPart(text)).toBe(false)
  })
})
