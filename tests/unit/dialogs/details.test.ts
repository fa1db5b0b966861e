import { describe, expect, it } from 'vitest'
import { type Meaning, means, openDesk, printer, unclear } from './fakes/conversation.ts'

const noRoom = printer({ entities: {} })

/** A report without its room: "which room?" is open. */
const asked = async (person = 'teacher-fr') => {
  const desk = openDesk()
  const teacher = desk.conversation(person)
  await teacher.says(
    "l'imprimante ne marche plus",
    person === 'teacher-ar' ? { ...noRoom, variety: 'darija' } : noRoom,
  )
  return { ...desk, teacher, room: () => desk.tickets.all[0]?.report.room }
}

/** As the classifier reads them: a room alone is a report of anything, or nothing of ours. */
const likePower = (room: string): Meaning =>
  means('report_fault', { certainty: 'unsure', category: 'power', entities: { room } })

describe('"which room?"', () => {
  it.each<[string, string, Meaning]>([
    ['salle 4', 'salle 4', likePower('salle 4')],
    ['القاعة 4', 'القاعة 4', likePower('القاعة 4')],
    ['القاعة رقم ٤ من فضلكم', 'القاعة رقم ٤', unclear({ variety: 'msa' })],
    ['f 12', 'salle 12', means('out_of_scope', { variety: 'arabizi' })],
    ['la 12 svp', 'salle 12', unclear()],
    ['labo physique', 'labo physique', likePower('labo physique')],
    ['labo de physique', 'labo de physique', unclear()],
    ['qa3a 4 machi 3', 'qa3a 4', means('deny', { certainty: 'likely', variety: 'arabizi' })],
    ['pas la salle 3, la 4', 'salle 4', means('deny', { entities: { room: 'salle 3' } })],
    ['la bibliothèque', 'bibliothèque', unclear()],
    ['chez le directeur', 'chez le directeur', unclear()],
    ["dans toute l'école svp", "toute l'école", unclear()],
    ["l'imprimante de la salle 12", 'salle 12', printer({ entities: { room: 'salle 12' } })],
    ['salle B12 au premier étage', 'salle B12', unclear()],
  ])('"%s" becomes the room of the ticket: %s', async (text, expected, meaning) => {
    const { teacher, tickets, room } = await asked()
    const reply = await teacher.says(text, meaning)
    expect(room()).toBe(expected)
    expect(tickets.all).toHaveLength(1)
    expect(reply.text).toContain(expected)
    expect(teacher.state.question).toBeUndefined()
  })

  it('is answered in Arabic with the Arabic word for a number alone', async () => {
    const { teacher, room } = await asked('teacher-ar')
    const reply = await teacher.says('ف 12', unclear({ variety: 'darija' }))
    expect(room()).toBe('القاعة 12')
    expect(reply.text).toContain('سجلت ذلك في الطلب')
  })

  it.each<[string, Meaning]>([
    ['je ne sais pas', unclear()],
    ['ما عرفتش', unclear({ variety: 'darija' })],
    ['merci beaucoup', means('thank', { certainty: 'likely' })],
    ['pas la salle 3', means('deny', { entities: {} })],
    ['depuis 2 jours', unclear({ entities: { since: 'depuis 2 jours' } })],
    ['c’est vraiment très urgent', unclear({ entities: { urgency: 'urgent' } })],
  ])('"%s" gives no room', async (text, meaning) => {
    const { teacher, room } = await asked()
    await teacher.says(text, meaning)
    expect(room()).toBeUndefined()
  })

  it('keeps since when, said in its place, and still waits for the room', async () => {
    const { teacher, tickets, room } = await asked()
    await teacher.says('depuis lundi', unclear({ entities: { since: 'depuis lundi' } }))
    expect(tickets.all[0]?.report).toMatchObject({ since: 'depuis lundi' })
    await teacher.says('salle 4', likePower('salle 4'))
    expect(room()).toBe('salle 4')
  })

  it('keeps what was said beside the room in its own words', async () => {
    const { teacher, tickets, room } = await asked()
    const words = 'salle 4 au fond du couloir, demandez la clé au gardien'
    await teacher.says(words, means('add_comment', { entities: { room: 'salle 4' } }))
    expect(room()).toBe('salle 4')
    expect(tickets.all[0]?.timeline.at(-1)).toMatchObject({ type: 'details_amended', words })
  })

  it('leaves another fault a report of its own, room and all', async () => {
    const { teacher, tickets, room } = await asked()
    const meaning = means('report_fault', { category: 'connectivity', entities: { room: 'salle 7' } })
    await teacher.says('internet salle 7', meaning)
    expect(tickets.all).toHaveLength(2)
    expect(room()).toBeUndefined()
  })

  it('keeps the photo that comes with the answer', async () => {
    const { teacher, tickets, room } = await asked()
    const photo = { id: 'f1', name: 'p.jpg', type: 'image/jpeg', bytes: 1 }
    await teacher.says('salle 4', likePower('salle 4'), { attachments: [photo] })
    expect(room()).toBe('salle 4')
    expect(tickets.all[0]?.timeline.at(-1)).toMatchObject({ type: 'commented', attachments: [photo] })
  })

  it('played again after a crash gives the same room and the same words', async () => {
    const { teacher, tickets } = await asked()
    const before = teacher.state
    const first = await teacher.says('salle 4', likePower('salle 4'), { ordinal: 9 })
    teacher.forget(before)
    const again = await teacher.says('salle 4', likePower('salle 4'), { ordinal: 9 })
    expect(again.replies).toEqual(first.replies)
    expect(tickets.all[0]?.timeline).toHaveLength(2)
  })
})

/** A ticket with a room, just spoken of. */
const reported = async (person = 'teacher-fr') => {
  const desk = openDesk()
  const teacher = desk.conversation(person)
  await teacher.says('imprimante en panne salle 3', printer({ entities: { room: 'salle 3' } }))
  return { ...desk, teacher, room: () => desk.tickets.all[0]?.report.room }
}

describe('the room, corrected', () => {
  it.each<[string, string, Meaning]>([
    ['qa3a 4 machi 3', 'qa3a 4', means('deny', { certainty: 'likely', variety: 'arabizi' })],
    ['القاعة 4 ماشي 3', 'القاعة 4', unclear({ variety: 'darija' })],
    ["non c'est la salle 5", 'salle 5', means('deny', { entities: { room: 'salle 5' } })],
    ['non, la 5', 'salle 5', means('deny')],
    ['pas la salle 3, la 4', 'salle 4', means('deny', { entities: { room: 'salle 3' } })],
    ["je me suis trompé, c'est la salle 8", 'salle 8', means('add_comment')],
    ['ghlett, salle 8', 'salle 8', unclear({ variety: 'arabizi' })],
    ['salle 8 au lieu de salle 3', 'salle 8', means('report_fault', { category: 'power' })],
    ['salle 8', 'salle 8', likePower('salle 8')],
  ])('by "%s" is %s', async (text, expected, meaning) => {
    const { teacher, tickets, room } = await reported()
    const reply = await teacher.says(text, meaning)
    expect(room()).toBe(expected)
    expect(tickets.all).toHaveLength(1)
    expect(reply.text).toContain('salle 3')
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:undo:${tickets.all[0]?.reference}`])
  })

  it('can be taken back by the button', async () => {
    const { teacher, tickets, room } = await reported()
    await teacher.says('salle 8', likePower('salle 8'))
    await teacher.presses(`t:undo:${tickets.all[0]?.reference}`)
    expect(room()).toBe('salle 3')
  })

  it.each<[string, Meaning]>([
    ['internet marche salle 4 mais pas salle 5', means('report_fault', { category: 'connectivity' })],
    ['non, le projecteur de la salle 5', means('deny')],
    ['il y a 3 PC en panne', means('report_fault', { category: 'computer' })],
    ['pas de wifi salle 5', means('report_fault', { category: 'connectivity' })],
  ])('is not read into "%s"', async (text, meaning) => {
    const { teacher, room } = await reported()
    await teacher.says(text, meaning)
    expect(room()).toBe('salle 3')
  })

  it('by whoever holds it, with the reference or once it is spoken of', async () => {
    const { conversation, tickets, room } = await reported()
    const reference = tickets.all[0]?.reference ?? ''
    const ticket = { entities: { ticket: reference } }
    await conversation('director').says(`${reference} : salle 9, pas la 3`, means('add_comment', ticket))
    expect(room()).toBe('salle 9')
    await conversation('teacher-far').says(`${reference} : salle 1, pas la 9`, means('add_comment', ticket))
    expect(room()).toBe('salle 9')
  })

  it('a room alone from a holder corrects nothing', async () => {
    const { conversation, tickets, room } = await reported()
    const director = conversation('director')
    await director.presses(`t:take:${tickets.all[0]?.reference}`)
    await director.says('salle 8', likePower('salle 8'))
    expect(room()).toBe('salle 3')
  })

  it('survives an edit of the message that opened it', async () => {
    const { teacher, tickets, room } = await asked()
    await teacher.says('salle 4', likePower('salle 4'))
    const [ticket] = tickets.all
    const [inboxId = ''] = (ticket?.timeline[0]?.commandId ?? '').split(':')
    const text = "l'imprimante ne marche plus du tout"
    await teacher.says(text, noRoom, {
      body: { kind: 'edit', text },
      revises: { inboxId, ticket: ticket?.reference ?? '', isOpen: false },
    })
    expect(tickets.all[0]?.report.text).toBe(text)
    expect(room()).toBe('salle 4')
  })
})
