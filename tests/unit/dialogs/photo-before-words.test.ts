import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'

const photo = (id: string) => ({ id, name: `${id}.jpg`, type: 'image/jpeg', bytes: 9 })

const openChat = (personId = 'teacher-fr') => {
  const desk = openDesk()
  const chat = desk.conversation(personId)
  return {
    ...desk,
    says: chat.says,
    state: () => chat.state,
    sends: (id: string) => chat.says('', undefined, { attachments: [photo(id)] }),
    wait: (minutes: number) => {
      desk.tickets.now = new Date(desk.tickets.now.getTime() + minutes * 60_000)
    },
  }
}

const WORDS = "l'imprimante est bloquée"

describe('a photo that was sent before its words', () => {
  it.each([0.5, 5, 14.5])('belongs to the report that they open %s minutes later', async (minutes) => {
    const { sends, says, wait, tickets } = openChat()
    expect((await sends('f1')).text).toContain('Que montre-t-il')
    wait(minutes)
    await says(WORDS, printer())
    expect(tickets.all).toMatchObject([{ report: { text: WORDS, attachments: [photo('f1')] } }])
  })

  it('is forgotten after a quarter of an hour', async () => {
    const { sends, says, wait, tickets } = openChat()
    await sends('f1')
    wait(16)
    await says(WORDS, printer())
    expect(tickets.all).toMatchObject([{ report: { text: WORDS, attachments: [] } }])
  })

  it('waits for words however many more come one by one', async () => {
    const { sends, says, wait, tickets } = openChat()
    await sends('f1')
    wait(1)
    await sends('f2')
    wait(1)
    await sends('f3')
    expect(tickets.all).toEqual([])
    await says(WORDS, printer())
    expect(tickets.all).toMatchObject([
      { report: { text: WORDS, attachments: [photo('f1'), photo('f2'), photo('f3')] } },
    ])
  })

  it.each([
    ['a greeting', 'bonjour', means('greet')],
    ['a question in passing', 'mes demandes ?', means('list_tickets')],
  ])('is kept over %s', async (_, text, meaning) => {
    const { sends, says, tickets } = openChat()
    await sends('f1')
    await says(text, meaning)
    await says(WORDS, printer())
    expect(tickets.all).toMatchObject([{ report: { attachments: [photo('f1')] } }])
  })

  it('is a director’s as well', async () => {
    const { sends, says, tickets } = openChat('director')
    await sends('f1')
    await says(WORDS, printer())
    expect(tickets.all).toMatchObject([{ report: { text: WORDS, attachments: [photo('f1')] } }])
  })

  it('goes with words of which it must be asked what they mean', async () => {
    const { sends, says, tickets } = openChat()
    await sends('f1')
    await says('hadak chi', printer({ certainty: 'likely', categoryConfidence: 0.5 }))
    await says('oui', means('affirm'))
    expect(tickets.all).toMatchObject([{ report: { text: 'hadak chi', attachments: [photo('f1')] } }])
  })

  it('goes with words that say nothing to us', async () => {
    const { sends, says, tickets } = openChat()
    await sends('f1')
    await says('chouf hadi f la salle 3 dyal lkimya', unclear())
    expect(tickets.all).toMatchObject([{ category: null, report: { attachments: [photo('f1')] } }])
  })

  it('goes with words of danger, and with nothing after them', async () => {
    const { sends, says, tickets } = openChat()
    await sends('f1')
    await says('il y a de la fumée dans la salle 3', means('report_fault', { category: 'power' }))
    await says(WORDS, printer())
    expect(tickets.all).toMatchObject([
      { report: { danger: true, attachments: [photo('f1')] } },
      { report: { text: WORDS, attachments: [] } },
    ])
  })

  it('opens with the kind that is chosen, when no words come', async () => {
    const desk = openDesk()
    const chat = desk.conversation('teacher-fr')
    await chat.says('', undefined, { attachments: [photo('f1')] })
    await chat.says('', undefined, { attachments: [photo('f2')] })
    await chat.presses('q:category:printer', 'Imprimante')
    expect(desk.tickets.all).toMatchObject([
      { category: 'printer', report: { text: 'Imprimante', attachments: [photo('f1'), photo('f2')] } },
    ])
  })

  it('is added to the ticket just spoken of, which is said', async () => {
    const { sends, says, wait, tickets } = openChat()
    await says(WORDS, printer())
    wait(20)
    const [ticket] = tickets.all
    expect((await sends('f1')).text).toContain(`${ticket?.reference}`)
    expect(tickets.all[0]?.timeline.at(-1)).toMatchObject({ type: 'commented', attachments: [photo('f1')] })
  })
})
