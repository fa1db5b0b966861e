import { expect, it } from 'vitest'
import type { LateKey, LateQuery, Ticket } from '../../../../src/tickets/index.ts'
import { on } from '../../../unit/tickets/support/instants.ts'
import { afterCommand, aTicket } from '../../../unit/tickets/support/tickets.ts'
import { byHour, type Keep, type Store } from './kept.ts'

const friday = on('friday', '16:00')
const dueAt = ({ clock }: Ticket): Date => clock.resolveDueAt

/** What is past its deadline, however much has been reported since. */
export const late = (store: Store, keep: Keep): void => {
  const found = async (query: Partial<LateQuery> = {}) => {
    const usual = { visibleTo: 'x', within: ['DP-OUJDA'], now: friday, limit: 20 }
    return (await store().listLate({ ...usual, ...query })).map(({ id }) => id)
  }

  it('lists what is late, the longest overdue first, in pages that neither lose nor repeat', async () => {
    for (const [n, hour] of ['11', '09', '09', '09', '08'].entries())
      await keep(aTicket({ id: `t${n}`, ...byHour(hour) }))
    const expected = ['t4', 't1', 't2', 't3', 't0']
    expect(await found()).toEqual(expected)
    const paged: string[] = []
    for (let after: LateKey | undefined; paged.length < 10; ) {
      const page = await store().listLate({
        ...{ visibleTo: 'x', within: ['MEN', 'DP-OUJDA'], now: friday, limit: 2 },
        ...(after ? { after } : {}),
      })
      paged.push(...page.map(({ id }) => id))
      const last = page.at(-1)
      if (!last || page.length < 2) break
      after = { dueAt: dueAt(last), id: last.id }
    }
    expect(paged).toEqual(expected)
  })

  it('leaves out what is not late yet, waits, is over, or is not for this person', async () => {
    const opened = await keep(aTicket({ id: 'late', ...byHour('08') }))
    await keep(aTicket({ id: 'later', at: on('friday', '09:00') }))
    const asked = { at: on('monday', '10:00') }
    await keep(afterCommand(aTicket({ id: 'waits' }), { type: 'ask', question: '?' }, asked))
    await keep(afterCommand(aTicket({ id: 'over' }), { type: 'cancel', reason: 'x' }, asked))
    await keep(aTicket({ id: 'secret', report: { category: 'account_access' } }))
    const fes = { originUnitId: '20101J', originPath: ['MEN', 'AREF-FM', 'DP-FES', '20101J'] }
    await keep(aTicket({ id: 'elsewhere', ...fes }))
    expect(await found()).toEqual(['late'])
    expect(await found({ now: dueAt(opened) })).toEqual([])
    expect(await found({ now: new Date(dueAt(opened).getTime() + 1) })).toEqual(['late'])
    expect(await found({ visibleTo: 'teacher-3' })).toEqual(['late', 'secret'])
    expect(await found({ within: ['MEN'], originWithin: ['DP-FES'] })).toEqual(['elsewhere'])
    expect(await found({ originWithin: ['DP-FES'] })).toEqual([])
    expect(await found({ within: [] })).toEqual([])
    expect(await found({ openedFrom: on('monday', '08:30') })).toEqual([])
    expect(await found({ openedBefore: on('monday', '08:30') })).toEqual(['late'])
  })
}
