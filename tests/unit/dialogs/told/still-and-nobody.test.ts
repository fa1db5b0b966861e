import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from '../fakes/conversation.ts'
import { atProvince, withPrinterTicket, withTickets } from '../fakes/with-tickets.ts'

describe('"does it work?" answered by "nobody came"', () => {
  it.each([
    ['ماجاش حتى واحد', means('escalate', { certainty: 'likely', variety: 'darija' })],
    ['لا ماجاش حتى واحد', means('escalate', { certainty: 'likely', variety: 'darija' })],
    ['لم يأت أحد', means('escalate', { variety: 'msa' })],
    ['majach ta wahed', unclear({ variety: 'arabizi' })],
    ["personne n'est venu", means('escalate')],
    ["walo, personne n'est passé لعندنا", means('escalate', { variety: 'mixed' })],
  ] as const)('"%s" opens it again with these words', async (text, meaning) => {
    const { director, teacher, tickets, reference } = await withPrinterTicket()
    await director.presses(`t:resolve:${reference}`)
    await teacher.says(text, meaning)
    expect(tickets.all).toHaveLength(1)
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'reopen', reason: text })
  })
})

describe('"still", of one’s own open request', () => {
  it.each(['لا مازال', 'non, toujours pas', 'la mazal', 'non pas encore', 'لا باقي'])(
    '"%s" is kept with it, and asks for no correction',
    async (text) => {
      const { teacher, tickets } = await withPrinterTicket()
      const reply = await teacher.says(text, means('deny'))
      expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'comment', text })
      expect(reply.text).not.toMatch(/corriger|تصحيح/)
    },
  )
})

describe('who else feels it, said right after a report', () => {
  it.each([
    ['chez les parents aussi', 'fr'],
    ['حتى عند الآباء', 'darija'],
    ['عند الآباء أيضا', 'msa'],
    ['7ta 3nd lwalidin', 'arabizi'],
    ['7ta عند parents', 'mixed'],
  ] as const)('"%s" is part of it', async (text, variety) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('moutamadris ne répond plus', means('report_fault', { category: 'mobile_app' }))
    const likely = { certainty: 'likely', category: 'massar_absence', categoryConfidence: 0.9 } as const
    await teacher.says(text, means('report_fault', { ...likely, variety }))
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]?.category).toBe('mobile_app')
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'comment', text })
  })

  it('another thing is a report of its own', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    await teacher.says('le projecteur aussi', means('report_fault', { category: 'projector' }))
    expect(tickets.all).toHaveLength(2)
  })
})

describe('"it works", of one’s own request that others have', () => {
  it.each([
    ['ça marche', 'fr'],
    ['راه خدامة', 'darija'],
    ['لقد تم الإصلاح', 'msa'],
    ['safi khdama', 'arabizi'],
    ['safi ça marche', 'mixed'],
  ] as const)('"%s" said by a director is not refused', async (text, variety) => {
    const { tickets, conversation } = openDesk()
    const director = conversation('director')
    await director.says("l'imprimante du secrétariat est bloquée", printer({ entities: {} }))
    await conversation('coordinator').presses(`t:take:${tickets.all[0]?.reference}`)
    const reply = await director.says(text, means('resolve_ticket', { variety }))
    expect(reply.text).not.toMatch(/attributions|صلاحياتكم/)
    expect(tickets.all[0]?.state.status).toMatch(/closed|cancelled/)
  })
})

describe('what is said to be another tier’s', () => {
  it('is not passed on when nothing was spoken of: it is asked which', async () => {
    const { director, tickets, first } = await withTickets(1)
    const text = "je ne peux rien faire, c'est à la province"
    const reply = await director.says(text, means('forward_ticket', { certainty: 'likely' }))
    expect(tickets.done).toEqual([])
    expect(reply.choices.map(({ id }) => id)).toEqual([`q:ticket:${first}`])
    await director.presses(`q:ticket:${first}`)
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'forward' } })
  })

  it.each([
    ['il faut la région', 'fr'],
    ['خاصنا الأكاديمية', 'darija'],
    ['يلزم تدخل الأكاديمية', 'msa'],
    ['khassna l akadimiya', 'arabizi'],
    ['خاصنا la région', 'mixed'],
  ] as const)('"%s" passes on what was just taken, once its reason is given', async (text, variety) => {
    const { coordinator, tickets, ticket } = await atProvince()
    await coordinator.presses(`t:take:${ticket().reference}`)
    await coordinator.says(text, means('statistics', { certainty: 'likely', variety }))
    await coordinator.says('pas de pièces ici', unclear())
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'forward' })
  })
})

describe('whom to call in danger', () => {
  it.each([
    ["c'est grave ? j'appelle les pompiers ?", 'fr'],
    ['واش نعيط للوقاية المدنية؟', 'darija'],
    ['هل نتصل بالمطافئ؟', 'msa'],
    ['wach n3eyet l pompia', 'arabizi'],
    ['wach نعيط les pompiers ?', 'mixed'],
  ] as const)('"%s" is answered with the number', async (text, variety) => {
    const { conversation } = openDesk()
    const reply = await conversation('director').says(text, means('out_of_scope', { variety }))
    expect(reply.text).toContain('15')
    expect(reply.text).not.toMatch(/Désolé|عذرا/)
  })
})
