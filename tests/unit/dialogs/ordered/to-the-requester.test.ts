import { describe, expect, it } from 'vitest'
import { instructsYou } from '../../../../src/bots/dialogs/reading/orders/asked/instructions.ts'
import { passedOnIn } from '../../../../src/bots/dialogs/reading/orders/telling/pass-on.ts'
import { means, unclear } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

const INSTRUCTIONS = [
  ['fais un reset du routeur stp', means('out_of_scope', { certainty: 'likely' })],
  ['débranche et rebranche la prise', means('resolve_ticket', { certainty: 'likely' })],
  ['طفي الروتر وشعلو', means('report_fault', { category: 'connectivity', variety: 'darija' })],
  ['أعد تشغيل الحاسوب من فضلك', means('report_fault', { category: 'computer', variety: 'msa' })],
  ['jerreb cable akhor', unclear({ variety: 'arabizi' })],
  ['عافاك redémarre le PC', means('report_fault', { category: 'computer', variety: 'mixed' })],
] as const

describe('what a holder tells the requester to do', () => {
  it.each(INSTRUCTIONS)('goes to the requester of the only ticket: "%s"', async (text, meaning) => {
    const { director, tickets, first } = await withTickets(1)
    await director.says(text, meaning)
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'ask', question: text } }])
    expect(tickets.all).toHaveLength(1)
  })

  it('is asked about when there are two', async () => {
    const { director, tickets } = await withTickets(2)
    const reply = await director.says(...INSTRUCTIONS[0])
    expect(tickets.done).toEqual([])
    expect(reply.choices).toHaveLength(2)
  })

  it.each([
    'redémarré le routeur, ça marche',
    'jai vérifié le câble',
    'vérifié le câble : rien',
    'طفى الروتر',
    'relance la demande',
    'redémarre la recherche',
    'تأكد الخبر',
  ])('"%s" is no instruction', (text) => {
    expect(instructsYou(text)).toBe(false)
  })
})

describe('what somebody is to be told', () => {
  it.each([
    ["dis à Asmae que c'est sécurisé", 'Asmae', "C'est sécurisé"],
    ['dites-lui de passer le matin', undefined, 'Merci de passer le matin'],
    ['préviens Asmae que je passe à midi', 'Asmae', 'Je passe à midi'],
    ['قل لها أن الكهرباء مقطوعة', undefined, 'الكهرباء مقطوعة'],
    ['خبر لأسماء بلي غادي نجي', 'أسماء', 'غادي نجي'],
    ['goul liha tji ghedda', undefined, 'Tji ghedda'],
  ] as const)('"%s"', (text, who, words) => {
    expect(passedOnIn(text)).toEqual({ ...(who ? { who } : {}), words })
  })

  it.each([
    'dis-moi que faire',
    'قول ليا شنو ندير',
    'informez-moi',
    'dire que ça marche',
    'خبرني',
    'goul liya',
  ])('"%s" is for nobody else', (text) => {
    expect(passedOnIn(text)).toBeUndefined()
  })

  it.each([
    ["dis à Omar que c'est sécurisé", 'fr', "C'est sécurisé"],
    ['قل لعمر أن المكان آمن', 'msa', 'المكان آمن'],
    ['goul l Omar safi blasa m2amna', 'arabizi', 'Safi blasa m2amna'],
  ] as const)('goes to whoever is named, of several: "%s"', async (text, variety, said) => {
    const { director, conversation, tickets } = await withTickets(1)
    await conversation('omar').says(
      'le projecteur est en panne',
      means('report_fault', { category: 'projector' }),
    )
    const [, second] = tickets.all
    await director.says(text, means('report_fault', { certainty: 'likely', variety, category: 'power' }))
    expect(tickets.done).toMatchObject([
      { reference: second?.reference, command: { type: 'comment', text: said } },
    ])
    expect(tickets.all).toHaveLength(2)
  })

  it('said of nobody in particular, of two tickets, is asked about', async () => {
    const { director, tickets } = await withTickets(2)
    const reply = await director.says('dites-lui que je passe', means('ask_requester'))
    expect(tickets.done).toEqual([])
    expect(reply.choices).toHaveLength(2)
  })

  it('from a requester reaches whoever has it', async () => {
    const { teacher, tickets, first } = await withTickets(1)
    await teacher.says('dites-lui de passer le matin', means('ask_requester'))
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'comment' } }])
  })
})
