import { describe, expect, it } from 'vitest'
import { saysNobodyCame } from '../../../../src/bots/dialogs/reading/own/mended/nobody-came.ts'
import { means, unclear } from '../fakes/conversation.ts'
import { withPrinterTicket } from '../fakes/with-tickets.ts'

const NOBODY = [
  ['personne n’est venu', 'fr'],
  ['لا ماجاش حتى واحد', 'darija'],
  ['ماجا حد', 'darija'],
  ['لم يأت أحد', 'msa'],
  ['ma ja 7ed', 'arabizi'],
  ['7ta wa7ed ma ja', 'arabizi'],
  ['on n’a vu personne ici', 'fr'],
] as const

describe('"nobody came", when a ticket asks whether it is repaired', () => {
  it.each(NOBODY)('"%s" is a no, with its words', async (text, variety) => {
    const { director, teacher, reference, tickets } = await withPrinterTicket()
    await director.presses(`t:resolve:${reference}`)
    await teacher.says(text, means('escalate', { certainty: 'likely', variety }))
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'reopen', reason: text })
    expect(tickets.all).toHaveLength(1)
  })

  it('is a no to that question, whatever older one of ours is open', async () => {
    const { director, teacher, reference, tickets, wait } = await withPrinterTicket()
    await teacher.says('euh', unclear())
    wait(1)
    await director.presses(`t:resolve:${reference}`)
    await teacher.says('personne n’est venu', unclear())
    expect(tickets.done.at(-1)?.command.type).toBe('reopen')
  })

  it.each(['jaw l equipe', 'le technicien est venu', 'جا التقني وصلحها', 'personne ne répond au téléphone'])(
    '"%s" says nothing of it',
    (text) => {
      expect(saysNobodyCame(text)).toBe(false)
    },
  )
})
