import { describe, expect, it } from 'vitest'
import { givesTo } from '../../../../src/bots/dialogs/reading/orders/movement/hands/give.ts'
import { means } from '../fakes/conversation.ts'
import { atProvince } from '../fakes/with-tickets.ts'

describe('an order to give, in words that a classifier takes for a remark', () => {
  it.each([
    ['اعطي SN ليوسف', 'darija'],
    ['أعطِ الطلب SN ليوسف', 'msa'],
    ['أعطوها ليوسف SN', 'msa'],
    ['a3ti SN l youssef', 'arabizi'],
    ['a3tiha l يوسف SN', 'mixed'],
    ['donne SN à Youssef', 'fr'],
  ] as const)('"%s" gives, and notes nothing', async (words, variety) => {
    const { coordinator, tickets, ticket } = await atProvince()
    const { reference } = ticket()
    const text = words.replace('SN', reference)
    const entities = { ticket: reference }
    await coordinator.says(text, means('add_comment', { certainty: 'likely', variety, entities }))
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'give', to: 'youssef' })
  })

  it.each(['أعطاني الجهاز رسالة خطأ', 'اعطيني هاد الطلب', 'اعطوني الطلب'])('"%s" gives to nobody', (text) => {
    expect(givesTo(text)).toBe(false)
  })
})

describe('back to somebody who is named', () => {
  it.each([
    ['hada machi dyali, rjje3 l Youssef', 'arabizi'],
    ['reddha l youssef', 'arabizi'],
    ['هادي ماشي ديالي، رجعها ليوسف', 'darija'],
    ['أعد الطلب إلى يوسف', 'msa'],
    ['pas pour moi, retourne-la à Youssef', 'fr'],
    ['machi dyali, رجعها l Youssef', 'mixed'],
  ] as const)('"%s" takes nothing back', async (text, variety) => {
    const { coordinator, tickets, ticket } = await atProvince()
    await coordinator.presses(`t:take:${ticket().reference}`)
    await coordinator.says(text, means('undo', { variety }))
    expect(tickets.done.at(-1)?.command).toEqual({ type: 'give', to: 'youssef' })
  })
})
