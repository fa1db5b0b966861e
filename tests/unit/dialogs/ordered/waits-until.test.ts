import { describe, expect, it } from 'vitest'
import { waitsUntil } from '../../../../src/bots/dialogs/reading/orders/movement/waiting/waits-until.ts'
import { means } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

const WAITING = [
  ["j'attends le technicien jusqu'à demain", means('goodbye', { certainty: 'likely' })],
  ['كنتسنى التقني حتى لغدا', means('escalate', { certainty: 'likely', variety: 'darija' })],
  ['ننتظر التقني إلى الغد', means('goodbye', { certainty: 'likely', variety: 'msa' })],
  ['kantsna ta9ni 7ta l ghedda', means('escalate', { certainty: 'likely', variety: 'arabizi' })],
  ['كنتسنى le technicien حتى لغدا', means('escalate', { certainty: 'likely', variety: 'mixed' })],
] as const

describe('whoever has it in hand and waits for somebody', () => {
  it.each(WAITING)('"%s" sets it waiting until then', async (text, meaning) => {
    const { director, tickets, first } = await withTickets(1)
    await director.says('je prends', means('take_ticket'))
    await director.says(text, meaning)
    expect(tickets.done.at(-1)).toMatchObject({
      reference: first,
      command: { type: 'wait', until: new Date('2026-11-25T08:00:00Z') },
    })
  })

  it('from a requester it is no wait', async () => {
    const { teacher, tickets } = await withTickets(1)
    await teacher.says("j'attends le technicien jusqu'à demain", means('escalate', { certainty: 'likely' }))
    expect(tickets.done.some(({ command }) => command.type === 'wait')).toBe(false)
  })

  it.each([
    "j'attends le technicien depuis trois jours",
    'كنتسنى التقني من الاثنين',
    'ننتظر إلى متى؟',
    'kantsna ta9ni 7ta limta',
    "j'attends",
    "on attend toujours l'équipe",
    'ديما كنتسناو وحتى حد ما كيجي',
    'دازت عشرين يوم وحنا كنتسناو واحد يجاوبنا',
  ])('"%s" complains, or says nothing of until when', (text) => {
    expect(waitsUntil(text, new Date('2026-11-24T10:00:00Z'))).toBe(false)
  })
})
