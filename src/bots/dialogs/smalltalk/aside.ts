import { isActive, isFinal } from '../../../tickets/index.ts'
import { focusedTicket, ownSpokenOf } from '../asking/explicit.ts'
import { status } from '../following/status.ts'
import { commandOn } from '../handling/command.ts'
import { asksWhenFormally, hearsNothing, isCall, isNudge } from '../reading/asides/nudge.ts'
import { isMurmur } from '../reading/asides/short/murmur.ts'
import { isBlessing, isPraise, isSeen, isThatAll, saysWillLook } from '../reading/asides/short/short-words.ts'
import { asksWhoSeesToIt, asksWhoWeAre, wantsToAdd } from '../reading/asides/who/who.ts'
import { holdsOn } from '../reading/own/hold-on.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { greet, thank } from './courtesies.ts'
import { seen, willLook } from './seen.ts'

/** Words of which no classifier can make much, and that mean something beside what was spoken of. */
export const isAside = (text: string): boolean =>
  [isNudge, isCall, asksWhoWeAre, asksWhoSeesToIt, wantsToAdd].some((says) => says(text))

/** Somebody waits for news of something. */
const waitsForNews = async (talk: Talk): Promise<boolean> =>
  (await focusedTicket(talk)) !== undefined || (await talk.mine()).some(({ state }) => !isFinal(state))

/** Of all that this person asked for nothing was repaired yet. */
const waitsForRepair = async (talk: Talk): Promise<boolean> => {
  const pending = (await talk.mine()).filter(({ state }) => !isFinal(state))
  return pending.length > 0 && pending.every(({ state }) => isActive(state))
}

const asksForNews = async (talk: Talk): Promise<boolean> => {
  const { text } = talk.turn
  if (isNudge(text) || asksWhoSeesToIt(text) || asksWhenFormally(text)) return waitsForNews(talk)
  return hearsNothing(text) && (await waitsForRepair(talk))
}

/** "Alors ?", "ألو", "t'es un robot ?", "من سيتكلف بهذا؟": answered as people mean it. */
export const aside = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (asksWhoWeAre(text)) return { ...say(talk.t('dialog:smalltalk.who_i_am')), keepsQuestion: true }
  if (isCall(text)) return greet(talk)
  if (isMurmur(text) && talk.turn.message.attachments.length === 0)
    return { ...say(talk.t('dialog:smalltalk.listening')), keepsQuestion: true }
  if (holdsOn(text)) return { ...say(talk.t('dialog:smalltalk.take_your_time')), keepsQuestion: true }
  if (await asksForNews(talk)) return { ...(await status(talk)), keepsQuestion: true }
  if (isPraise(text) || isBlessing(text)) return thank(talk)
  if (isThatAll(text)) return say(talk.t('dialog:smalltalk.fine'))
  if (isSeen(text)) return seen(talk)
  const looking = saysWillLook(text) ? await willLook(talk) : undefined
  if (looking) return looking
  const ticket = wantsToAdd(text) ? await ownSpokenOf(talk) : undefined
  return ticket && commandOn(talk, ticket, { type: 'comment' })
}
