import { describe, expect, it } from 'vitest'
import { means, unclear } from '../../dialogs/fakes/conversation.ts'
import { chatOn } from './setup-chat.ts'

const fault = (category: 'printer' | 'projector', room?: string) =>
  means('report_fault', { category, categoryConfidence: 0.95, entities: room ? { room } : {} })

const MEANINGS = {
  "l'imprimante": means('report_fault', {
    certainty: 'likely',
    category: 'printer',
    categoryConfidence: 0.6,
  }),
  'le projecteur': means('report_fault', {
    certainty: 'likely',
    category: 'projector',
    categoryConfidence: 0.6,
  }),
  'elle ne sort plus aucune feuille en salle 14': fault('printer', 'salle 14'),
  'elle ne sort plus aucune feuille en salle 15': unclear({ entities: { room: 'salle 15' } }),
  "l'imprimante\nelle ne sort plus aucune feuille en salle 15": fault('printer', 'salle 15'),
  'le projecteur\nelle ne sort plus aucune feuille en salle 14': fault('projector', 'salle 14'),
  "l'imprimante est bloquée": fault('printer'),
  'salle 14': unclear({ entities: { room: 'salle 14' } }),
  'salle 15': unclear({ entities: { room: 'salle 15' } }),
  'un vieux truc': unclear(),
  'elle ne sort rien': means('report_fault', { category: 'printer', categoryConfidence: 0.9 }),
  'la tnt de la salle 14 est morte depuis hier, 3 postes': means('report_fault', {
    category: 'computer',
    entities: { room: 'salle 14', since: 'depuis hier', quantity: 3 },
  }),
  'la télé est morte': means('report_fault', { category: 'computer' }),
  'les ordis de la 15 sont morts': means('report_fault', {
    category: 'computer',
    entities: { room: 'salle 15' },
  }),
  شكرا: means('thank'),
  ok: means('out_of_scope', { certainty: 'sure' }),
  'le match est à quelle heure': means('out_of_scope', { certainty: 'sure' }),
}

/** Whatever channel can edit hands over the same: new words, and the id of the message that they stand in now. */
const CHANNELS = ['telegram', 'whatsapp-web', 'whatsapp-cloud'] as const

/** Two messages, both answered: the first ended in a question, the second made a report of both. */
const inTwo = async (channel: (typeof CHANNELS)[number] = 'telegram') => {
  const chat = chatOn(channel, MEANINGS)
  await chat.says('1', "l'imprimante")
  await chat.says('2', 'elle ne sort plus aucune feuille en salle 14')
  expect(chat.tickets.all.map(({ report }) => report.text)).toEqual([
    "l'imprimante\nelle ne sort plus aucune feuille en salle 14",
  ])
  return chat
}

describe('a report told in two messages that were both answered', () => {
  it.each(CHANNELS)('follows the second, and keeps the first, on %s', async (channel) => {
    const { edits, tickets } = await inTwo(channel)
    await edits('2', 'elle ne sort plus aucune feuille en salle 15')
    expect(tickets.all).toMatchObject([
      {
        report: {
          text: "l'imprimante\nelle ne sort plus aucune feuille en salle 15",
          room: 'salle 15',
          category: 'printer',
        },
      },
    ])
  })

  it('follows the first, and keeps the second', async () => {
    const { edits, tickets } = await inTwo()
    await edits('1', 'le projecteur')
    const text = 'le projecteur\nelle ne sort plus aucune feuille en salle 14'
    expect(tickets.all).toMatchObject([{ category: 'projector', report: { text, room: 'salle 14' } }])
  })

  it('follows each of them, more than once', async () => {
    const { edits, tickets } = await inTwo()
    await edits('2', 'elle ne sort plus aucune feuille en salle 15')
    await edits('1', 'un vieux truc')
    await edits('1', "l'imprimante")
    await edits('2', 'elle ne sort plus aucune feuille en salle 14')
    expect(tickets.all[0]?.report.text).toBe("l'imprimante\nelle ne sort plus aucune feuille en salle 14")
  })

  it('is left as it is once somebody has it: the new words are a remark', async () => {
    const { edits, tickets, conversation } = await inTwo()
    await conversation('director').presses(`t:take:${tickets.all[0]?.reference}`)
    for (const [message, words] of [
      ['1', 'le projecteur'],
      ['2', 'elle ne sort plus aucune feuille en salle 15'],
    ] as const) {
      await edits(message, words)
      expect(JSON.stringify(tickets.all[0]?.timeline.at(-1))).toContain(words)
      expect(tickets.all[0]?.timeline.at(-1)?.type).toBe('commented')
    }
    expect(tickets.all[0]?.report.text).toBe("l'imprimante\nelle ne sort plus aucune feuille en salle 14")
  })

  it('is asked about with all of its words while our question is open', async () => {
    const photo = { id: 'f1', name: 'photo.jpg', type: 'image/jpeg', bytes: 9 }
    const chat = chatOn('telegram', MEANINGS)
    await chat.says('1', "l'imprimante", [photo])
    await chat.says('2', 'salle 14')
    expect(chat.tickets.all).toEqual([])
    await chat.edits('2', 'elle ne sort plus aucune feuille en salle 15')
    expect(chat.tickets.all).toMatchObject([
      {
        report: { text: "l'imprimante\nelle ne sort plus aucune feuille en salle 15", attachments: [photo] },
      },
    ])
  })
})

describe('the room that was asked for', () => {
  const roomGiven = async () => {
    const chat = chatOn('telegram', MEANINGS)
    await chat.says('1', "l'imprimante est bloquée")
    await chat.says('2', 'salle 14')
    expect(chat.tickets.all[0]?.report.room).toBe('salle 14')
    return chat
  }

  it('follows the message that gave it, while nobody has acted', async () => {
    const { edits, tickets } = await roomGiven()
    await edits('2', 'salle 15')
    expect(tickets.all[0]?.report).toMatchObject({ room: 'salle 15', text: "l'imprimante est bloquée" })
  })

  it('is said in a remark once somebody has it', async () => {
    const { edits, tickets, conversation } = await roomGiven()
    await conversation('director').presses(`t:take:${tickets.all[0]?.reference}`)
    await edits('2', 'salle 15')
    expect(tickets.all[0]?.report.room).toBe('salle 14')
    expect(JSON.stringify(tickets.all[0]?.timeline.at(-1))).toContain('salle 15')
  })
})

describe('a report of one message', () => {
  const TEXT = 'la tnt de la salle 14 est morte depuis hier, 3 postes'
  const reported = async () => {
    const chat = chatOn('telegram', MEANINGS)
    await chat.says('1', TEXT)
    const [ticket] = chat.tickets.all
    expect(ticket?.report).toMatchObject({ room: 'salle 14', since: 'depuis hier', quantity: 3 })
    return { ...chat, events: () => chat.tickets.all[0]?.timeline.length }
  }

  it('is not touched by an edit that leaves the words as they are', async () => {
    const { edits, events } = await reported()
    const before = events()
    expect(await edits('1', TEXT)).toBe('')
    expect(events()).toBe(before)
    await edits('1', 'la télé est morte')
    const after = events()
    expect(await edits('1', 'la télé est morte')).toBe('')
    expect(events()).toBe(after)
  })

  it.each(['ok', 'شكرا'])('is not emptied by "%s": nobody is told', async (word) => {
    const { edits, events, tickets } = await reported()
    const before = events()
    expect(await edits('1', word)).toBe('')
    expect(events()).toBe(before)
    expect(tickets.all[0]?.report).toMatchObject({ text: TEXT, room: 'salle 14' })
    await edits('1', 'les ordis de la 15 sont morts')
    expect(tickets.all[0]?.report).toMatchObject({
      ...{ text: 'les ordis de la 15 sont morts', room: 'salle 15' },
      ...{ since: 'depuis hier', quantity: 3 },
    })
  })

  it('is left as it is by words that are no report: a remark', async () => {
    const { edits, tickets } = await reported()
    await edits('1', 'le match est à quelle heure')
    expect(tickets.all[0]?.report.text).toBe(TEXT)
    expect(tickets.all[0]?.timeline.at(-1)?.type).toBe('commented')
  })

  it('keeps what the new words do not mention', async () => {
    const { edits, tickets } = await reported()
    await edits('1', 'la télé est morte')
    expect(tickets.all[0]?.report).toMatchObject({
      ...{ text: 'la télé est morte', room: 'salle 14' },
      ...{ since: 'depuis hier', quantity: 3 },
    })
  })

  it('drops how many of them with the kind of thing', async () => {
    const { edits, tickets } = await reported()
    await edits('1', 'elle ne sort rien')
    expect(tickets.all[0]?.report.quantity).toBeUndefined()
    expect(tickets.all[0]?.category).toBe('printer')
  })
})

it('a thank-you in the place of a part loses neither part, and the part may be changed again', async () => {
  const { edits, tickets } = await inTwo()
  await edits('2', 'شكرا')
  expect(tickets.all[0]?.report.text).toBe("l'imprimante\nelle ne sort plus aucune feuille en salle 14")
  await edits('2', 'elle ne sort plus aucune feuille en salle 15')
  expect(tickets.all[0]?.report.text).toBe("l'imprimante\nelle ne sort plus aucune feuille en salle 15")
})

it('a thank-you in the place of what we ask about leaves the question as it is', async () => {
  const chat = chatOn('telegram', MEANINGS)
  await chat.says('1', "l'imprimante")
  expect(await chat.edits('1', 'شكرا')).toBe('')
  await chat.says('2', 'elle ne sort plus aucune feuille en salle 14')
  expect(chat.tickets.all[0]?.report.text).toBe("l'imprimante\nelle ne sort plus aucune feuille en salle 14")
})

it('knows a message again without a print of the secret in it', async () => {
  const prints = ['mon mot de passe est Azerty123', 'mon mot de passe est Soleil2020!'].map(async (text) => {
    const chat = chatOn('telegram', {})
    await chat.says('1', text)
    return chat.memory.recent?.map(({ print }) => print)
  })
  const [first, second] = await Promise.all(prints)
  expect(first).toEqual([expect.any(String)])
  expect(second).toEqual(first)
})
