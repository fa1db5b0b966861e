import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { inWords } from '../../src/bots/pipeline/turn/words/command-words.ts'
import { percentile } from '../../src/nlu/evaluation/metrics.ts'
import { certaintyOf, evaluate, readLabelled, type TrainedUnderstander } from '../../src/nlu/index.ts'
import { loadTexts } from '../../src/shared/i18n/index.ts'
import { newReference } from '../../src/shared/index.ts'
import { anyString, faultOf } from './setup/any-string.ts'
import { DEVELOPMENT, NOW, openUnderstander } from './setup/files.ts'

let understander: TrainedUnderstander

beforeAll(async () => {
  understander = await openUnderstander()
})

const understand = (text: string) => understander.understand(text, { now: NOW })

/** Milliseconds of processor time in this process: a busy machine does not make the code slower. */
const processorMs = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('messages of strangers (the development set)', () => {
  it('reaches the floors', async () => {
    const figures = await evaluate(understander, await readLabelled(DEVELOPMENT), { now: NOW })
    process.stdout.write(`${JSON.stringify(figures)}\n`)
    expect(figures.n).toBeGreaterThan(1000)
    expect(figures.variety.accuracy).toBeGreaterThan(0.98)
    expect(figures.intent.accuracy).toBeGreaterThan(0.93)
    expect(figures.intent.macroF1).toBeGreaterThan(0.92)
    expect(figures.category.accuracy).toBeGreaterThan(0.95)
    expect(figures.calibration.ece).toBeLessThan(0.04)
    expect(figures.calibration.answered).toBeGreaterThan(0.85)
    expect(figures.calibration.answeredRight).toBeGreaterThan(0.98)
    expect(figures.outOfScope.precision).toBeGreaterThan(0.9)
    expect(figures.outOfScope.recall).toBeGreaterThan(0.85)
    for (const { intentAccuracy } of Object.values(figures.byVariety))
      expect(intentAccuracy).toBeGreaterThan(0.9)
    const floors = {
      ticket: 0.97,
      school_code: 0.97,
      operator: 0.9,
      room: 0.88,
      since: 0.86,
      urgency: 0.84,
      unit: 0.85,
    }
    for (const [key, floor] of Object.entries(floors)) {
      expect(figures.entities[key as keyof typeof floors].f1, key).toBeGreaterThan(floor)
    }
    expect(figures.entities.quantity.f1).toBeGreaterThan(0.86)
  })
})

describe('the words that slash commands stand for', () => {
  const texts = loadTexts('locales')
  it.each([
    ['/start', 'greet'],
    ['/aide', 'help'],
    ['/statut', 'ticket_status'],
    ['/statut SN-7F3K2Q', 'ticket_status'],
    ['/langue', 'change_language'],
    ['/langue ar', 'change_language'],
    ['/langue fr', 'change_language'],
  ] as const)('of %s surely mean %s, in both languages', (command, intent) => {
    for (const language of ['ar', 'fr'] as const) {
      const understanding = understand(inWords(command, language, texts))
      expect(understanding.intent).toBe(intent)
      expect(certaintyOf(understanding)).toBe('sure')
    }
  })
})

describe('the accents of French', () => {
  it.each(['clé usb', 'écran fêlé', 'réseau coupé', 'câble arraché'])('are read in "%s"', (text) => {
    expect(understand(text).variety).toBe('fr')
  })

  it('make no French of Darija', () => {
    expect(understand('clé dyal la salle').variety).not.toBe('fr')
  })
})

describe('a ticket named in a message', () => {
  const SAID = [
    ['راض جدا', 'très satisfait', 'priorité haute', 'أولوية عالية', 'note interne : le toner date de 2023'],
    [
      "elle affiche l'erreur E5",
      'je reprends',
      'donne-la à Noura Kadiri',
      'لا، مازالت معطلة',
      'wach t7ellat ?',
    ],
  ].flat()
  let seed = 11
  const random = () => {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }
  // letters only, a word's letters, one letter three times, a school's code, and any
  const shaped = Array.from({ length: 20_000 }, () => newReference(random)).filter((reference) =>
    /^SN-(?:[A-Z]{6}|\d{5}[A-Z]|.*(.)\1\1.*)$/.test(reference),
  )
  const references = [...shaped.slice(0, 60), ...Array.from({ length: 40 }, () => newReference(random))]

  it.each(SAID)('says nothing of what is wanted by its letters: %s', (words) => {
    const { entities: first, ...meant } = understand(`SN-7K3M9Q ${words}`)
    expect(references.length).toBeGreaterThan(90)
    for (const reference of references) {
      const { entities, ...understood } = understand(`${reference} ${words}`)
      expect(understood, reference).toEqual(meant)
      expect(entities, reference).toEqual({ ...first, ticket: reference })
    }
  })
})

describe('a question which unit it is', () => {
  it.each(['quelle province traîne le plus cette semaine ?', 'أي مديرية تتأخر أكثر من غيرها؟'])(
    'names none: %s',
    (text) => {
      expect(understand(text).entities.unit).toBeUndefined()
    },
  )
})

describe('one message', () => {
  it.each([
    ['الطابعة معطلة منذ يومين', 'report_fault', 'printer', 'msa'],
    ['الطابعة ما خداماش هادي يومين', 'report_fault', 'printer', 'darija'],
    ["l'imprimante mabghatch tkhdem hadi 2 iyam", 'report_fault', 'printer', 'arabizi'],
    ["l'imprimante ne marche plus depuis 2 jours", 'report_fault', 'printer', 'fr'],
    ['bonjour, الويفي ما خدامش f salle 4', 'report_fault', 'connectivity', 'mixed'],
    ['فين وصل الطلب ديالي SN-7F3K2Q؟', 'ticket_status', null, 'darija'],
    ["je m'en occupe", 'take_ticket', null, 'fr'],
    ['à transférer, il faut un technicien', 'forward_ticket', null, 'fr'],
  ])('%s', (text, intent, category, variety) => {
    const { intent: given, category: of, variety: written } = understand(text)
    expect({ intent: given, category: of, variety: written }).toEqual({ intent, category, variety })
  })

  it('says where, since when and how many', () => {
    const { entities, sinceAt } = understand(
      '3 pc en panne en salle 12 depuis hier, école 01234A, ligne inwi coupée, urgent',
    )
    expect(entities).toMatchObject({
      quantity: 3,
      school_code: '01234A',
      operator: 'inwi',
      urgency: 'urgent',
      since: 'depuis hier',
    })
    expect(entities.room).toBe('salle 12')
    expect(sinceAt).toEqual(new Date('2026-11-23T00:00:00Z'))
  })

  it('mends the wrong keyboard layout', () => {
    expect(understand('hgùhfu, lh o$hlhq')).toMatchObject({
      intent: 'report_fault',
      category: 'printer',
      variety: 'darija',
    })
  })

  it.each([
    ['hgùhfu, lh o$lhah lk hgfhvp', { since: 'lk hgfhvp' }],
    ['كضسسضق تغثلا كى ملاضقث7', { since: 'كى ملاضقث7' }],
    ['مث حؤ يث مض سضممث 8 ثسف ثى حضىىث يثحعهس اهثق', { since: 'يثحعهس اهثق', room: 'سضممث 8' }],
  ])('finds entities in what was meant, and gives them back as typed: %s', (text, entities) => {
    expect(understand(text).entities).toMatchObject(entities)
  })

  it('offers other meanings, likeliest first, the chosen one not among them', () => {
    const { alternatives, intent, category } = understand('la box et l imprimante sont en panne')
    expect(alternatives).toHaveLength(3)
    const confidences = alternatives.map(({ confidence }) => confidence)
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a))
    expect(alternatives).not.toContainEqual(expect.objectContaining({ intent, category }))
  })

  it.each(['', '   ', '...', '👍👍', '你好世界', '\u0000\u0001', '\ud800', '%%%', '1'.repeat(500)])(
    'answers what says nothing without being sure of a fault: %j',
    (text) => {
      const understanding = understand(text)
      expect(understanding.intent === 'report_fault' && certaintyOf(understanding) === 'sure').toBe(false)
      expect(understanding.confidence).toBeGreaterThanOrEqual(0)
    },
  )
})

describe('any text at all', () => {
  it('is answered without an exception', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        expect(faultOf(understand(text)), text).toBeUndefined()
      }),
      { numRuns: 1000, seed: 20261124 },
    )
  })

  it.each([
    ['words', 'الطابعة ديال القاعة 5 ما خداماش depuis hier matin, '],
    ['one letter', 'ا'],
    ['quotes', '"'],
    ['digits', '7'],
    ['references', 'sn-'],
    ['marks', 'َ'],
    ['gibberish', 'hgùhfu, '],
    ['spaces', ' '],
    ['lines', 'hgùhfu \n'],
    ['emoji', '👍'],
    ['time', 'depuis 3 '],
  ])('takes time in proportion to its length: %s', (_, piece) => {
    const ofLength = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
    const median = (length: number) => {
      const text = ofLength(length)
      understand(text)
      return percentile(
        Array.from({ length: 7 }, () => processorMs(() => understand(text))),
        0.5,
      )
    }
    expect(median(20_000)).toBeLessThan(30 * Math.max(median(2_000), 0.5))
  })
})

describe('a message under the wrong keyboard layout', () => {
  it('is told as it was meant', () => {
    expect(understand('hgùhfu, $dhg hgrhu, ols, lh o$hlhq').meant).toMatch(/^الطابعة ديال القاعة خمسة/)
  })

  it.each([
    "l'imprimante de la salle 3 ne marche plus",
    'الطابعة ماخداماش من البارح',
    'limprimante li f salle 3 mabghatch tkhdem',
  ])('is none where the letters are what was meant: %s', (text) => {
    expect(understand(text).meant).toBeUndefined()
  })
})

describe('an explanation', () => {
  it('shows the normal form, the skeleton and what spoke for the intent', () => {
    const { normal, skeleton, concepts, speakFor, understanding } = understander.explain(
      'الطّابعة ديال القاعة 5 ما خداماش',
      { now: NOW },
    )
    expect(understanding.intent).toBe('report_fault')
    expect(normal).toBe('الطابعه ديال القاعه 5 ما خداماش')
    expect(skeleton).toContain('ltb3')
    expect(concepts).toContain('printer')
    expect(speakFor.map(({ feature }) => feature).join()).toMatch(/“broken”|خداماش|printer/)
  })
})
