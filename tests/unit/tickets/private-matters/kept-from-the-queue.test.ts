import { describe, expect, it } from 'vitest'
import { codeOf, startCore } from '../support/core.ts'

const WORDS = 'نسيت كلمة مرور taalim ديالي'
const supervisor = 'province-oujda-1'
const coordinator = 'province-oujda-5'

/** A personal matter that has gone up to the province, where the supervisor alone is told of it. */
const atProvince = async () => {
  const core = startCore()
  const opened = await core.open('teacher-3', { text: WORDS, category: 'account_access', room: 'salle 7' })
  const ticket = await core.act('director-2', opened, { type: 'forward', reason: 'réinitialiser le compte' })
  // nothing can be taken back any more: whoever sent it up has nothing to do with it now
  core.setTime(new Date(core.now().getTime() + 10 * 60_000))
  const sees = (who: string) => core.tickets.findVisible(who, opened.reference)
  const finds = async (who: string) => (await core.tickets.search(who, 'taalim')).length
  return { ...core, ticket, sees, finds }
}

describe('a personal matter', () => {
  it('is found by its words and read by its requester and its holder, by no other of the queue', async () => {
    const { sees, finds, tickets } = await atProvince()
    expect([await finds('teacher-3'), await finds(supervisor), await finds(coordinator)]).toEqual([1, 1, 0])
    expect((await sees(supervisor))?.report.text).toBe(WORDS)
    const shown = await sees(coordinator)
    expect(shown?.report).toEqual({ text: '', category: 'account_access', attachments: [] })
    const listed = await tickets.listInScope(coordinator)
    const awaiting = (await tickets.listAwaiting(coordinator)).map(({ ticket }) => ticket)
    for (const seen of [shown, ...listed, ...awaiting])
      for (const words of [WORDS, 'salle 7', 'réinitialiser'])
        expect(JSON.stringify(seen)).not.toContain(words)
    expect(await sees('director-2')).toBeUndefined()
  })

  it('gets no remark from whoever may not read it; to be taken it is theirs', async () => {
    const { act, ticket, sees } = await atProvince()
    const remark = { type: 'comment', text: 'Vu', attachments: [] } as const
    for (const command of [remark, { type: 'qualify', category: 'printer' }, { type: 'resolve' }] as const)
      expect(await codeOf(act(coordinator, ticket, command))).toBe('forbidden ticket.take_first')
    expect(await codeOf(act('director-2', ticket, remark))).toBe('not_found ticket.unknown')
    const taken = await act(coordinator, ticket, { type: 'take' })
    expect(taken.report.text).toBe(WORDS)
    expect((await sees(supervisor))?.report.text).toBe('')
    expect(await codeOf(act(supervisor, ticket, remark))).toBe('forbidden ticket.take_first')
    expect(await codeOf(act(coordinator, ticket, remark))).toBe('accepted')
  })

  it('may be given unread, and is still its last holder’s once it is closed', async () => {
    const { act, ticket, sees } = await atProvince()
    const given = await act(coordinator, ticket, { type: 'give', to: supervisor })
    expect(given.report.text).toBe('')
    await act(supervisor, ticket, { type: 'resolve', note: 'Compte taalim rouvert' })
    await act('teacher-3', ticket, { type: 'confirm' })
    expect((await sees(supervisor))?.report.text).toBe(WORDS)
    expect(JSON.stringify(await sees(coordinator))).not.toContain('taalim')
  })

  it('takes in nobody else’s ticket, whose people would hear of it', async () => {
    const { act, open, ticket } = await atProvince()
    const other = await open('teacher-4', { category: 'massar_grades' })
    const above = await act('director-2', other, { type: 'forward', reason: 'Massar' })
    const merging = act(supervisor, above, { type: 'merge', into: ticket.reference })
    expect(await codeOf(merging)).toBe('invalid ticket.merged_into_nothing')
  })
})
