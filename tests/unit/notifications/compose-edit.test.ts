import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { composeEdit } from '../../../src/notifications/domain/compose/compose-edit.ts'
import type { NowStands } from '../../../src/notifications/domain/now-stands.ts'
import { loadTexts } from '../../../src/shared/i18n/index.ts'
import type { Language } from '../../../src/shared/index.ts'
import { aTicket } from './builders.ts'

const texts = loadTexts(path.resolve('locales'))
const AFTER = { tier: 'school', unitId: 'school', status: 'unassigned' } as unknown as NowStands['after']

const edited = (language: Language, now: NowStands, mayAct = true) => {
  const ticket = aTicket()
  const howToAct = texts.t(language, 'notifications:line.how_to_act', { reference: ticket.reference })
  const alert = { text: `SN-7F3K2Q\n${howToAct}`, choices: [], ticket: ticket.reference, language }
  const message = composeEdit({
    alert,
    ticket,
    now,
    personId: 'director',
    mayAct,
    language,
    texts,
    nameOf: () => 'Ahmed',
    unitName: 'École',
  })
  return { ...message, howToAct }
}

describe('an alert whose ticket has gone on', () => {
  it.each(['ar', 'fr'] as const)('asks nobody to choose when nothing is offered (%s)', (language) => {
    const { text, choices, howToAct } = edited(language, { is: 'closed', after: AFTER })
    expect(choices).toEqual([])
    expect(text).not.toContain(howToAct)
    expect(text.split('\n')[0]).toBe('SN-7F3K2Q')
  })

  it('still says how to act while something can be done', () => {
    const { text, choices, howToAct } = edited('fr', { is: 'open', after: AFTER })
    expect(choices.length).toBeGreaterThan(0)
    expect(text).toContain(howToAct)
  })
})
