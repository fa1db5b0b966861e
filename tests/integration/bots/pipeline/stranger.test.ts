import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { InboundMessage, PipelineParts } from '../../../../src/bots/index.ts'
import { AppError, pause } from '../../../../src/shared/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { fakeDeliveries, fakeDialogs, fakeUnderstander } from '../setup/desk.ts'
import { aPerson, fakeDirectory, fakeIdentities, fakeLinkCodes } from '../setup/people.ts'
import { aMessage, aPipeline, aTelegramMessage, migrateBots, now } from '../setup/pipeline.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
})
afterAll(() => database.drop())

const db = () => database.connection.getClient().db(database.connection.name)
beforeEach(async () => {
  for (const name of ['inbox', 'conversations', 'person_floods', 'test_replies'])
    await db().collection(name).deleteMany({})
})

const PHONE = '+212600000101'
const people = [
  aPerson('teacher-1', { phone: PHONE }),
  aPerson('twin-1', { phone: '+212600000102' }),
  aPerson('twin-2', { phone: '+212600000102' }),
  aPerson('director-1', { language: 'ar' }),
  aPerson('blocked-1', { phone: '+212600000103', blockedAt: new Date('2026-11-01') }),
]

const contact = (phone: string, ownerAddress: string | undefined = '7001'): InboundMessage =>
  aTelegramMessage('', { kind: 'contact', phone, ownerAddress, languageCode: 'fr' })

const desk = (more: Partial<PipelineParts> = {}) => {
  const dialogs = fakeDialogs()
  const identities = fakeIdentities()
  const deliveries = fakeDeliveries(database.connection)
  const linkCodes = fakeLinkCodes({ ABCD2345: 'teacher-1' })
  const directory = fakeDirectory(people)
  const parts = { dialogs, identities, deliveries, linkCodes, directory, ...more }
  const { pipeline } = aPipeline(database.connection, parts)
  const tell = async (...messages: InboundMessage[]) => {
    const before = (await deliveries.list()).length
    for (const message of messages) {
      await pipeline.inbox.save([message])
      await pipeline.drainOnce()
    }
    return (await deliveries.list()).slice(before).map(({ message }) => message)
  }
  return { dialogs, identities, linkCodes, deliveries, pipeline, tell }
}

describe('a stranger', () => {
  it('is asked in both languages, or in the one they write or use, for their contact', async () => {
    const { tell, dialogs } = desk()
    const [both] = await tell(aTelegramMessage('hello'))
    expect(both).toMatchObject({ requestContact: true, choices: [] })
    expect(both?.text).toMatch(/مرحبا[\s\S]+Bienvenue/)
    const [arabic] = await tell(aTelegramMessage('السلام عليكم', { languageCode: 'fr' }))
    expect(arabic?.text).not.toContain('Bienvenue')
    const [french] = await tell(aTelegramMessage('hello', { languageCode: 'fr-FR' }))
    expect(french?.text).not.toContain('مرحبا')
    expect(dialogs.turns).toEqual([])
  })

  it('learns nothing of who exists: every number that proves nothing gets the same answer', async () => {
    const { tell, identities } = desk()
    const [unknown] = await tell(contact('+212699999999'))
    const [shared] = await tell(contact('+212600000102'))
    expect(shared?.text).toBe(unknown?.text)
    const [blocked] = await tell(contact('+212600000103'))
    expect(blocked?.text).toBe(unknown?.text)
    const [foreignKnown] = await tell(contact(PHONE, '9'))
    const [foreignUnknown] = await tell(contact('+212699999999', '9'))
    const [ownerless] = await tell({ ...contact(PHONE), ownerAddress: undefined } as InboundMessage)
    expect(foreignKnown?.text).toBe(foreignUnknown?.text)
    expect(ownerless?.text).toBe(foreignUnknown?.text)
    const [named] = await tell(aTelegramMessage('director-1', { languageCode: 'fr' }))
    const [unnamed] = await tell(aTelegramMessage('director-99', { languageCode: 'fr' }))
    expect(named?.text).toBe(unnamed?.text)
    expect(identities.all.size).toBe(0)
  })

  it('is linked by their own contact, greeted, and answered what they had reported before', async () => {
    const { tell, dialogs, identities } = desk()
    await tell(
      aTelegramMessage('Bonjour'),
      aTelegramMessage('imprimante en panne'),
      aTelegramMessage('', { attachments: [{ id: 'f1', name: 'photo.jpg', type: 'image/jpeg', bytes: 9 }] }),
    )
    const replies = await tell(contact('212600000101'))
    expect([...identities.all.values()]).toMatchObject([
      { personId: 'teacher-1', proof: 'contact', phone: PHONE, address: '7001' },
    ])
    expect(replies.map(({ text }) => text)).toEqual([
      'Bonjour Nom teacher-1, cette conversation est maintenant reliée à vous.',
      'echo imprimante en panne',
    ])
    expect(dialogs.turns[0]?.message.attachments).toMatchObject([{ id: 'f1' }])
    // the button that shares a number is taken away
    expect(replies.map(({ requestContact }) => requestContact)).toEqual([false, undefined])
    await tell(aTelegramMessage('et maintenant ?'))
    expect(dialogs.turns.map(({ text }) => text)).toEqual(['imprimante en panne', 'et maintenant ?'])
  })

  it.each(['abcd-2345', '/start ABCD2345', 'ABCD 2345'])(
    'is linked by a one-time code: %s',
    async (typed) => {
      const { tell, identities, dialogs } = desk()
      const [welcome] = await tell(aTelegramMessage(typed))
      expect(welcome?.text).toContain('Nom teacher-1')
      expect([...identities.all.values()]).toMatchObject([{ personId: 'teacher-1', proof: 'code' }])
      expect(dialogs.turns[0]?.text).toBe('Bonjour')
    },
  )

  it('does not find the codes that proved nothing in the report', async () => {
    const { tell, dialogs } = desk()
    const typed = ['imprimante en panne', 'ZYXW-9876', '/start ZYXW9875', 'bureau 12', 'ABCD2345']
    await tell(...typed.map((text) => aTelegramMessage(text)))
    expect(dialogs.turns.map(({ text }) => text)).toEqual(['imprimante en panne\nbureau 12'])
  })

  it('is answered by what the report means, not by what the message that linked them does', async () => {
    const { tell, dialogs } = desk({ linkCodes: fakeLinkCodes({ SALUTXYZ: 'teacher-1' }) })
    await tell(aTelegramMessage('imprimante en panne'), aTelegramMessage('SALUTXYZ'))
    const [turn] = dialogs.turns
    expect(turn?.text).toBe('imprimante en panne')
    expect(turn?.understanding).toEqual(fakeUnderstander.understand('imprimante en panne', { now }))
  })

  it('is told of a wrong code, but not that a word of eight letters was one', async () => {
    const { tell } = desk()
    const [wrong] = await tell(aTelegramMessage('ZYXW9876', { languageCode: 'fr' }))
    expect(wrong?.text).toContain('code n’est pas valable')
    const [word] = await tell(aTelegramMessage('internet', { languageCode: 'fr' }))
    expect(word?.text).toContain('Bienvenue')
  })

  it('is greeted once all the same when the node dies between the link and the end of the turn', async () => {
    const stored = fakeDeliveries(database.connection)
    let crashes = 1
    const deliveries = {
      ...stored,
      saveReplies: async (...given: Parameters<typeof stored.saveReplies>) => {
        crashes -= 1
        if (crashes >= 0) throw new AppError('unavailable', 'database.away')
        await stored.saveReplies(...given)
      },
    }
    const { pipeline, dialogs, identities } = desk({ deliveries })
    await pipeline.inbox.save([aTelegramMessage('ABCD2345')])
    await pipeline.drainOnce()
    expect(identities.all.size).toBe(1)
    await pause(300)
    await pipeline.drainOnce()
    const said = (await stored.list()).map(({ message }) => message.text)
    expect(said).toEqual([
      'Bonjour Nom teacher-1, cette conversation est maintenant reliée à vous.',
      'echo Bonjour',
    ])
    expect(dialogs.turns.map(({ text }) => text)).toEqual(['Bonjour', 'Bonjour'])
  })
})

describe('a stranger whose number the provider vouches for', () => {
  const by = (provenPhone: string, text = 'imprimante en panne'): InboundMessage =>
    aMessage(text, {
      from: { channel: 'whatsapp-cloud', account: '7', chat: provenPhone.slice(1) },
      sender: provenPhone.slice(1),
      provenPhone,
      languageCode: 'fr',
    })

  it('is linked at once when the directory knows it, and answered what they said', async () => {
    const { tell, identities, dialogs } = desk()
    const replies = await tell(by(PHONE), by(PHONE, 'et ici ?'))
    expect(replies.map(({ text }) => text)).toEqual([
      'Bonjour Nom teacher-1, cette conversation est maintenant reliée à vous.',
      'echo imprimante en panne',
      'echo et ici ?',
    ])
    expect(dialogs.turns).toHaveLength(2)
    expect([...identities.all.values()]).toMatchObject([
      { personId: 'teacher-1', proof: 'provider', phone: PHONE },
    ])
  })

  it('is asked for a code, in the same words, whether nobody has it, two have, or somebody blocked', async () => {
    const { tell, identities } = desk()
    const said = []
    for (const phone of ['+212699999999', '+212600000102', '+212600000103']) {
      const [reply] = await tell(by(phone))
      said.push(reply)
    }
    expect(said[0]?.text).toContain('écrivez le code')
    expect(said[0]).toMatchObject({ requestContact: false, choices: [] })
    expect(said[1]).toEqual(said[0])
    expect(said[2]).toEqual(said[0])
    expect(identities.all.size).toBe(0)
  })

  it('is whom a right code says, and is told of a wrong one only when the number proves nothing', async () => {
    const { tell, identities } = desk()
    const [wrong] = await tell(by('+212699999999', 'ZYXW9876'))
    expect(wrong?.text).toContain('code n’est pas valable')
    await tell(by('+212699999999', 'ABCD2345'))
    expect([...identities.all.values()]).toMatchObject([{ personId: 'teacher-1', proof: 'code' }])
  })

  it('is answered the report kept from before the directory knew the number', async () => {
    const later = [...people]
    const directory = fakeDirectory(later)
    const { tell } = desk({ directory })
    await tell(by('+212600000109', 'imprimante en panne'))
    later.push(aPerson('teacher-9', { phone: '+212600000109' }))
    const replies = await tell(by('+212600000109', 'salle 4'))
    expect(replies.map(({ text }) => text)).toEqual([
      'Bonjour Nom teacher-9, cette conversation est maintenant reliée à vous.',
      'echo imprimante en panne\nsalle 4',
    ])
  })
})

describe('a chat that a number had linked', () => {
  const seenDaysAgo = async (days: number, proof: 'contact' | 'code') => {
    const made = desk()
    const lastSeenAt = new Date(now.getTime() - days * 24 * 3_600_000)
    await made.identities.link({
      channel: 'telegram',
      account: '42',
      address: '7001',
      personId: 'teacher-1',
      proof,
      phone: PHONE,
      verifiedAt: lastSeenAt,
      lastSeenAt,
    })
    await made.tell(aTelegramMessage('Bonjour'))
    return made
  }

  it.each([
    [181, 'contact', 0],
    [179, 'contact', 1],
    [181, 'code', 1],
  ] as const)('and that was silent for %i days (%s) acts or proves it again', async (days, proof, acted) => {
    const { dialogs, tell } = await seenDaysAgo(days, proof)
    expect(dialogs.turns).toHaveLength(acted)
    if (acted === 1) return
    await tell(contact(PHONE))
    expect(dialogs.turns).toHaveLength(1)
  })
})

describe('somebody for whom a director vouched', () => {
  it('is linked with the name of who vouched, who is told in their language wherever they can be reached', async () => {
    const { tell, identities, deliveries } = desk({
      linkCodes: fakeLinkCodes({ ABCD2345: { personId: 'teacher-1', vouchedBy: 'director-1' } }),
    })
    await tell(aTelegramMessage('ABCD2345'))
    expect([...identities.all.values()]).toMatchObject([
      { personId: 'teacher-1', proof: 'vouched', vouchedBy: 'director-1' },
    ])
    const told = (await deliveries.list()).filter(({ personId }) => personId === 'director-1')
    expect(told).toEqual([
      {
        id: expect.any(String),
        personId: 'director-1',
        message: expect.objectContaining({ text: expect.stringContaining('اسم teacher-1') }),
      },
    ])
  })
})

describe('in the demonstration', () => {
  it('a stranger chooses whom to be, by button, number or id, and may become somebody else', async () => {
    const { tell, identities, dialogs } = desk({
      demonstration: true,
      demoPeople: ['teacher-1', 'director-1'],
    })
    const [offer] = await tell(aTelegramMessage('/start'))
    expect(offer?.choices.map(({ id }) => id)).toEqual(['as:teacher-1', 'as:director-1'])
    const [welcome] = await tell(aTelegramMessage('2'))
    expect(welcome?.text).toContain('اسم director-1')
    await tell(aTelegramMessage('واش كاين شي جديد؟'))
    const [french] = await tell(aTelegramMessage('Teacher-1'))
    expect(french?.text).toContain('Nom teacher-1')
    expect([...identities.all.values()]).toMatchObject([{ personId: 'teacher-1', proof: 'demonstration' }])
    expect(dialogs.turns.map(({ person }) => person.id)).toEqual(['director-1', 'director-1', 'teacher-1'])
    expect(dialogs.turns[2]?.state).toEqual({})
    const [again] = await tell(aTelegramMessage('/demo'))
    expect(again?.choices).toHaveLength(2)
  })

  it.each(['imprimante en panne salle 5', 'Internet coupé depuis 8', 'الطابعة معطلة القاعة 5', 'pc 3'])(
    'a report that ends in a number is a report: "%s"',
    async (text) => {
      const { tell, dialogs, identities } = desk({ demonstration: true, demoPeople: ['teacher-1'] })
      await tell(aTelegramMessage('teacher-1'))
      expect(await tell(aTelegramMessage(text))).toHaveLength(1)
      expect(dialogs.turns.at(-1)).toMatchObject({ person: { id: 'teacher-1' }, text })
      expect(identities.all.size).toBe(1)
    },
  )

  it('a number that the provider vouches for is a person, who may become another and come back', async () => {
    const { tell, dialogs } = desk({ demonstration: true, demoPeople: ['teacher-1', 'director-1'] })
    const whatsApp = (text: string) =>
      aMessage(text, {
        from: { channel: 'whatsapp-cloud', account: 'cloud', chat: '212600000101' },
        sender: '212600000101',
        provenPhone: PHONE,
      })
    const asked = async (text: string) => {
      const replies = await tell(whatsApp(text))
      return { replies, turn: dialogs.turns.at(-1) }
    }
    expect((await asked('imprimante en panne salle 5')).turn?.person.id).toBe('teacher-1')
    expect((await asked('wifi coupé salle 12')).turn?.text).toBe('wifi coupé salle 12')
    expect((await asked('/demo')).replies[0]?.choices).toHaveLength(2)
    expect((await asked('teacher-99')).replies[0]?.choices).toHaveLength(2)
    expect((await asked('director-1')).turn?.person.id).toBe('director-1')
    expect((await asked('teacher-1')).turn?.person.id).toBe('teacher-1')
  })
})
