import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notifications } from '../../../src/notifications/index.ts'
import { aReport, aTicket } from '../../unit/notifications/builders.ts'
import { Desk, telegram } from './desk.ts'

const PHOTO = { id: 'a1', name: 'photo.jpg', type: 'image/jpeg', bytes: 10 }
const VOICE = { id: 'a2', name: 'voice.ogg', type: 'audio/ogg', bytes: 20 }
const ALERT = 'k1:1:director:act'

let desk: Desk
let node: Notifications
beforeEach(async () => {
  desk = await Desk.open()
  desk.addresses.set('director', [telegram('director')])
  node = desk.node()
})
afterEach(() => desk.close())

const withFiles = () => aTicket([], { report: aReport({ attachments: [PHOTO, VOICE] }) })
const filesIn = async (id: string) => ((await desk.find(id)).message.attachments ?? []).map((file) => file.id)
const waiting = { outcome: 'retry', reason: 'file_waiting', afterMs: 2_000, yields: true } as const

describe('the files of an alert', () => {
  it('go with it when they are here, and nothing follows', async () => {
    desk.save(withFiles())
    await node.relayOnce()
    expect(await filesIn(ALERT)).toEqual(['a1', 'a2'])
    expect(await desk.collection.countDocuments()).toBe(1)
  })

  it('follow it when they are not, without holding anything up, and arrive once', async () => {
    desk.fileStates.set('a1', 'waiting')
    desk.save(withFiles())
    await node.relayOnce()
    await desk.reply(node, telegram('director'), 'autre chose')
    expect(await filesIn(ALERT)).toEqual(['a2'])
    const followUp = await desk.find(`${ALERT}:files`)
    expect(followUp).toMatchObject({
      yields: true,
      purpose: 'act',
      message: { ticket: 'SN-7F3K2Q', choices: [] },
    })
    expect(followUp.message.text).toBe('Pièce jointe de la demande SN-7F3K2Q.')

    // the alert goes out, then the follow-up is tried in vain: what stands behind it does not wait
    desk.telegram.scriptFor.set(`${ALERT}:files`, [waiting, waiting])
    await node.drainOnce()
    expect(desk.telegram.texts('director').map((text) => text.slice(0, 8))).toEqual(['Nouvelle', 'autre ch'])
    desk.wait(3)
    await desk.reply(node, telegram('director'), 'encore')
    await node.drainOnce()
    expect(desk.telegram.texts('director').at(-1)).toBe('encore')

    // far before its next try is due
    await node.fileSettled('a1', 'stored')
    await node.drainOnce()
    await node.fileSettled('a1', 'stored')
    await node.drainOnce()
    expect(desk.telegram.shown.map(({ deliveryId }) => deliveryId)).toEqual([
      ALERT,
      'in:1',
      'in:2',
      `${ALERT}:files`,
    ])
  })

  it('are asked for again within five minutes, however long it has been', async () => {
    desk.fileStates.set('a1', 'waiting')
    desk.save(withFiles())
    await node.relayOnce()
    desk.telegram.scriptFor.set(
      `${ALERT}:files`,
      Array.from({ length: 40 }, () => waiting),
    )
    for (let tries = 0; tries < 40; tries += 1) {
      await node.drainOnce()
      desk.wait(300)
    }
    expect((await desk.find(`${ALERT}:files`)).attempts.length).toBeGreaterThanOrEqual(38)
    await node.drainOnce()
    expect(desk.telegram.shown.at(-1)?.deliveryId).toBe(`${ALERT}:files`)
  })

  it('are shown once although the relay died, and found them stored the next time', async () => {
    desk.fileStates.set('a1', 'waiting')
    desk.save(withFiles())
    desk.markFails = true
    await node.relayOnce()
    desk.fileStates.set('a1', 'stored')
    desk.markFails = false
    await node.relayOnce()
    expect([await filesIn(ALERT), await filesIn(`${ALERT}:files`)]).toEqual([['a2'], ['a1']])
  })

  it('follow also when the relay died between the alert and what follows it', async () => {
    desk.fileStates.set('a1', 'waiting')
    desk.save(withFiles())
    desk.markFails = true
    await node.relayOnce()
    await desk.collection.deleteOne({ _id: `${ALERT}:files` })
    desk.fileStates.set('a1', 'stored')
    desk.markFails = false
    await node.relayOnce()
    expect(await filesIn(`${ALERT}:files`)).toEqual(['a1'])
  })

  it('that will never come are named instead, before and after', async () => {
    desk.fileStates.set('a1', 'lost')
    desk.fileStates.set('a2', 'waiting')
    desk.save(withFiles())
    await node.relayOnce()
    expect(await filesIn(ALERT)).toEqual([])
    expect(await filesIn(`${ALERT}:files`)).toEqual(['a2'])
    desk.telegram.scriptFor.set(`${ALERT}:files`, [waiting])
    await node.drainOnce()
    // told twice, it is named once, and long before its next try
    await node.fileSettled('a2', 'lost')
    await node.fileSettled('a2', 'lost')
    await node.drainOnce()
    const [alert, followUp, ...more] = desk.telegram.texts('director')
    expect(alert).toMatch(/\nLe fichier « photo\.jpg » n’a pas pu être gardé\.$/)
    expect(followUp).toBe('Demande SN-7F3K2Q :\nLe fichier « voice.ogg » n’a pas pu être gardé.')
    expect(more).toEqual([])
  })

  it('of which only some will come are sent with the names of the others', async () => {
    for (const id of ['a1', 'a2']) desk.fileStates.set(id, 'waiting')
    desk.save(withFiles())
    await node.relayOnce()
    await Promise.all([node.fileSettled('a2', 'lost'), node.fileSettled('a1', 'stored')])
    await node.drainOnce()
    expect(desk.telegram.texts('director').at(-1)).toBe(
      'Pièce jointe de la demande SN-7F3K2Q.\nLe fichier « voice.ogg » n’a pas pu être gardé.',
    )
    expect(await filesIn(`${ALERT}:files`)).toEqual(['a1'])
  })
})
