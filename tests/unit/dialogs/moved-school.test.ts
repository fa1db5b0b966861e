import { describe, expect, it } from 'vitest'
import { saysMovedSchool } from '../../../src/bots/dialogs/reading/asides/moved.ts'
import { wantsNewOne } from '../../../src/bots/dialogs/reading/asides/new-one.ts'
import { means, openDesk, unclear } from './fakes/conversation.ts'

describe('whoever works at another school now', () => {
  it.each([
    ["je ne suis plus à cette école, j'ai été mutée au lycée Moulay Idriss", 'fr'],
    ['أنا من مدرسة أخرى دابا، نقلوني لمولاي إدريس', 'darija'],
    ['لم أعد أشتغل في هذه المؤسسة، انتقلت إلى إعدادية أخرى', 'msa'],
    ['tna9lt l mdrassa khra had l3am', 'arabizi'],
    ["نقلوني had l3am, j'ai changé d'école", 'mixed'],
  ] as const)('"%s": told who records it, and nothing is opened', async (text, variety) => {
    const { conversation, tickets } = openDesk()
    const reply = await conversation('teacher-fr').says(text, unclear({ variety }))
    expect(reply.text).toMatch(/annuaire|الدليل/u)
    expect(reply.text).toMatch(/director/u)
    expect(tickets.all).toEqual([])
  })

  it('a fault that came with it is a fault', async () => {
    const { conversation, tickets } = openDesk()
    await conversation('teacher-fr').says(
      "j'ai été muté au lycée Ibn Sina et Massar ne montre plus mes classes",
      means('report_fault', { category: 'massar_structures' }),
    )
    expect(tickets.all).toHaveLength(1)
  })

  it.each([
    'quand sortent les résultats de la mutation ?',
    'le technicien a été muté',
    'نقلو الطابعة للقاعة 3',
  ])('"%s" tells of something else', (text) => {
    expect(saysMovedSchool(text)).toBe(false)
  })
})

describe('a new request, and nothing said of what', () => {
  it.each([
    ["c'est un autre problème, j'ouvre une nouvelle demande", 'fr'],
    ['هادا مشكل آخر، نحل عليه طلب جديد', 'darija'],
    ['أريد أن أفتح طلبا جديدا', 'msa'],
    ['bghit n7el talab jdid', 'arabizi'],
    ['بغيت نفتح nouvelle demande', 'mixed'],
  ] as const)('"%s": asked what is wrong, from a holder too', async (text, variety) => {
    const { conversation, tickets } = openDesk()
    const reply = await conversation('supervisor').says(text, unclear({ variety }))
    expect(reply.choices).toEqual([])
    expect(reply.text).toMatch(/en une phrase|في جملة/u)
    await conversation('supervisor').says(
      'le routeur de la délégation est en panne',
      means('report_fault', { category: 'connectivity' }),
    )
    expect(tickets.all).toHaveLength(1)
  })

  it('what says what it is needs no question', () => {
    expect(wantsNewOne("j'ouvre une nouvelle demande pour l'imprimante")).toBe(false)
  })
})
