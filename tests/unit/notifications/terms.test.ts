import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  EQUIPMENT_KINDS,
  LINE_KINDS,
  OPERATORS,
  ROLES,
  SERVICES,
  TIERS,
} from '../../../src/directory/index.ts'
import { TICKET_ACTIONS } from '../../../src/notifications/index.ts'
import { loadTexts } from '../../../src/shared/i18n/index.ts'
import { LANGUAGES } from '../../../src/shared/index.ts'
import { CATEGORIES } from '../../../src/tickets/index.ts'

const texts = loadTexts(path.resolve('locales'))
const TERMS = {
  category: CATEGORIES,
  tier: TIERS,
  role: ROLES,
  service: SERVICES,
  operator: OPERATORS,
  line_kind: LINE_KINDS,
  equipment: EQUIPMENT_KINDS,
  action: TICKET_ACTIONS,
  status: ['unassigned', 'taken', 'waiting', 'resolved', 'closed', 'cancelled', 'merged'],
  waiting: ['requester', 'supplier', 'telecom_operator', 'parts', 'other_team'],
  clock: ['acknowledge', 'resolve'],
} as const

describe('the words for labels', () => {
  it.each(LANGUAGES)('exist for every label in %s, and no two actions have the same title', (language) => {
    const keys = Object.entries(TERMS).flatMap(([kind, labels]) =>
      labels.map((label) => `terms:${kind}.${label}`),
    )
    expect(keys.filter((key) => !texts.has(language, key))).toEqual([])
    const titles = TICKET_ACTIONS.map((action) => texts.t(language, `terms:action.${action}`))
    expect(new Set(titles).size).toBe(TICKET_ACTIONS.length)
    expect(titles.filter((title) => title.length > 20)).toEqual([])
  })

  it.each([
    [0, 'بدون مرفقات'],
    [1, 'مرفق واحد'],
    [2, 'مرفقان'],
    [3, '3 مرفقات'],
    [11, '11 مرفقا'],
    [100, '100 مرفق'],
  ])('count attachments in Arabic: %i', (count, words) => {
    expect(texts.t('ar', 'notifications:line.attachments', { count })).toBe(words)
  })
})
