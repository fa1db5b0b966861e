import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ChannelSender, Notifications } from '../../../../src/notifications/index.ts'
import { eventually } from '../../../support/eventually.ts'
import { aReport, aTicket } from '../../../unit/notifications/builders.ts'
import { Desk, telegram } from '../../notifications/desk.ts'
import { migrateBots } from '../setup/pipeline.ts'
import { aFetchingService, announcing, FakeProvider, open } from './fetching-setup.ts'

const ID = 'e'.repeat(24)
const PHOTO = { id: ID, name: 'photo.txt', type: 'text/plain', bytes: 3, remote: 'r1' }

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
  await migrateBots(desk.connection)
})
afterAll(() => desk.close())

it('while the provider’s files are down alerts go out; the file arrives later, once', async () => {
  const provider = new FakeProvider()
  provider.has('r1', () => ({ outcome: 'retry', reason: '502' }))
  const service = await aFetchingService(desk.connection, provider, {
    onSettled: (id, as) => node.fileSettled(id, as),
  })
  const shown: { id: string; text: string; files: string[] }[] = []
  const sender: ChannelSender = {
    channel: 'telegram',
    idempotent: false,
    async send(_to, { text, attachments = [] }, { deliveryId: id }) {
      const files: string[] = []
      for (const attachment of attachments) {
        const file = await service.files.reader.find(attachment.id)
        if (file === 'waiting')
          return { outcome: 'retry', reason: 'file_waiting', afterMs: 2_000, yields: true }
        if (file) files.push((await buffer(file.open())).toString())
      }
      shown.push({ id, text, files })
      return { outcome: 'sent', providerMessageId: `m${shown.length}` }
    },
  }
  const node: Notifications = desk.node({
    realTime: true,
    files: service.files,
    senders: { telegram: sender },
  })
  desk.addresses.set('director', [telegram('director')])
  const stop = new AbortController()
  const running = Promise.all([node.start(stop.signal), service.start(stop.signal)])
  try {
    await service.files.noting({ save: async () => 1 }).save([announcing([PHOTO])])
    desk.save(aTicket([], { report: aReport({ attachments: [PHOTO] }) }))
    await eventually(() => expect(shown).toHaveLength(1))
    await eventually(async () =>
      expect((await desk.find('k1:1:director:act:files')).attempts.length).toBeGreaterThan(0),
    )
    await desk.reply(node, telegram('director'), 'une réponse')
    await eventually(() => expect(shown.map(({ id }) => id)).toEqual(['k1:1:director:act', 'in:1']))
    await eventually(() => expect(provider.fetched.length).toBeGreaterThan(1))

    provider.has('r1', open('le contenu'))
    await eventually(() => expect(shown).toHaveLength(3), { withinMs: 25_000 })
    expect(shown[2]).toEqual({
      id: 'k1:1:director:act:files',
      text: 'Pièce jointe de la demande SN-7F3K2Q.',
      files: ['le contenu'],
    })
    await desk.reply(node, telegram('director'), 'et après')
    await eventually(() => expect(shown).toHaveLength(4))
    expect(shown.filter(({ files }) => files.length > 0)).toHaveLength(1)
  } finally {
    stop.abort()
    await running
  }
})
