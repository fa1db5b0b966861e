import { describe, expect, it } from 'vitest'
import { notEndedIn } from '../../../../src/bots/dialogs/reading/own/mended/not-ended.ts'
import { means, openDesk, unclear } from '../fakes/conversation.ts'
import { withPrinterTicket } from '../fakes/with-tickets.ts'

const ends = means('confirm_resolved')
const likelyEnds = means('resolve_ticket', { certainty: 'likely' })

const PAST = [
  'كان خدام البارح مزيان',
  'كان خدام مزيان حتى لليوم',
  'كانت خدامة الأسبوع اللي فات',
  'kan khdam lbareh',
  'kant khdama simana li fatet',
  'il marchait très bien la semaine dernière',
  'كانت تعمل جيدا أمس',
  "كانت l'imprimante خدامة hier",
]
const AWAITED = [
  'dites-moi si c réparé',
  'si ça remarche je vous dirai',
  'kan c fini dites moi',
  'ila tsel7at goulouha liya',
  'mli ytsle7 goulou liya',
  'ملي تتصلح علموني',
  'إذا تم إصلاحها أخبروني',
  'قولو ليا ملي la machine تتصلح',
]
const ASKED = [
  'jvoudré savoir kan c reparé',
  'est-elle réparée',
  'wach tsel7at',
  'ma3reftch wach tsle7',
  'tsel7at wla mazal?',
  'واش تصلحات',
  'هل تم إصلاحها',
  'واش l’imprimante تصلحات',
]
const FAILS = [
  'ca marche po',
  'sa marche pas encore',
  'ça marche toujours pa',
  'c pa reparé',
  'elle imprime plu',
]

describe('words of a repair that tell of none', () => {
  it.each([
    ...PAST.map((text) => [text, 'past']),
    ...AWAITED.map((text) => [text, 'awaited']),
    ...ASKED.map((text) => [text, 'asked']),
    ...FAILS.map((text) => [text, 'fails']),
  ])('"%s" is %s', (text, kind) => expect(notEndedIn(text)).toBe(kind))

  it.each([
    'ça remarche maintenant',
    'كان خاسر ودابا خدام',
    'kan khasser w tsle7',
    "ça ne marchait pas, c'est réparé",
    'ça marche pas mal',
    'oui quand j’ai redémarré ça marche',
    'تصلحات البارح',
    "c'était juste le câble, ça marche",
    'رجع الويفي',
    'ملي طفيتها وشعلتها خدمات',
  ])('"%s" may be an end', (text) => expect(notEndedIn(text)).toBeUndefined())

  describe.each([
    ['surely', ends],
    ['hardly', likelyEnds],
    ['not', unclear()],
  ])('%s read as an end', (_, meaning) => {
    it.each([...PAST, ...AWAITED, ...ASKED])(
      'withdraw nothing and ask nothing of it from the requester: "%s"',
      async (text) => {
        const { tickets, teacher, did, reference } = await withPrinterTicket()
        const { text: said } = await teacher.says(text, meaning)
        expect(tickets.all[0]?.state.status).toBe('unassigned')
        expect(teacher.state.question).toBeUndefined()
        expect(said).toContain(reference)
        expect(did()).toEqual(PAST.includes(text) ? ['comment'] : [])
      },
    )

    it.each(PAST)('resolve nothing from whoever has it, and are kept: "%s"', async (text) => {
      const { tickets, director, did } = await withPrinterTicket()
      await director.says('je prends', means('take_ticket'))
      await director.says(text, meaning)
      expect(tickets.all[0]?.state.status).toBe('taken')
      expect(did()).toEqual(['take', 'note'])
    })
  })

  it.each(FAILS)('"%s" of what was reported: it goes on', async (text) => {
    const { teacher, did } = await withPrinterTicket()
    const { text: said } = await teacher.says(text, likelyEnds)
    expect(said).toContain('ne marche toujours pas')
    expect(did()).toEqual(['comment'])
  })

  it.each([
    ['ca marche pa lordi 2 la sal 5 dpui hier soir', 'computer'],
    ['ca marche po internet', 'connectivity'],
    ['sa marche pas le projecteur', 'projector'],
  ])('"%s" of another thing is a report', async (text, category) => {
    const { tickets, teacher } = await withPrinterTicket()
    await teacher.says(text, means('confirm_resolved', { certainty: 'likely' }))
    expect(tickets.all.map((ticket) => ticket.category)).toEqual(['printer', category])
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })

  it.each(AWAITED)('"%s" closes nothing where it was asked whether it works', async (text) => {
    const { tickets, teacher, director, reference } = await withPrinterTicket()
    await director.presses(`t:resolve:${reference}`)
    await teacher.says(text, ends)
    expect(tickets.all[0]?.state.status).toBe('resolved')
  })

  it.each(PAST)('"%s" closes nothing where it was asked whether it works, and is kept', async (text) => {
    const { tickets, teacher, director, reference } = await withPrinterTicket()
    await director.presses(`t:resolve:${reference}`)
    await teacher.says(text, ends)
    expect(tickets.all[0]?.state.status).toBe('resolved')
  })

  it.each(FAILS)('"%s" closes nothing, however surely it was read as a yes', async (text) => {
    const { tickets, teacher, director, reference } = await withPrinterTicket()
    await director.presses(`t:resolve:${reference}`)
    await teacher.says(text, ends)
    expect(tickets.all[0]?.state.status).toBe('resolved')
  })

  it('from nobody who has a ticket they are no good news', async () => {
    const { conversation, tickets } = openDesk()
    const { text } = await conversation('teacher-fr').says('kan khdam lbareh', likelyEnds)
    expect(text).not.toContain('Tant mieux')
    expect(tickets.all).toEqual([])
  })
})
