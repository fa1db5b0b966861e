import { expect, it } from 'vitest'
import { searchTokens } from '../../../../src/tickets/domain/search/words.ts'
import type { TicketKey, TicketSearch } from '../../../../src/tickets/index.ts'
import { on } from '../../../unit/tickets/support/instants.ts'
import { afterCommand, aTicket, type TicketParts } from '../../../unit/tickets/support/tickets.ts'
import { byHour, type Keep, type Store } from './kept.ts'

/** Pages neither lose a ticket nor show it twice. */
export const paging = (store: Store, keep: Keep): void => {
  it.each([false, true])('goes on from the last one shown, oldest first: %s', async (oldestFirst) => {
    const hours = ['08', '09', '09', '09', '10', '11']
    for (const [n, hour] of hours.entries()) await keep(aTicket({ id: `t${n}`, ...byHour(hour) }))
    const question = { visibleTo: 'x', originWithin: ['DP-OUJDA'], oldestFirst, limit: 2 }
    const shown: string[] = []
    for (let after: TicketKey | undefined; ; ) {
      const page = await store().list({ ...question, ...(after ? { after } : {}) })
      shown.push(...page.map(({ id }) => id))
      after = page.at(-1)
      if (page.length < 2) break
      // what comes in meanwhile moves nothing to another page
      if (!oldestFirst) await keep(aTicket({ at: on('tuesday', '10:00') }))
    }
    const expected = ['t0', 't1', 't2', 't3', 't4', 't5']
    expect(shown).toEqual(oldestFirst ? expected : expected.toReversed())
  })
}

/** Words find what was reported in them, in any script, and nothing that the person may not see. */
export const searching = (store: Store, keep: Keep): void => {
  const scope = { requesterId: 'director-2', unitIds: ['DP-OUJDA'] }
  const found = async (words: string, query: Partial<TicketSearch> = {}) => {
    const usual = { visibleTo: 'director-2', reportedByOrWithin: scope, limit: 20 }
    await store().foldCounts()
    const tickets = await store().search({ ...usual, tokens: searchTokens(words), ...query })
    return tickets.map(({ report }) => report.text)
  }
  const say = (text: string, parts: TicketParts = {}) =>
    keep(aTicket({ ...parts, report: { text, ...parts.report } }))

  it('finds one word in every script, newest first, and all words together', async () => {
    await say('الطابعة ديال القسم خاسرة', byHour('08'))
    await say('tabi3a makhdamach', byHour('09'))
    await say('La souris et l’écran', byHour('10'))
    await say('écran noir', { ...byHour('11'), report: { room: 'salle 12' } })
    expect(await found('TABI3A')).toEqual(['tabi3a makhdamach', 'الطابعة ديال القسم خاسرة'])
    expect(await found('طابعة خاسرة')).toEqual(['الطابعة ديال القسم خاسرة'])
    expect(await found('ecrans')).toEqual(['écran noir', 'La souris et l’écran'])
    expect(await found('écran 12')).toEqual(['écran noir'])
    expect(await found('ecran', { limit: 1 })).toEqual(['écran noir'])
    expect(await found('في les')).toEqual([])
    expect(await found('imprimante')).toEqual([])
  })

  it('finds within the scope only, and what one reported oneself elsewhere', async () => {
    const fes = { originUnitId: '20101J', originPath: ['MEN', 'AREF-FM', 'DP-FES', '20101J'] }
    await say('souris une', byHour('08'))
    await say('souris deux', { ...byHour('09'), ...fes, requesterId: 'teacher-17' })
    await say('souris trois', { ...byHour('10'), ...fes, requesterId: 'director-2' })
    expect(await found('souris')).toEqual(['souris trois', 'souris une'])
    const both = { ...scope, unitIds: ['10102B', 'DP-OUJDA', 'AREF-FM'] }
    expect(await found('souris', { reportedByOrWithin: both })).toHaveLength(3)
    expect(await found('souris', { reportedByOrWithin: { ...scope, unitIds: [] } })).toEqual(['souris trois'])
    expect(await found('souris', { reportedByOrWithin: both, originWithin: ['DP-FES'] })).toHaveLength(2)
    expect(await found('souris', { openedBefore: on('monday', '10:00') })).toEqual(['souris une'])
    expect(await found('souris', { statuses: ['closed'] })).toEqual([])
  })

  it('finds an amended report by its new words only', async () => {
    const ticket = aTicket({ ...byHour('08'), report: { text: 'souris' } })
    await keep(ticket)
    expect(await found('souris')).toEqual(['souris'])
    const report = { ...ticket.report, text: 'clavier' }
    const asked = { at: on('monday', '09:00'), by: ticket.requesterId }
    await store().save(afterCommand(ticket, { type: 'amend', report }, asked))
    expect([await found('souris'), await found('clavier')]).toEqual([[], ['clavier']])
  })

  it('finds a ticket by its room as it was corrected, and as it was before when that is taken back', async () => {
    const ticket = aTicket({ ...byHour('08'), report: { text: 'souris', room: 'bibliotheque' } })
    await keep(ticket)
    const asked = { at: on('monday', '09:00'), by: ticket.requesterId }
    const details = { room: 'infirmerie' }
    const amended = afterCommand(ticket, { type: 'amend_details', details }, asked)
    await store().save(amended)
    expect([await found('bibliotheque'), await found('infirmerie')]).toEqual([[], ['souris']])
    await store().save(afterCommand(amended, { type: 'undo' }, asked))
    expect([await found('bibliotheque'), await found('infirmerie')]).toEqual([['souris'], []])
  })

  it('keeps private reports to those who may read them', async () => {
    await say('mot de passe oublié', { report: { category: 'account_access' } })
    expect(await found('passe')).toEqual([])
    expect(await found('passe', { privateAt: [{ unitId: '10102B' }] })).toHaveLength(1)
    expect(await found('passe', { visibleTo: 'teacher-3' })).toHaveLength(1)
  })
}
