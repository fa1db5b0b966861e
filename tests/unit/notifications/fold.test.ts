import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Purpose } from '../../../src/notifications/domain/audience.ts'
import { composeDigest } from '../../../src/notifications/domain/digests/compose-digest.ts'
import { FOLD_KINDS, type Fold, foldOf } from '../../../src/notifications/domain/digests/fold.ts'
import { loadTexts } from '../../../src/shared/i18n/index.ts'
import { stripBidiControls } from '../../../src/shared/text/index.ts'
import { aTicket, climbsTo, lastEvent, NOW, toProvince } from './builders.ts'

const texts = loadTexts(path.resolve('locales'))
const HOUR = 3_600_000
const hoursOn = (hours: number) => new Date(NOW.getTime() + hours * HOUR)

const CLOCK = {
  startedAt: NOW,
  acknowledgeWarnAt: hoursOn(1),
  acknowledgeDueAt: hoursOn(2),
  resolveWarnAt: hoursOn(10),
  resolveDueAt: hoursOn(12),
  breachesAlerted: [],
}
const DONE = { remindAt: hoursOn(20), closeAt: hoursOn(30), by: 'director', tierClock: CLOCK } as const

type Steps = NonNullable<Parameters<typeof aTicket>[0]>
const folded = (
  steps: Steps,
  hours: number,
  purpose: Purpose = 'act',
  { seesWords = true, personId = 'supervisor' } = {},
) => {
  // the clock of the tier is kept with the event that started it
  const ticket = aTicket([{ ...toProvince, tierClock: CLOCK } as Steps[number], ...steps])
  // the service does it when it is there again
  const event = { ...lastEvent(ticket), at: hoursOn(hours) }
  const told = { ...ticket, timeline: [...ticket.timeline.slice(0, -1), event] }
  const recipient = { personId, purpose, seesWords }
  return foldOf({ ticket: told, event, recipient }, { now: hoursOn(hours), unit: 'École' })
}

const cancelledBy = (commandId: string) => {
  const ticket = aTicket([
    { type: 'cancelled', by: 'teacher', reason: 'déjà réparé' } as unknown as Steps[number],
  ])
  const event = { ...lastEvent(ticket), commandId }
  const told = { ...ticket, timeline: [...ticket.timeline.slice(0, -1), event] }
  const recipient = { personId: 'supervisor', purpose: 'follow', seesWords: true } as const
  return foldOf({ ticket: told, event, recipient }, { now: NOW, unit: 'École' })
}

describe('requests withdrawn by one message', () => {
  it('are said in one: what they were, and not since when', () => {
    const fold = cancelledBy('inbox9:4')
    expect(fold).toMatchObject({ kind: 'cancelled', unit: 'École' })
    const digest = composeDigest([fold as Fold, { ...(fold as Fold), reference: 'SN-AAAAA0' }], {
      language: 'fr',
      texts,
      now: NOW,
    })
    expect(digest.text).toMatch(/^2 demandes sont annulées/u)
    expect(digest.text).not.toContain('depuis')
  })

  it('alone, it is said at once', () => {
    expect(cancelledBy('inbox9:1')).toBeUndefined()
  })
})

describe('what may be folded', () => {
  it('keeps the room from whoever may not read the words', () => {
    const steps = [{ type: 'breached', clock: 'resolve' }] as unknown as Steps
    expect(folded(steps, 14)).toMatchObject({ category: expect.any(String), room: expect.any(String) })
    expect(folded(steps, 14, 'act', { seesWords: false })).not.toHaveProperty('room')
  })

  it.each([
    ['breached', [{ type: 'breached', clock: 'resolve' }], 12],
    ['arrived', [climbsTo('region', 'province')], 2],
    ['warned', [{ type: 'warned', clock: 'resolve', dueAt: hoursOn(12) }], 10],
    ['reminded', [{ type: 'resolved', ...DONE }, { type: 'confirmation_reminded' }], 20],
    [
      'closed',
      [
        { type: 'resolved', ...DONE },
        { type: 'closed', how: 'unanswered' },
      ],
      30,
    ],
    [
      'resumed',
      [
        { type: 'set_waiting', for: 'parts', until: hoursOn(5), note: '' },
        { type: 'resumed', because: 'date_reached' },
      ],
      5,
    ],
  ] as const)('is "%s", an hour after it fell due and not before', (kind, steps, due) => {
    const since = hoursOn(due)
    expect(folded(steps as unknown as Steps, due + 1.1)).toMatchObject({ kind, since, unit: 'École' })
    expect(folded(steps as unknown as Steps, due + 0.9)).toBeUndefined()
  })

  it('is told apart by whether one has to act', () => {
    expect(folded([climbsTo('region', 'province')], 10, 'follow')?.kind).toBe('climbed')
  })

  it('is said of one’s own as such, without the list of those who handle what is late', () => {
    const fold = folded([climbsTo('region', 'province')], 10, 'follow', { personId: 'teacher' }) as Fold
    expect(fold.kind).toBe('own_climbed')
    const { text, choices } = composeDigest([fold, { ...fold, reference: 'SN-AAAAA0' }], {
      ...{ language: 'fr', texts, now: NOW },
    })
    expect(text).toMatch(/^2 de vos demandes sont passées .*vous n’avez rien à faire/u)
    expect(choices.map(({ id }) => id)).not.toContain('q:late')
  })

  it('is nothing that a person did, however late it is told', () => {
    expect(folded([{ type: 'resolved', ...DONE } as Steps[number]], 100, 'reply')).toBeUndefined()
    expect(folded([{ type: 'closed', how: 'confirmed', by: 'teacher' }], 100, 'follow')).toBeUndefined()
    expect(folded([{ type: 'resumed', because: 'holder', by: 'supervisor' }], 100)).toBeUndefined()
  })

  it('is a new ticket only when it is told as late', () => {
    const ticket = aTicket()
    const recipient = { personId: 'director', purpose: 'act', seesWords: true } as const
    const at = (hours: number) =>
      foldOf({ ticket, event: lastEvent(ticket), recipient }, { now: hoursOn(hours), unit: '' })?.kind
    expect([at(0.9), at(1.1)]).toEqual([undefined, 'opened'])
  })
})

describe('a digest', () => {
  const folds = (kind: Fold['kind'], count: number) =>
    Array.from({ length: count }, (_, n) => ({
      kind,
      reference: `SN-${n}`,
      unit: 'École',
      since: hoursOn(-n),
    })) as unknown as readonly [Fold, ...Fold[]]

  it.each(FOLD_KINDS)('of "%s" has its words in both languages, for every number', (kind) => {
    for (const language of ['ar', 'fr'] as const) {
      for (const count of [1, 2, 4, 11, 60, 100]) {
        const { text } = composeDigest(folds(kind, count), { language, texts, now: NOW })
        expect(text).not.toMatch(/notifications:|digest\.|\{\{/)
        expect(text.split('\n')).toHaveLength(1 + Math.min(count, 20) + (count > 20 ? 1 : 0))
      }
    }
  })

  it('names the longest overdue first, with buttons for these and for the list', () => {
    const { text, choices } = composeDigest(folds('breached', 5), { language: 'fr', texts, now: NOW })
    expect(stripBidiControls(text).split('\n').slice(0, 2)).toEqual([
      '5 demandes ont dépassé leur délai :',
      '– SN-4, École, depuis mardi 24 novembre à 06:00',
    ])
    expect(choices.map(({ id }) => id)).toEqual(['q:ticket:SN-4', 'q:ticket:SN-3', 'q:ticket:SN-2', 'q:late'])
  })

  it('says what each is about and where, and which is dangerous', () => {
    const [fold] = folds('breached', 1)
    const about = { ...fold, category: 'power', room: 'salle 2', danger: true } as const
    const said = (one: Fold, language: 'ar' | 'fr') =>
      stripBidiControls(composeDigest([one], { language, texts, now: NOW }).text).split('\n')[1]
    expect(said(about, 'fr')).toMatch(/^– SN-0, ⚠ électricité, salle 2, École, depuis /)
    expect(said(about, 'ar')).toMatch(/^– SN-0، ⚠ الكهرباء، salle 2، École، منذ /)
    expect(said({ ...fold, category: null }, 'fr')).toMatch(/^– SN-0, [^⚠,]+, École, depuis /)
  })

  it('of what is not late offers no list of the late ones', () => {
    const { choices } = composeDigest(folds('warned', 4), { language: 'ar', texts, now: NOW })
    expect(choices.map(({ id }) => id)).not.toContain('q:late')
  })

  it('has every kind in it, what is to be done first', () => {
    const closed = folds('closed', 2).map((fold, n) => ({ ...fold, reference: `SN-C${n}` }))
    const arrived = folds('arrived', 12).map((fold, n) => ({ ...fold, reference: `SN-A${n}` }))
    const { text, choices } = composeDigest([...closed, ...arrived], { language: 'fr', texts, now: NOW })
    const lines = stripBidiControls(text).split('\n')
    expect(lines[0]).toBe('12 demandes vous arrivent, délai dépassé au niveau précédent :')
    expect(lines.slice(10, 13)).toEqual([
      expect.stringContaining('SN-A2'),
      '… et 2 autres.',
      '2 demandes sont clôturées, faute de réponse :',
    ])
    expect(lines).toHaveLength(15)
    expect(choices.map(({ id }) => id)).toEqual([
      'q:ticket:SN-A11',
      'q:ticket:SN-A10',
      'q:ticket:SN-A9',
      'q:late',
    ])
  })

  it('says of each ticket only the last that happened to it', () => {
    const about = (kind: Fold['kind'], hours: number): Fold => ({
      kind,
      reference: 'SN-0',
      unit: 'École',
      since: hoursOn(hours),
    })
    const story = [about('breached', 2), about('warned', 1), about('arrived', 2), ...folds('opened', 1)]
    const { text } = composeDigest(story, { language: 'fr', texts, now: hoursOn(9) })
    expect(stripBidiControls(text).split('\n')).toEqual([
      '1 demande vous arrive, délai dépassé au niveau précédent :',
      '– SN-0, École, depuis mardi 24 novembre à 12:00',
    ])
  })
})
