import { describe, expect, it } from 'vitest'
import { means, openDesk, printer } from './fakes/conversation.ts'

const MINUTE = 60_000

describe('the same sentence once more', () => {
  it.each([
    ["l'imprimante est bloquée", "L'imprimante est bloquée !!!", 'fr'],
    ['الطابعة معطلة منذ الصباح', 'الطابعة معطّلة منذ الصباح', 'msa'],
    ['الطابعة حابسة عندنا', 'الطابعة حابسة عندنا؟', 'darija'],
    ['limprimante mabghatch tkhdem', 'Limprimante mabghatch tkhdem', 'arabizi'],
    ['bonjour, الطابعة ما خداماش', 'bonjour الطابعة ما خداماش', 'mixed'],
  ] as const)('"%s" opens no second ticket, and says where it stands', async (first, second, variety) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says(first, printer({ variety }))
    const reply = await teacher.says(second, printer({ variety, certainty: 'likely' }))
    expect(tickets.all).toHaveLength(1)
    expect(tickets.done).toEqual([])
    expect(reply.text).toContain(tickets.all[0]?.reference)
    expect(reply.text).toMatch(/déjà enregistré|مسجل من قبل/)
  })

  it('leaves "which room?" open', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    for (const _ of [1, 2]) await teacher.says("l'imprimante est bloquée", printer({ entities: {} }))
    expect(tickets.all).toHaveLength(1)
    await teacher.says('salle 4', means('add_comment', { certainty: 'unsure' }))
    expect(tickets.all[0]?.report.room).toBe('salle 4')
  })

  it.each([
    ['later than ten minutes', 11, "l'imprimante de la salle 12 est bloquée", 'salle 12', 'teacher-fr'],
    ['of another room', 1, "l'imprimante de la salle 14 est bloquée", 'salle 14', 'teacher-fr'],
    ['by somebody else', 1, "l'imprimante de la salle 12 est bloquée", 'salle 12', 'omar'],
  ])('%s is a report like any other', async (_, minutes, text, room, person) => {
    const { tickets, conversation } = openDesk()
    await conversation('teacher-fr').says("l'imprimante de la salle 12 est bloquée", printer())
    tickets.now = new Date(tickets.now.getTime() + minutes * MINUTE)
    await conversation(person).says(text, printer({ entities: { room } }))
    expect(tickets.all).toHaveLength(2)
  })

  it('after the ticket is over tells of the fault again', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    await teacher.presses(`t:cancel:${tickets.all[0]?.reference}`)
    await teacher.says('oui')
    await teacher.says("l'imprimante est bloquée", printer())
    expect(tickets.all).toHaveLength(2)
  })
})

describe('a second sentence about what was just reported', () => {
  const system = means('report_fault', { category: 'other_system' })
  const account = means('report_fault', { category: 'account_access', categoryConfidence: 0.95 })

  it.each([
    ['مسار', 'ما بغاش يدخلني، كيقول ليا كلمة السر غالطة', 'darija'],
    ['massar ne marche pas', 'il me dit mot de passe incorrect', 'fr'],
    ['مشكل في مسار', 'تظهر رسالة أن كلمة المرور خاطئة', 'msa'],
    ['massar mabghach ikhdem', 'kay9ol liya mot de passe ghalat', 'arabizi'],
    ['مسار ne marche pas', 'كيقول mot de passe incorrect', 'mixed'],
  ] as const)('"%s", then "%s": one ticket, of the better name', async (first, second, variety) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says(first, { ...system, variety })
    const before = teacher.state
    const once = await teacher.says(second, { ...account, variety }, { ordinal: 90 })
    teacher.forget(before)
    const again = await teacher.says(second, { ...account, variety }, { ordinal: 90 })
    expect(again.text).toBe(once.text)
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]).toMatchObject({ category: 'account_access', private: true })
    expect(tickets.all[0]?.report.text).toBe(`${first}\n${second}`)
  })

  it('is a remark once somebody has the ticket', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('massar ne marche pas', system)
    await conversation('director').presses(`t:take:${tickets.all[0]?.reference}`)
    await teacher.says('il me dit mot de passe incorrect', account)
    expect(tickets.all).toHaveLength(1)
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'comment' })
  })

  it.each([
    ['with a room of its own', 'ça bourre en salle 7', printer({ entities: { room: 'salle 7' } }), 1],
    ['of another thing', 'le projecteur est mort', means('report_fault', { category: 'projector' }), 1],
    ['said to be another', 'et aussi le mot de passe', account, 1],
    ['later than ten minutes', 'il me dit mot de passe incorrect', account, 11],
  ])('%s is a ticket of its own', async (_, text, meaning, minutes) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('massar ne marche pas', system)
    tickets.now = new Date(tickets.now.getTime() + minutes * MINUTE)
    await teacher.says(text, meaning)
    expect(tickets.all).toHaveLength(2)
  })

  it('of another part of Massar than the one named is a ticket of its own', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const of = (category: 'massar_grades' | 'massar_structures') => means('report_fault', { category })
    await teacher.says("les notes du contrôle ne s'enregistrent pas dans massar", of('massar_grades'))
    await teacher.says("l'emploi du temps ne s'affiche pas", of('massar_structures'))
    expect(tickets.all).toHaveLength(2)
  })
})
