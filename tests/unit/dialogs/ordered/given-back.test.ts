import { describe, expect, it } from 'vitest'
import { mayReturn } from '../../../../src/bots/dialogs/reading/orders/movement/return.ts'
import { means } from '../fakes/conversation.ts'
import { atProvince } from '../fakes/with-tickets.ts'

describe('given back to the school, with what is to be done there', () => {
  it.each([
    ["ok merci, c'est la clim donc. je renvoie à l'école, qu'ils débranchent la clim en attendant", 'fr'],
    ['شكرا، المشكل من الكليماتيزور إذن. غادي نرجعها للمدرسة يطفيو الكليماتيزور حتى نشوفو شي حل', 'darija'],
    ['شكرا، السبب هو المكيف. سأعيد الطلب إلى المدرسة ليفصلوا المكيف في انتظار إصلاح الأسلاك', 'msa'],
    ['safi fhemt, lclim hiya sbab. ghadi nrej3ha l lmadrasa y7iydo lclim daba 7ta nchoufo', 'arabizi'],
    ['ok فهمت، la clim هي السبب. je renvoie à l’école يطفيوها en attendant', 'mixed'],
  ] as const)('"%s"', async (text, variety) => {
    const { fatima, tickets, first } = await atProvince()
    await fatima.says('je prends', means('take_ticket'))
    await fatima.says(text, means('report_fault', { category: 'power', certainty: 'likely', variety }))
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'return' } })
    expect(tickets.all).toHaveLength(1)
  })

  it('a long story with a parcel in it gives no request back', () => {
    const told =
      "je renvoie le câble à l'école demain parce que les profs me l'ont demandé hier soir au téléphone"
    expect(mayReturn(told)).toBe(false)
  })
})
