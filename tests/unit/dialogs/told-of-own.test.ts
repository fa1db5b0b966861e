import { describe, expect, it } from 'vitest'
import { means, openDesk, printer } from './fakes/conversation.ts'

/** A ticket that the school's director reported, so that the province has it. */
const reportedByDirector = async () => {
  const desk = openDesk()
  const director = desk.conversation('director')
  await director.says("l'imprimante du secrétariat est bloquée", printer())
  const did = () => desk.tickets.done.map(({ command }) => command.type)
  return { ...desk, director, did }
}

describe('what a requester says in the words of those who handle it', () => {
  it.each([
    ['تم فحص الموزع ولا يزال المشكل قائما، نعيد إحالته عليكم', 'msa', 'forward_ticket'],
    ['le câble est testé, la panne persiste, retour à l’école', 'fr', 'forward_ticket'],
    ['note : le toner a été changé ce matin par nos soins', 'fr', 'add_comment'],
  ] as const)('"%s" reaches its holder as a remark', async (text, variety, intent) => {
    const { director, did, tickets } = await reportedByDirector()
    await director.says(text, means(intent, { variety }))
    expect(did()).toEqual(['comment'])
    expect(JSON.stringify(tickets.done[0]?.command)).toContain(text.slice(7, 20))
  })

  it('says so when an order is all there is', async () => {
    const { director, did } = await reportedByDirector()
    const { text } = await director.says('mets-le en attente du fournisseur', means('wait_ticket'))
    expect(did()).toEqual([])
    expect(text).not.toBe('')
  })
})
