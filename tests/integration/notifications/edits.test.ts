import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notifications } from '../../../src/notifications/index.ts'
import { aTicket, toProvince } from '../../unit/notifications/builders.ts'
import { Desk, telegram, webchat } from './desk.ts'

const PROVINCE = { tier: 'province', unitId: 'province' } as const
const takenBy = (by: string) => ({ type: 'taken', by }) as const
const resolvedBy = (by: string) =>
  ({ type: 'resolved', by, remindAt: new Date(), closeAt: new Date() }) as const

let desk: Desk
let node: Notifications
beforeEach(async () => {
  desk = await Desk.open()
  desk.telegram.allowEdits()
  for (const id of ['director', 'teacher', 'supervisor', 'member']) desk.addresses.set(id, [telegram(id)])
  node = desk.node()
})
afterEach(() => desk.close())

type Steps = Parameters<typeof aTicket>[0]
const relay = async (steps: Steps, eventIds: string[], parts = PROVINCE) => {
  desk.save(aTicket(steps, parts), eventIds)
  await node.relayOnce()
}
/** The alerts of a ticket that came to the province went out. */
const alerted = async () => {
  await relay([toProvince], ['k1:2'])
  await node.drainOnce()
  return new Map(
    desk.telegram.shown.map(({ to, deliveryId, message }, index) => [
      to.chat,
      { id: `m${index + 1}`, deliveryId, message },
    ]),
  )
}
const lastLine = (text: string | undefined) => text?.split('\n').at(-1)
const actions = (message: { choices: readonly { id: string }[] } | undefined) =>
  message?.choices.map(({ id }) => id.split(':')[1])
const editOf = (id: string | undefined) =>
  desk.telegram.edited.findLast((edit) => edit.providerMessageId === id)?.message

describe('an alert that was sent', () => {
  it('says who took it, and offers nothing any more to the others', async () => {
    const sent = await alerted()
    await relay([toProvince, takenBy('supervisor')], ['k1:3'])
    await node.drainOnce()
    const forMember = editOf(sent.get('member')?.id)
    // all but the last line, which says what to choose from
    const words = sent.get('member')?.message.text.split('\n').slice(0, -1).join('\n')
    expect(forMember?.text.startsWith(`${words}\n\n`)).toBe(true)
    expect(forMember?.text).not.toContain('اختاروا')
    expect(lastLine(forMember?.text)).toBe('✓ في عهدة \u2068اسم supervisor\u2069 الآن')
    expect(forMember?.choices).toEqual([])
    const own = editOf(sent.get('supervisor')?.id)
    expect(lastLine(own?.text)).toBe('✓ Prise en charge par vous')
    expect(actions(own)).toEqual(['resolve', 'forward', 'ask'])
    expect(desk.telegram.edited).toHaveLength(2)
  })

  it('says what it was qualified as, and offers nothing to those whose it is no more', async () => {
    const sent = await alerted()
    const assessment = { impact: 'school', urgency: 'high' } as const
    const qualified = {
      type: 'qualified',
      category: 'connectivity',
      ...assessment,
      by: 'supervisor',
    } as never
    await relay([toProvince, qualified], ['k1:3'], {
      ...PROVINCE,
      category: 'connectivity',
      assessment,
    } as never)
    await node.drainOnce()
    const edited = editOf(sent.get('supervisor')?.id)
    expect(edited?.text.split('\n').slice(-2)).toEqual([
      '≡ Qualifiée : connexion internet, priorité critique',
      '○ En attente de prise en charge',
    ])
    expect(actions(edited)).toEqual(actions(sent.get('supervisor')?.message))
  })

  it.each([
    [
      'given',
      [toProvince, { type: 'given', to: 'member', by: 'supervisor' }],
      '✓ Prise en charge par Nom member',
    ],
    ['resolved', [toProvince, resolvedBy('member')], '✓ Déclarée résolue par Nom member'],
    ['closed', [toProvince, { type: 'closed', how: 'confirmed', by: 'teacher' }], '✓ Clôturée'],
    [
      'cancelled',
      [toProvince, { type: 'cancelled', reason: 'x', by: 'teacher' }],
      '✗ Annulée par Nom teacher',
    ],
    [
      'merged',
      [toProvince, { type: 'merged', into: 'k9', intoReference: 'SN-9', by: 'member' }],
      '→ Regroupée avec SN-9',
    ],
    [
      'gone up',
      [toProvince, { ...toProvince, fromTier: 'province', toTier: 'region', toUnitId: 'region', by: null }],
      '→ Suivie maintenant par : Unité region',
    ],
  ] as const)('says that it was %s', async (_what, steps, line) => {
    const sent = await alerted()
    await relay(steps, ['k1:3'])
    await node.drainOnce()
    const edit = editOf(sent.get('supervisor')?.id)
    expect(lastLine(edit?.text)).toBe(line)
    expect(edit?.choices).toEqual([])
  })

  it('offers everything again when that was taken back', async () => {
    const sent = await alerted()
    const taken = { ...takenBy('member'), commandId: 'x' }
    await relay([toProvince, taken], ['k1:3'])
    await node.drainOnce()
    await relay([toProvince, taken, { type: 'undone', undoes: 'x', what: 'taken', by: 'member' }], ['k1:4'])
    await node.drainOnce()
    const edit = editOf(sent.get('supervisor')?.id)
    expect(lastLine(edit?.text)).toBe('○ En attente de prise en charge')
    expect(actions(edit)).toEqual(['take', 'resolve', 'forward', 'ask'])
  })

  it('is changed once for each event, however often the relay dies', async () => {
    await alerted()
    desk.markFails = true
    await relay([toProvince, takenBy('supervisor')], ['k1:3'])
    await node.drainOnce()
    desk.markFails = false
    await desk.node({ owner: 'node-2' }).relayOnce()
    await node.drainOnce()
    expect(desk.telegram.edited).toHaveLength(2)
    expect(await desk.collection.countDocuments({ purpose: 'edit' })).toBe(2)
  })

  it('keeps its own state, is still the one that answers are given to, and its changes are nobody’s last question', async () => {
    const sent = await alerted()
    const { id = '', deliveryId = '' } = sent.get('supervisor') ?? {}
    const before = await desk.find(deliveryId)
    await relay([toProvince, takenBy('supervisor')], ['k1:3'])
    await node.drainOnce()
    expect(await desk.find(deliveryId)).toEqual(before)
    expect((await node.deliveries.findByProviderMessage(telegram('supervisor'), id))?.id).toBe(deliveryId)
    expect((await node.deliveries.findLastWithChoices(telegram('supervisor')))?.id).toBe(deliveryId)
  })

  it('offers what it showed when somebody answered, and its first choices where nothing was left', async () => {
    const sent = await alerted()
    const choicesOf = async (who: string, at: Date) => {
      const found = await node.deliveries.findByProviderMessage(telegram(who), sent.get(who)?.id ?? '')
      return found && actions({ choices: await node.deliveries.listChoicesAt(found, at) })
    }
    const before = desk.now
    desk.wait(5)
    await relay([toProvince, takenBy('supervisor')], ['k1:3'])
    await node.drainOnce()
    const first = ['take', 'resolve', 'forward', 'ask']
    expect(await choicesOf('supervisor', before)).toEqual(first)
    expect(await choicesOf('supervisor', desk.now)).toEqual(['resolve', 'forward', 'ask'])
    expect(await choicesOf('member', desk.now)).toEqual(first)
  })

  it('is changed to the newest state only, although an older change is tried again', async () => {
    const sent = await alerted()
    desk.telegram.editScript.push({ outcome: 'retry', reason: '502' }, { outcome: 'retry', reason: '502' })
    await relay([toProvince, takenBy('member')], ['k1:3'])
    await node.drainOnce()
    await relay([toProvince, takenBy('member'), resolvedBy('member')], ['k1:4'])
    desk.wait(5)
    await node.drainOnce()
    expect(
      desk.telegram.edited.filter((edit) => edit.providerMessageId === sent.get('supervisor')?.id),
    ).toHaveLength(1)
    expect(lastLine(editOf(sent.get('supervisor')?.id)?.text)).toBe('✓ Déclarée résolue par Nom member')
    expect((await desk.find(`k1:3:supervisor:edit:${sent.get('supervisor')?.deliveryId}`)).status).toBe(
      'withdrawn',
    )
  })

  it('that the provider does not let be changed is let be, and is no problem of anybody', async () => {
    await alerted()
    desk.telegram.editScript.push(
      { outcome: 'dead', reason: 'too old' },
      { outcome: 'unreachable', reason: '403' },
    )
    await relay([toProvince, takenBy('supervisor')], ['k1:3'])
    const before = desk.telegram.shown.length
    await node.drainOnce()
    // the news themselves are told as ever; nothing is said in place of the change
    expect(
      desk.telegram.shown
        .slice(before)
        .map(({ deliveryId }) => deliveryId)
        .sort(),
    ).toEqual(['k1:3:member:follow', 'k1:3:teacher:own'])
    expect(await desk.collection.countDocuments({ purpose: 'edit', status: 'dead' })).toBe(2)
    expect(await node.listProblems()).toEqual([])
    expect((await node.counts()).dead).toBe(0)
  })

  it('is changed without a word about repetitions when it is unknown whether it was', async () => {
    const sent = await alerted()
    desk.telegram.editScript.push({ outcome: 'unknown', reason: 'connection broke' })
    await relay([toProvince, resolvedBy('member')], ['k1:3'])
    await node.drainOnce()
    desk.wait(5)
    await node.drainOnce()
    expect(editOf(sent.get('supervisor')?.id)?.text).not.toContain('🔁')
    expect(desk.telegram.edited).toHaveLength(2)
  })

  it('on a channel that changes nothing stays as it is', async () => {
    desk.addresses.set('supervisor', [webchat('supervisor')])
    await alerted()
    await relay([toProvince, takenBy('member')], ['k1:3'])
    await node.drainOnce()
    expect(await desk.collection.countDocuments({ purpose: 'edit' })).toBe(1)
  })
})

describe('an alert that has not been sent', () => {
  it('goes out as it is, and is changed afterwards, where it went', async () => {
    desk.addresses.set('supervisor', [telegram('gone'), telegram('here')])
    desk.telegram.gone.add('gone')
    await relay([toProvince], ['k1:2'])
    await relay([toProvince, takenBy('member')], ['k1:3'])
    await node.drainOnce()
    const place = desk.telegram.shown.findIndex(
      ({ to, deliveryId }) => to.chat === 'here' && deliveryId.endsWith(':act'),
    )
    expect(lastLine(editOf(`m${place + 1}`)?.text)).toBe('✓ Prise en charge par Nom member')
  })

  it('and never is, has nothing to change', async () => {
    for (const id of ['supervisor', 'member']) desk.telegram.gone.add(id)
    await relay([toProvince], ['k1:2'])
    await relay([toProvince, takenBy('engineer')], ['k1:3'])
    await node.drainOnce()
    expect(desk.telegram.edited).toEqual([])
    expect(await desk.collection.countDocuments({ purpose: 'edit', status: 'withdrawn' })).toBe(2)
  })

  it('because it waits for long, does not make its change hold up what comes after', async () => {
    desk.telegram.scriptFor.set('k1:2:supervisor:act', [{ outcome: 'retry', reason: '429', afterMs: 90_000 }])
    await relay([toProvince], ['k1:2'])
    await node.drainOnce()
    await relay([toProvince, takenBy('member')], ['k1:3'])
    await desk.reply(node, telegram('supervisor'), 'réponse')
    await node.drainOnce()
    expect(desk.telegram.texts('supervisor').at(-1)).toBe('réponse')
    desk.wait(95)
    await node.drainOnce()
    desk.wait(6)
    await node.drainOnce()
    const place = desk.telegram.shown.findIndex(({ deliveryId }) => deliveryId === 'k1:2:supervisor:act')
    expect(lastLine(editOf(`m${place + 1}`)?.text)).toBe('✓ Prise en charge par Nom member')
  })
})
