import { describe, expect, it } from 'vitest'
import { followsOne, silencesOne } from '../../../src/bots/dialogs/reading/orders/telling/of-one-ticket.ts'
import { isSilenced } from '../../../src/notifications/domain/quiet/quiet-until.ts'
import { aTicket } from '../notifications/builders.ts'
import { means, openDesk } from './fakes/conversation.ts'
import { withPrinterTicket, withTickets } from './fakes/with-tickets.ts'

const SILENCE = [
  ['ne m’envoyez plus de messages sur cette demande', 'fr'],
  ['ماتبقاوش تصيفطو ليا على هاد الطلب', 'darija'],
  ['لا ترسلوا لي رسائل عن هذا الطلب', 'msa'],
  ['matb9awch tsiftou lia 3la had talab', 'arabizi'],
  ['ما بغيتش des messages sur cette demande', 'mixed'],
] as const

describe('news of one ticket', () => {
  it.each(SILENCE)('"%s" silences the one that was just spoken of', async (text, variety) => {
    const { teacher, reference, who, tickets } = await withPrinterTicket()
    const reply = await teacher.says(text, means('set_preferences', { variety }))
    expect(who.wishes).toEqual([{ personId: 'teacher-fr', mute: reference }])
    expect(reply.text).toContain(reference)
    expect(tickets.done).toEqual([])
  })

  it.each(['لا رجعو', 'non remets', 'la rj3o'])('"%s", right after it, takes that back', async (text) => {
    const { teacher, reference, who, tickets } = await withPrinterTicket()
    await teacher.says('ne m’envoyez plus de messages sur cette demande', means('set_preferences'))
    await teacher.says(text, means('undo', { certainty: 'likely' }))
    expect(who.muted('teacher-fr')).toEqual([])
    expect(who.wishes.at(-1)).toEqual({ personId: 'teacher-fr', unmute: reference })
    expect(tickets.done).toEqual([])
  })

  it('"suivre SN-…" tells of it again', async () => {
    const { teacher, reference, who } = await withPrinterTicket()
    await teacher.says('ne m’envoyez plus de messages sur cette demande', means('set_preferences'))
    await teacher.says(`suivre ${reference}`, means('set_preferences', { entities: { ticket: reference } }))
    expect(who.muted('teacher-fr')).toEqual([])
  })

  it('of two it is not guessed which', async () => {
    const { conversation, who } = await withTickets(2)
    const reply = await conversation('omar').says(SILENCE[0][0], means('set_preferences'))
    expect(who.wishes).toEqual([])
    expect(reply.text).toContain('Pour quelle demande')
  })

  it.each([
    ['je veux suivre la demande de Yassine pour l’imprimante', 'fr'],
    ['بغيت نتبع الطلب ديال ياسين ديال الطابعة', 'darija'],
    ['أريد متابعة طلب ياسين الخاص بالطابعة', 'msa'],
    ['bghit ntebbe3 had talab dyal yassine', 'arabizi'],
    ['بغيت نتبع la demande de Yassine', 'mixed'],
  ] as const)('"%s": who is told is said, and how to join', async (text, variety) => {
    const desk = openDesk()
    const reply = await desk.conversation('omar').says(text, means('set_preferences', { variety }))
    expect(reply.text).toMatch(/je vous ajoute|أضيفكم/u)
  })

  it.each([
    'je ne reçois plus les messages de Massar',
    'plus de messages après 18h',
    'ما تصيفطو ليا والو حتى لغدا',
    'où en est ma demande ?',
  ])('"%s" is about no one ticket', (text) => {
    expect(silencesOne(text) || followsOne(text)).toBe(false)
  })
})

describe('a silenced ticket', () => {
  const ticket = aTicket()
  const person = { muted: [ticket.reference] }
  it.each([
    ['own', true],
    ['follow', true],
    ['act', false],
    ['reply', false],
  ] as const)('news that means "%s" is kept back: %s', (purpose, expected) => {
    const recipient = { personId: 'p', purpose, seesWords: true }
    expect(isSilenced(person, { ticket, recipient })).toBe(expected)
    expect(isSilenced({}, { ticket, recipient })).toBe(false)
  })

  it('danger is told all the same', () => {
    const recipient = { personId: 'p', purpose: 'follow', seesWords: true } as const
    const dangerous = { ...ticket, report: { ...ticket.report, danger: true as const } }
    expect(isSilenced(person, { ticket: dangerous, recipient })).toBe(false)
  })
})
