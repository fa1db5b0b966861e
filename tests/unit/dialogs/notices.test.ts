import { describe, expect, it } from 'vitest'
import {
  asksForDigest,
  sendsAllAgain,
  wantsSilence,
} from '../../../src/bots/dialogs/reading/orders/telling/notices.ts'
import { quietIn } from '../../../src/bots/dialogs/reading/orders/telling/quiet.ts'
import { means } from './fakes/conversation.ts'
import { withPrinterTicket } from './fakes/with-tickets.ts'

describe('what is sent, in words', () => {
  it.each([
    ['rje3 sift lia kolchi', 'again'],
    ['عاود صيفط ليا كلشي', 'again'],
    ['renvoie-moi tout', undefined],
    ['recommence à m’envoyer tout', 'again'],
    ['matsiftou lia walou mn db hta l ghda sbah', 'silence'],
    ['ما تصيفطو ليا والو حتى لغدا', 'silence'],
    ["ne m'envoyez plus rien jusqu'à demain", 'silence'],
    ['لا ترسلوا لي أي شيء حتى الغد', 'silence'],
    ["Massar ne m'envoie rien", undefined],
    ['ما كتصيفطش ليا مسار والو', undefined],
    ['résumé quotidien à 8h svp', 'digest'],
    ['ملخص كل يوم', 'digest'],
    ['un récap chaque matin', 'digest'],
    ['bghit molakhass kol nhar', 'digest'],
    ['le résumé de ma demande', undefined],
    ['rje3ha lia', undefined],
  ])('"%s": %s', (text, expected) => {
    const found = { again: sendsAllAgain(text), silence: wantsSilence(text), digest: asksForDigest(text) }
    expect(Object.entries(found).flatMap(([kind, isSo]) => (isSo ? [kind] : []))).toEqual(
      expected ? [expected] : [],
    )
  })

  it('the words that are offered are understood', () => {
    expect(quietIn('pas de messages de 18h à 8h')).toEqual({ from: 18, until: 8 })
    expect(quietIn('pas de notifications entre 17h et 8h')).toEqual({ from: 17, until: 8 })
    expect(quietIn('ما ترسلوا ليا والو من 6 العشية حتى 8 الصباح')).toEqual({ from: 18, until: 8 })
  })
})

describe('what is said about being told', () => {
  it.each([
    [
      'rje3 sift lia kolchi',
      means('confirm_resolved', { variety: 'arabizi', certainty: 'likely' }),
      /à toute heure|في كل وقت/,
    ],
    [
      'matsiftou lia walou mn db hta l ghda sbah',
      means('add_comment', { variety: 'arabizi' }),
      /rien changé|لم أغير شيئا/,
    ],
    ['résumé quotidien à 8h', means('set_preferences'), /pas de résumé à heure fixe/],
  ])('"%s" is no act on the ticket that was just spoken of', async (text, meaning, said) => {
    const { director, reference, did } = await withPrinterTicket()
    await director.presses(`t:take:${reference}`)
    const before = did().length
    expect((await director.says(text, meaning)).text).toMatch(said)
    expect(did()).toHaveLength(before)
  })
})
