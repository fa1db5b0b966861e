import { describe, expect, it } from 'vitest'
import { means, openDesk, printer } from './fakes/conversation.ts'

describe('the story, told in French', () => {
  it('goes from a clear report to a closed ticket', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const director = conversation('director')

    const opened = await teacher.says("l'imprimante de la salle 12 ne marche plus depuis hier", printer())
    const reference = tickets.all[0]?.reference as string
    expect(opened.text).toContain(reference)
    expect(opened.text).toMatch(/imprimante, salle 12, depuis hier/)
    expect(opened.text).toContain('Nom director (direction de l’établissement, École Ibn Khaldoun)')
    expect(opened.text).toContain('mardi 24 novembre à 14:00')
    expect(opened.replies.at(-1)?.ticket).toBe(reference)

    const taken = await director.says("je m'en occupe", means('take_ticket'))
    expect(tickets.all[0]?.state).toMatchObject({ status: 'taken', by: 'director' })
    expect(taken.choices.map(({ id }) => id)).toEqual([
      `t:resolve:${reference}`,
      `t:forward:${reference}`,
      `t:ask:${reference}`,
      `t:undo:${reference}`,
    ])

    const asks = await director.presses(`t:ask:${reference}`)
    expect(asks.text).toContain(`Que voulez-vous demander pour ${reference}`)
    await director.says('Quel est le modèle ?', means('ask_requester'))
    expect(tickets.all[0]?.state).toMatchObject({ status: 'waiting', question: 'Quel est le modèle ?' })

    const answered = await teacher.says('HP 1102', means('out_of_scope', { certainty: 'unsure' }))
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'answer', text: 'HP 1102' })
    expect(answered.text).toContain('votre réponse est ajoutée')

    await director.says('à transférer, il faut un technicien', means('forward_ticket'))
    expect(tickets.all[0]).toMatchObject({ tier: 'province', unitId: 'oujda' })

    const supervisor = conversation('supervisor')
    await supervisor.says("j'ai changé le tambour, c'est réparé", means('resolve_ticket'))
    expect(tickets.all[0]?.state).toMatchObject({
      status: 'resolved',
      note: "j'ai changé le tambour, c'est réparé",
    })

    const thanked = await teacher.says('merci', means('thank'))
    expect(tickets.all[0]?.state.status).toBe('resolved')
    expect(thanked.text).toContain(reference)
    expect((await teacher.says('oui', means('affirm'))).text).toContain('clôturée')
    expect(tickets.all[0]?.state).toMatchObject({ status: 'closed', how: 'confirmed' })
    await teacher.says('merci', means('thank'))
    expect(tickets.all[0]?.state.status).toBe('closed')
  })
})

describe('القصة بالعربية', () => {
  it('answers a Darija report in Arabic, with the reference isolated, and reopens at a plain no', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-ar')
    const entities = { room: 'القاعة 3', since: 'هادي يومين', quantity: 2 }
    const opened = await teacher.says(
      'جوج طابعات ما خدامينش فالقاعة 3 هادي يومين',
      printer({ variety: 'darija', entities }),
    )
    const reference = tickets.all[0]?.reference as string
    expect(opened.text).toMatch(/الطابعة، القاعة 3، هادي يومين، العدد: 2/)
    expect(opened.replies[0]?.text).toContain(`\u2068${reference}\u2069`)
    expect(tickets.all[0]?.report).toMatchObject({ category: 'printer', ...entities })

    const director = conversation('director')
    await director.says('صافي تقاد', means('confirm_resolved', { variety: 'darija' }))
    expect(tickets.all[0]?.state).toMatchObject({ status: 'resolved' })
    expect(tickets.all[0]?.state).not.toHaveProperty('note')

    const reopened = await teacher.says('لا')
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'reopen' })
    expect(reopened.text).toContain('أُعيد فتح الطلب')
    await teacher.says(
      'مازال كتاكل الورقة',
      means('report_fault', { certainty: 'likely', category: 'printer', variety: 'darija' }),
    )
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'comment', text: 'مازال كتاكل الورقة' })
    expect(tickets.all).toHaveLength(1)
  })

  it('understands a thumb as the yes that closes', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-ar')
    await teacher.says('الطابعة معطلة في القاعة 5', printer({ variety: 'msa' }))
    await conversation('director').says('تم', means('resolve_ticket', { variety: 'msa' }))
    expect((await teacher.says('👍🏽')).text).toContain('أُغلق الطلب')
    expect(tickets.all[0]?.state.status).toBe('closed')
  })
})
