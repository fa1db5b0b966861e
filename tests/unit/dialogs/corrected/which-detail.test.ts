import { describe, expect, it } from 'vitest'
import { type Meaning, means, openDesk, printer, unclear } from '../fakes/conversation.ts'

type Details = { readonly room?: string; readonly quantity?: number }

const reported = async (entities: Details, words = 'des ordinateurs en panne') => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  await teacher.says(words, means('report_fault', { category: 'computer', entities }))
  const report = () => desk.tickets.all[0]?.report
  return { ...desk, teacher, report }
}
const denies = means('deny', { certainty: 'likely' })

describe('a number that is denied says which detail is put right', () => {
  it.each<[string, number, Meaning]>([
    ['machi 4, 5', 5, means('deny', { variety: 'arabizi' })],
    ['pas 4, 6', 6, unclear()],
    ['ماشي 4، 5', 5, means('deny', { variety: 'darija' })],
    ['ماشي ربعة، خمسة', 5, means('deny', { variety: 'darija', entities: { quantity: 5 } })],
    ['ليس أربعة، خمسة', 5, means('deny', { variety: 'msa' })],
    ['machi reb3a, khamsa', 5, means('deny', { variety: 'arabizi' })],
    ['pas quatre, cinq', 5, unclear({ entities: { quantity: 5 } })],
    ['machi quatre, cinq', 5, means('deny', { variety: 'mixed' })],
  ])('"%s" is how many there are', async (text, quantity, meaning) => {
    const { teacher, tickets, report } = await reported({ room: 'salle multimedia', quantity: 4 })
    const { text: reply } = await teacher.says(text, meaning)
    expect(report()).toMatchObject({ room: 'salle multimedia', quantity })
    expect(reply).toContain('4')
    expect(tickets.all).toHaveLength(1)
  })

  it('as the report counts them in its words only', async () => {
    const { teacher, report } = await reported({ room: 'salle info' }, 'trois souris en panne en salle info')
    await teacher.says('pas 3, 6', denies)
    expect(report()).toMatchObject({ room: 'salle info', quantity: 6 })
  })

  it.each<[string, Meaning]>([
    ['ماشي تلاتة، ربعة', means('deny', { variety: 'darija', entities: { quantity: 4 } })],
    ['بدل ليا الرقم ديال القاعة، ماشي تلاتة، ربعة', means('deny', { certainty: 'likely' })],
    ['ليس ثلاثة، أربعة', means('deny', { variety: 'msa' })],
    ['machi tlata, reb3a', means('deny', { variety: 'arabizi' })],
    ['pas trois, quatre', unclear({ entities: { quantity: 4 } })],
    ['machi trois, quatre', unclear({ variety: 'mixed' })],
    ['pas la trois, la quatre', denies],
  ])('"%s" is the room, which has that number', async (text, meaning) => {
    const { teacher, report } = await reported({ room: 'salle 3', quantity: 5 })
    await teacher.says(text, meaning)
    expect(report()?.room).toMatch(/^(?:salle|القاعة) 4$/u)
    expect(report()?.quantity).toBe(5)
  })
})

describe('the room that is denied', () => {
  const power = (room: string) => means('report_fault', { category: 'power', entities: { room } })

  it.each([
    ['machi clim dyal salle info, dyal lbureau dyali', 'salle info', 'lbureau'],
    ['ماشي المكيف ديال القاعة المتعددة الوسائط، ديال المكتب ديالي', 'القاعة المتعددة الوسائط', 'المكتب'],
    ['ليس مكيف القاعة 3، بل مكيف القاعة 5', 'القاعة 3', 'القاعة 5'],
    ["c'est pas la clim de la salle info, celle de mon bureau", 'salle info', 'bureau'],
    ['machi la clim de la salle 2, dyal salle 6', 'salle 2', 'salle 6'],
  ])('is never the new one: "%s"', async (text, denied, room) => {
    const { conversation, tickets } = openDesk()
    const director = conversation('director')
    await director.says('la clim ne marche plus', power(denied))
    await director.says(text, power(denied))
    expect(tickets.all.map(({ report }) => report.room)).toEqual([room])
  })

  it('is not the room of a report that begins with it', async () => {
    const { conversation, tickets } = openDesk()
    const text = "pas la salle 3, c'est en salle 5 que l'imprimante est en panne"
    await conversation('teacher-fr').says(text, printer({ entities: { room: 'salle 3' } }))
    expect(tickets.all.map(({ report }) => report.room)).toEqual(['salle 5'])
  })
})

describe('the name of a class', () => {
  it.each([
    ['la 2/6 pas la 2/5', '2/5', /2\/6$/u],
    ['القسم 3/6 وليس 3/5', 'القسم 3/5', /^القسم 3\/6$/u],
    ["non c'est pas la 3APIC-4 c'est la 2APIC-4", '3APIC-4', /^2APIC-4$/u],
    ['non pas la 3APIC-2, la 2APIC-2', '3APIC-2', /^2APIC-2$/u],
    ['machi TCS1, TCS2', 'TCS1', /^TCS2$/u],
    ['ماشي 1BAC-3، 2BAC-3', '1BAC-3', /^2BAC-3$/u],
  ])('is taken whole: "%s"', async (text, before, expected) => {
    const { teacher, report } = await reported({ room: before })
    await teacher.says(text, denies)
    expect(report()?.room).toMatch(expected)
  })
})

describe('how many, put right with the thing that is named', () => {
  it.each([
    ['les claviers : cinq finalement', 5],
    ['finalement cinq claviers', 5],
    ['en fait c’est six claviers', 6],
    ['les claviers ولاو خمسة', 5],
    ['lclavier wlaw khamsa', 5],
    ['ولاو 5', 5],
  ])('"%s"', async (text, quantity) => {
    const { teacher, tickets, report } = await reported({ room: 'salle info', quantity: 4 })
    await teacher.says(
      text,
      means('report_fault', { certainty: 'likely', category: 'computer', entities: { quantity } }),
    )
    expect(tickets.all).toHaveLength(1)
    expect(report()).toMatchObject({ room: 'salle info', quantity })
  })
})

describe('a room whose number is written out', () => {
  const withoutRoom = printer({ entities: {}, variety: 'darija' })

  it.each([
    ['الطابعة ما خداماش ف القاعة رقم خمسة', 'القاعة رقم 5'],
    ['limprimante f salle tlata makhdamach', 'salle 3'],
    ["l'imprimante de la salle vingt-deux est en panne", 'salle 22'],
    ['الطابعة ديال القاعة خمسة وعشرين خاسرة', 'القاعة 25'],
  ])('is taken with the report: "%s"', async (text, room) => {
    const { conversation, tickets } = openDesk()
    await conversation('teacher-fr').says(text, withoutRoom)
    expect(tickets.all[0]?.report.room).toBe(room)
  })

  it.each([
    ['القاعة رقم خمسطاش ماشي خمسة', 'القاعة رقم 15', means('deny', { certainty: 'likely' })],
    ['القاعة رقم تمنية', 'القاعة رقم 8', unclear()],
    ['salle 8', 'salle 8', unclear()],
  ])('answers "which room?" after a joke, too: "%s"', async (text, room, meaning) => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation('teacher-ar')
    await teacher.says('الطابعة خاسرة', withoutRoom)
    await teacher.says('هاهاها كنت كنهضر بالصوت', means('out_of_scope', { variety: 'darija' }))
    await teacher.says(text, meaning)
    expect(tickets.all.map(({ report }) => report.room)).toEqual([room])
  })
})
