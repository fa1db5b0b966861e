import { describe, expect, it } from 'vitest'
import { means, openDesk, printer } from './fakes/conversation.ts'

type Person = ReturnType<ReturnType<typeof openDesk>['conversation']>

const WORDS = 'la machine fait un bruit bizarre'
const likely = means('report_fault', {
  certainty: 'likely',
  category: 'printer',
  alternatives: [{ intent: 'report_fault', category: 'projector', confidence: 0.2 }],
})
/** One reading only: now a yes means it. */
const only = { ...likely, alternatives: [] }

const asked = async (meaning = likely) => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  await teacher.says(WORDS, meaning)
  expect(teacher.state.question?.kind).toBe('confirm_report')
  expect(desk.corrections).toEqual([])
  return { ...desk, teacher }
}
const chosen = (category: string) => ({ intent: 'report_fault', category })

describe('a reading in doubt that the person settles', () => {
  it.each([
    ['another category, by its button', 'q:category:projector', 'projector'],
    ['the first reading, by its button', 'q:category:printer', 'printer'],
  ])('is noted with the words it was about: %s', async (_, button, category) => {
    const { teacher, corrections, tickets } = await asked()
    await teacher.presses(button)
    expect(tickets.all).toHaveLength(1)
    expect(corrections).toMatchObject([{ personId: 'teacher-fr', text: WORDS, chosen: chosen(category) }])
  })

  it.each([
    ['oui', undefined, 'printer'],
    ['oui exactement, vous avez raison de le dire', means('affirm'), 'printer'],
    ["non, c'est le projecteur", means('deny', { certainty: 'likely' }), 'projector'],
    ['projecteur', undefined, 'projector'],
  ])('is noted when it is said: %s', async (answer, meaning, category) => {
    const { teacher, corrections } = await asked(only)
    await teacher.says(answer, meaning)
    expect(corrections).toMatchObject([{ text: WORDS, chosen: chosen(category) }])
  })

  it('is noted with the same key when the turn is played again', async () => {
    const { teacher, corrections } = await asked(only)
    const before = teacher.state
    await teacher.says('oui', undefined, { ordinal: 9 })
    teacher.forget(before)
    await teacher.says('oui', undefined, { ordinal: 9 })
    const [first, second] = corrections.map(({ key }) => key)
    expect(corrections).toHaveLength(2)
    expect(first).toBe(second)
  })
})

const none = { intent: 'report_fault', category: null }
const REFUSED = 'le portail ne répond plus'

const refused = async () => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  await teacher.says(REFUSED, means('out_of_scope'))
  expect(teacher.state.question?.kind).toBe('report_anyway')
  return { ...desk, teacher }
}

describe('a reading that the person denies', () => {
  it.each([
    ['none of these, by a button', async (teacher: Person) => teacher.presses('q:other')],
    ['no, in a word', async (teacher: Person) => teacher.says('non')],
    ['no, in a sentence', async (teacher: Person) => teacher.says('non pas du tout ça', means('deny'))],
  ])('is noted as a fault of another kind: %s', async (_, answer) => {
    const { teacher, corrections } = await asked()
    await answer(teacher)
    expect(corrections).toMatchObject([{ text: WORDS, chosen: none }])
  })

  it('is noted once, and once more with the category that is chosen then', async () => {
    const { teacher, corrections } = await asked()
    await teacher.says('non')
    await teacher.says('non')
    await teacher.presses('q:category:projector')
    expect(corrections).toMatchObject([{ chosen: none }, { chosen: chosen('projector') }])
  })
})

describe('words taken for none of ours', () => {
  it.each([
    ['by the button', async (teacher: Person) => teacher.presses('q:report_anyway')],
    ['by a yes', async (teacher: Person) => teacher.says('oui')],
  ])('are noted when they become a ticket all the same: %s', async (_, answer) => {
    const { teacher, corrections, tickets } = await refused()
    await answer(teacher)
    expect(tickets.all).toHaveLength(1)
    expect(corrections).toMatchObject([{ personId: 'teacher-fr', text: REFUSED, chosen: none }])
  })
})

describe('words not understood at all', () => {
  const lost = async () => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    await teacher.says(WORDS)
    expect(teacher.state.question?.kind).toBe('describe_fault')
    return { ...desk, teacher }
  }

  it('are noted with the category that is pressed', async () => {
    const { teacher, corrections } = await lost()
    await teacher.presses('q:category:printer')
    expect(corrections).toMatchObject([{ text: WORDS, chosen: chosen('printer') }])
  })

  it('are noted with the fault that plainer words describe', async () => {
    const { teacher, corrections } = await lost()
    await teacher.says("l'imprimante ne marche plus", printer())
    expect(corrections).toMatchObject([{ text: WORDS, chosen: chosen('printer') }])
  })
})

describe('nothing is noted', () => {
  it('of a report that was clear', async () => {
    const { conversation, corrections, tickets } = openDesk()
    await conversation('teacher-fr').says("l'imprimante ne marche plus", printer())
    expect(tickets.all).toHaveLength(1)
    expect(corrections).toEqual([])
  })

  it('of more words that name nothing', async () => {
    const { teacher, corrections } = await asked()
    await teacher.says('elle est au fond du couloir', means('add_comment', { certainty: 'likely' }))
    expect(corrections).toEqual([])
  })

  it('of what was thought to be none of ours, and is none', async () => {
    const { teacher, corrections } = await refused()
    await teacher.says('non')
    expect(corrections).toEqual([])
  })

  it('of a report that is dropped', async () => {
    const { teacher, corrections } = await asked()
    await teacher.says('laissez tomber', means('cancel'))
    expect(corrections).toEqual([])
  })
})
