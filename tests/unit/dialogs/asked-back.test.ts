import { describe, expect, it } from 'vitest'
import { wantsSomebody } from '../../../src/bots/dialogs/reading/orders/telling/somebody.ts'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'

const asked = async () => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  await teacher.says('imprimante en panne', printer({ entities: {} }))
  expect(teacher.state.question).toMatchObject({ kind: 'words_for', asks: 'room' })
  return { ...desk, teacher }
}

describe('"which room?"', () => {
  it.each([
    ['o chno ghaydiro?', means('help', { certainty: 'likely', variety: 'arabizi' })],
    ['واش غادي يجيو دابا', means('ticket_status', { certainty: 'likely', variety: 'darija' })],
    ['ماذا سيقع الآن؟', unclear({ variety: 'msa' })],
    ["c'est qui le technicien ?", unclear()],
    ['wach ghadi يجيو aujourd’hui ?', unclear({ variety: 'mixed' })],
  ])('met with "%s": that is answered, and the room asked for once more', async (text, meaning) => {
    const { tickets, teacher } = await asked()
    const reply = await teacher.says(text, meaning)
    expect(tickets.done).toEqual([])
    expect(reply.text).toContain(tickets.all[0]?.reference)
    expect(reply.text).toMatch(/En attente de prise en charge|ينتظر أن يتكفل به/)
    expect(reply.text).toMatch(/dans quelle salle|في أي قاعة/)
    const second = await teacher.says(text, meaning)
    expect(second.text).not.toMatch(/dans quelle salle|في أي قاعة/)
    expect(tickets.done).toEqual([])
  })

  it('is answered after all', async () => {
    const { tickets, teacher } = await asked()
    await teacher.says("c'est qui le technicien ?", unclear())
    await teacher.says('salle 4', unclear())
    expect(tickets.all[0]?.report.room).toBe('salle 4')
  })

  it('passes no insult on, and is over after the second', async () => {
    const { tickets, teacher } = await asked()
    for (const _ of [1, 2]) await teacher.says('vous êtes nuls, des ânes !!', unclear())
    expect(tickets.done).toEqual([])
    expect(teacher.state.question).toBeUndefined()
  })
})

const SEND = [
  ['3afak sift liya chi 7ed dyalna', 'arabizi'],
  ['صيفطو ليا شي واحد', 'darija'],
  ['أرسلوا لي تقنيا', 'msa'],
  ["envoyez-moi quelqu'un svp", 'fr'],
  ['صيفطو ليا un technicien', 'mixed'],
] as const

describe('somebody who should come', () => {
  it.each(SEND)(
    '"%s" without a ticket: for what is asked once, then whom to turn to is said',
    async (text, variety) => {
      const { tickets, conversation } = openDesk()
      const teacher = conversation('teacher-fr')
      const meaning = means('ask_requester', { certainty: 'likely', variety })
      const first = await teacher.says(text, meaning)
      expect(first.text).toMatch(/Pour quoi faut-il envoyer|لأي عطب نرسل/)
      expect(first.choices).toEqual([])
      await teacher.says('بالفرنسية', means('change_language', { variety: 'msa' }))
      await teacher.says(
        'chhal khas dyal lwe9t',
        means('ticket_status', { certainty: 'likely', variety: 'arabizi' }),
      )
      const again = await teacher.says(text, meaning)
      expect(again.text).toContain('director')
      expect(tickets.all).toEqual([])
      await teacher.says("l'imprimante est bloquée", printer())
      expect(tickets.all[0]?.report.text).toBe(`${text}\nl'imprimante est bloquée`)
    },
  )

  it.each(SEND)('"%s" with an open ticket reminds whoever has it', async (text, variety) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    await teacher.says(text, means('ask_requester', { certainty: 'likely', variety }))
    expect(tickets.done).toMatchObject([{ command: { type: 'press', text } }])
  })

  it.each([
    'sift liya lcode',
    'envoyez-moi le mot de passe',
    'صيفط ليا ف واتساب',
    'quelqu’un a pris le câble',
  ])('"%s" asks for nobody', (text) => {
    expect(wantsSomebody(text)).toBe(false)
  })
})
