import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../src/directory/index.ts'
import {
  concerns,
  decideClose,
  decideDeclare,
  decideRetract,
  decideUpdate,
  explains,
  type Incident,
  isFeltAt,
  isPartOf,
  mayDeclare,
  updateOf,
} from '../../../../src/tickets/domain/incidents/incident.ts'
import { codeOf } from '../support/core.ts'

const AT = new Date('2026-11-24T09:00:00Z')
const MINUTE = 60_000
const later = (ms: number): Date => new Date(AT.getTime() + ms)

const ROOT = { id: 'MEN', path: ['MEN'] }
const REGION = { id: 'AREF', path: ['MEN', 'AREF'] }
const PROVINCE = { id: 'DP', path: ['MEN', 'AREF', 'DP'] }
const SCHOOL = { id: 'E1', path: ['MEN', 'AREF', 'DP', 'E1'] }
const ELSEWHERE = { id: 'DP2', path: ['MEN', 'AREF', 'DP2'] }

const person = (id: string, role: string, unitId: string, until?: Date): Person =>
  ({ id, memberships: [{ role, unitId, from: new Date(0), ...(until ? { until } : {}) }] }) as never

const supervisor = person('s', 'supervisor', 'DP')

const declaring = (more: object = {}) =>
  ({
    ...{ id: 'i1', person: supervisor, unit: PROVINCE, category: 'connectivity' },
    ...{ text: ' plus d’internet \n', at: AT, commandId: 'c1' },
    ...more,
  }) as unknown as Parameters<typeof decideDeclare>[0]

const incident = (more: Partial<Incident> = {}): Incident => ({ ...decideDeclare(declaring()), ...more })
const closed = { by: 's', at: AT, commandId: 'c2' }
const refusal = (work: () => unknown) => codeOf((async () => work())())

describe('who may declare an incident', () => {
  it.each([
    ['the supervisor there', supervisor, true],
    ['the supervisor of the region', person('r', 'supervisor', 'AREF'), true],
    ['the supervisor at the centre', person('c', 'supervisor', 'MEN'), true],
    ['the supervisor of another province', person('x', 'supervisor', 'DP2'), false],
    ['the coordinator there', person('k', 'coordinator', 'DP'), false],
    ['whoever was its supervisor', person('w', 'supervisor', 'DP', new Date(AT.getTime() - MINUTE)), false],
  ] as const)('%s: %s', (_who, who, may) => {
    expect(mayDeclare(who, PROVINCE as never, AT)).toBe(may)
  })
})

describe('what is declared', () => {
  it('has its words, its place from the root on, and whose it is', () => {
    expect(decideDeclare(declaring())).toMatchObject({
      ...{ id: 'i1', unitId: 'DP', unitPath: PROVINCE.path, category: 'connectivity', commandId: 'c1' },
      ...{ text: 'plus d’internet', declaredBy: 's', declaredAt: AT },
    })
    expect(decideDeclare(declaring())).not.toHaveProperty('closed')
  })

  it('is refused outside one’s place, and without words', async () => {
    expect(await refusal(() => decideDeclare(declaring({ unit: ELSEWHERE })))).toBe(
      'forbidden incident.outside_scope',
    )
    expect(await refusal(() => decideDeclare(declaring({ text: ' \n\t' })))).toBe(
      'invalid incident.words_missing',
    )
  })
})

describe('how it ends', () => {
  const close = (given: Incident, who = supervisor, commandId = 'c2') =>
    decideClose(given, { person: who, at: AT, commandId })

  it('by a supervisor of its place, once', async () => {
    expect(close(incident())).toStrictEqual(closed)
    expect(close(incident({ closed }))).toBeUndefined()
    expect(await refusal(() => close(incident({ closed }), supervisor, 'c3'))).toBe(
      'conflict incident.closed_already',
    )
    const other = person('x', 'supervisor', 'DP2')
    expect(await refusal(() => close(incident(), other))).toBe('forbidden incident.outside_scope')
    expect(await refusal(() => close(incident({ closed }), other))).toBe('forbidden incident.outside_scope')
  })

  const retract = (given: Incident, ms: number, by = 's', commandId = 'c2') =>
    decideRetract(given, { by, at: later(ms), commandId })

  it('taken back by whoever declared it, within five minutes to the millisecond', async () => {
    expect(retract(incident(), 5 * MINUTE)).toStrictEqual({
      ...{ by: 's', at: later(5 * MINUTE), commandId: 'c2', retracted: true },
    })
    expect(await refusal(() => retract(incident(), 5 * MINUTE + 1))).toBe(
      'conflict incident.too_late_to_retract',
    )
    expect(await refusal(() => retract(incident(), 0, 'r'))).toBe('forbidden incident.outside_scope')
    expect(retract(incident({ closed }), MINUTE)).toBeUndefined()
    expect(await refusal(() => retract(incident({ closed }), MINUTE, 's', 'c3'))).toBe(
      'conflict incident.closed_already',
    )
  })
})

describe('what is told of it while it runs', () => {
  const first = { text: 'Orange annonce 18 h', by: 's', at: AT, commandId: 'u1' }
  const update = (given: Incident, more: object = {}) =>
    decideUpdate(given, { person: supervisor, text: ' 18 h \n', at: AT, commandId: 'u2', ...more })

  it('has its words and whose they are, and is told once by one command', async () => {
    expect(update(incident())).toStrictEqual({ text: '18 h', by: 's', at: AT, commandId: 'u2' })
    expect(update(incident({ updates: [first] }))).toMatchObject({ commandId: 'u2' })
    expect(update(incident({ updates: [first] }), { commandId: 'u1' })).toBeUndefined()
    expect(update(incident({ updates: [first], closed }), { commandId: 'u1' })).toBeUndefined()
    expect(await refusal(() => update(incident({ closed })))).toBe('conflict incident.closed_already')
    expect(await refusal(() => update(incident(), { text: ' \n' }))).toBe('invalid incident.words_missing')
    const other = person('x', 'supervisor', 'DP2')
    expect(await refusal(() => update(incident(), { person: other }))).toBe(
      'forbidden incident.outside_scope',
    )
  })

  it('is found again by the news that tells it', () => {
    const second = { ...first, commandId: 'u2' }
    const told = incident({ updates: [first, second] })
    expect(updateOf('updated:u2', told)).toBe(second)
    expect(updateOf('updated:u3', told)).toBeUndefined()
    expect(updateOf('declared', told)).toBeUndefined()
    expect(updateOf('updated:u1', incident())).toBeUndefined()
  })
})

describe('what belongs to it', () => {
  const report = (category: string | null, originPath: readonly string[]) =>
    ({ category, originPath }) as Parameters<typeof explains>[1]

  it.each([
    ['of its kind from below', report('connectivity', SCHOOL.path), true],
    ['of its kind from its very place', report('connectivity', PROVINCE.path), true],
    ['of another kind', report('printer', SCHOOL.path), false],
    ['of no kind yet', report(null, SCHOOL.path), false],
    ['from above', report('connectivity', REGION.path), false],
    ['from elsewhere', report('connectivity', ELSEWHERE.path), false],
  ])('a report %s: %s', (_what, given, belongs) => {
    expect(explains(incident(), given)).toBe(belongs)
    expect(isPartOf(incident(), given)).toBe(belongs)
    expect(isPartOf(incident({ closed }), given)).toBe(false)
    expect(explains(incident({ closed }), given)).toBe(belongs)
  })

  it.each([
    ['its own place', [PROVINCE], true, true],
    ['a school below', [SCHOOL], true, true],
    ['a unit above', [REGION], true, false],
    ['the root', [ROOT], true, false],
    ['elsewhere', [ELSEWHERE], false, false],
    ['one of several', [ELSEWHERE, SCHOOL], true, true],
    ['no place', [], false, false],
  ] as const)('concerns %s: %s; is felt there: %s', (_where, units, concerned, felt) => {
    expect(concerns(incident(), units)).toBe(concerned)
    expect(isFeltAt(incident(), units)).toBe(felt)
  })
})
