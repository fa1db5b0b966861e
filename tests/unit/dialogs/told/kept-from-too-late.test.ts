import { describe, expect, it } from 'vitest'
import { type Meaning, means, openDesk, unclear } from '../fakes/conversation.ts'

const account = (variety: Meaning['variety']) =>
  means('report_fault', { category: 'account_access', variety })

describe('"do not tell the director" about what was sent already', () => {
  it.each<[string, Meaning['variety']]>([
    ["s'il vous plaît ne le dites pas au directeur", 'fr'],
    ['3afak ma tgoulouhach l modir', 'arabizi'],
    ['عافاك ما تقولوهاش للمدير', 'darija'],
    ['رجاء لا تقولوا ذلك للمدير', 'msa'],
    ['svp ma tgoulouhach l directeur', 'mixed'],
  ])('is answered with who has it, and with a way to withdraw it: "%s"', async (text, variety) => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('mon compte taalim est bloqué', account(variety))
    const reply = await teacher.says(text, unclear({ variety }))
    expect(reply.text).toContain(tickets.all[0]?.reference ?? 'none')
    expect(reply.text).toMatch(/director/u)
    expect(reply.text).not.toMatch(/Rien n’a été envoyé|لم يُرسل شيء/u)
    await teacher.says('non', means('deny'))
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['unassigned'])
  })

  it('withdraws it at a yes', async () => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('mon compte taalim est bloqué', account('fr'))
    await teacher.says('ne le dites pas au directeur', unclear())
    await teacher.presses('q:yes')
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['cancelled'])
  })
})
