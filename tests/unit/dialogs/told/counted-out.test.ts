import { describe, expect, it } from 'vitest'
import { type Meaning, means, openDesk, printer, unclear } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

describe('one of several tickets, counted out', () => {
  it.each([
    ['la première est réglée', 'fr'],
    ['لولا تحلات', 'darija'],
    ['الأولى تم إصلاحها', 'msa'],
    ['hadik lwla rah mchat, tsel7at', 'arabizi'],
    ['la première تصلحات', 'mixed'],
  ] as const)('is the one that is to be withdrawn: "%s"', async (text, variety) => {
    const { teacher, first } = await withTickets(2)
    await teacher.says(text, unclear({ variety }))
    expect(teacher.state.question).toMatchObject({ kind: 'confirm_cancel', reference: first })
  })

  it.each([
    ['التانية مازال', 'darija'],
    ['la deuxième toujours pas', 'fr'],
    ['الثانية ما زالت معطلة', 'msa'],
    ['tanya mazal', 'arabizi'],
    ['la deuxième مازال', 'mixed'],
  ] as const)('is still the second when the first has just ended: "%s"', async (text, variety) => {
    const { tickets, teacher, first, second } = await withTickets(2)
    await teacher.says(`annulez ${first}`, means('cancel', { entities: { ticket: first } }))
    await teacher.presses('q:yes')
    await teacher.says(text, means('undo', { variety, certainty: 'likely' }))
    expect(tickets.done.map(({ command, reference }) => [command.type, reference])).toEqual([
      ['cancel', first],
      ['comment', second],
    ])
  })
})

describe('"both"', () => {
  const two: Meaning = printer({
    secondFault: {
      category: 'connectivity',
      text: 'le wifi est coupé',
      besides: "l'imprimante est en panne",
      confidence: 0.95,
      entities: {},
    },
  })
  const BOTH = ['les deux', 'toutes les deux', 'بجوج', 'كلاهما', 'b jouj', 'both']

  it.each(BOTH)('opens the second as well: "%s"', async (text) => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est en panne et le wifi est coupé", two)
    await teacher.says(text, unclear())
    expect(tickets.all.map(({ category }) => category)).toEqual(['printer', 'connectivity'])
  })

  it.each(BOTH)('of what one has in hand, or a new one, is that and the other fault: "%s"', async (text) => {
    const { tickets, director } = await withTickets(1)
    await director.says('واه عندنا جوج د المشاكل: الطابعة تقلبات و الريزو', { ...two, variety: 'darija' })
    if (director.state.question?.kind !== 'came_back')
      return expect(director.state.question).toBe('came_back')
    await director.says(text, unclear())
    expect(tickets.all.map(({ category }) => category)).toEqual(['printer', 'connectivity'])
  })
})

describe('whoever says who mended it', () => {
  it.each([
    ['hani dkhelt, safi 7elha moul l informatique', 'arabizi'],
    ['حلها ليا مول المعلوميات', 'darija'],
    ['le technicien me l’a débloqué', 'fr'],
  ] as const)('is asked whether it is to be withdrawn: "%s"', async (text, variety) => {
    const { teacher, first } = await withTickets(1)
    await teacher.says(text, unclear({ variety }))
    expect(teacher.state.question).toMatchObject({ kind: 'confirm_cancel', reference: first })
  })
})
