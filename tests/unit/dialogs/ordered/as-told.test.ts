import { describe, expect, it } from 'vitest'
import { toldWithout } from '../../../../src/bots/dialogs/reading/words.ts'
import { means, openDesk, printer } from '../fakes/conversation.ts'

describe('words with a reference, as others read them', () => {
  it.each([
    ['ouvrez SN-42091J , projecteur en panne', 'ouvrez SN-42091J , projecteur en panne'],
    ['اعطي SN-42091J لمنير', 'اعطي SN-42091J لمنير'],
    ['le toner de SN-42091J est arrivé', 'le toner de SN-42091J est arrivé'],
    ['la suite de SN-42091J', 'la suite de SN-42091J'],
    ['SN-42091J : résolu', 'résolu'],
    ['(SN-42091J) câble changé', 'câble changé'],
    ['je prends SN-42091J', 'je prends'],
    ['SN-42091J', ''],
  ])('"%s" reads "%s"', (text, told) => {
    expect(toldWithout(text, 'SN-42091J')).toBe(told)
  })
})

describe('"my requests", of whoever handles some', () => {
  it.each([
    ['quelles sont mes demandes ouvertes ?', 'fr'],
    ['طلباتي المفتوحة', 'msa'],
  ] as const)('"%s" are those on the desk, and that there are own ones is said', async (text, variety) => {
    const { tickets, conversation } = openDesk()
    const director = conversation('director')
    await director.says("l'imprimante du secrétariat est bloquée", printer())
    await conversation('teacher-fr').says(
      'le wifi est coupé',
      means('report_fault', { category: 'connectivity' }),
    )
    const [own, theirs] = tickets.all
    const reply = await director.says(text, means('list_tickets', { variety }))
    expect(reply.text).toContain(theirs?.reference)
    expect(reply.text).not.toContain(own?.reference)
    expect(reply.text).toMatch(/1 demande encore ouverte|بلغتم أيضا عن طلب/)
    const reported = await director.says("ce que j'ai signalé", means('list_tickets'))
    expect(reported.text).toContain(own?.reference)
  })
})
