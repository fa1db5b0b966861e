import { verdict } from '../asking/interrupts.ts'
import { yesNoChoices } from '../handling/asking/ask-words.ts'
import { asksToBeTold, chatOrder } from '../reading/orders/linking/chats.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { setPreferences } from './preferences.ts'
import { withLinks } from './with-links.ts'

const newCode = ({ desk, turn, commandId }: Talk): Promise<string> =>
  desk.linkCodes.issue(turn.person.id, turn.now, { by: turn.person.id, commandId })

/** A code to be typed in another chat: asked for here, where we know who it is. */
const link = async (talk: Talk): Promise<Outcome> => {
  const code = await newCode(talk)
  const notIn = talk.turn.message.from.channel
  return {
    ...say(withLinks(talk, talk.t('dialog:chats.code', { code }), { code, notIn })),
    keepsQuestion: true,
  }
}

/** The code stands behind the `#`, which browsers send to nobody: it comes into no log. */
const openWeb = async (talk: Talk): Promise<Outcome> => {
  const url = `${talk.desk.publicUrl}/#code=${await newCode(talk)}`
  return { ...say(talk.t('dialog:chats.web', { url })), keepsQuestion: true }
}

const isElsewhereToo = async ({ desk, turn }: Talk): Promise<boolean> => {
  const { from, sender } = turn.message
  const known = await desk.identities.listByPerson(turn.person.id)
  return known.some(({ channel, account, address }) =>
    [channel !== from.channel, account !== from.account, address !== sender].some(Boolean),
  )
}

const askUnlink = async (talk: Talk): Promise<Outcome> => {
  if (talk.turn.message.from.channel === 'webchat')
    return { ...say(talk.t('dialog:chats.leave_page')), keepsQuestion: true }
  const key = (await isElsewhereToo(talk)) ? 'dialog:chats.unlink_sure' : 'dialog:chats.unlink_last_sure'
  return {
    messages: [message(talk.t(key), { choices: yesNoChoices(talk) })],
    question: { kind: 'confirm_unlink' },
  }
}

/** "Really?": only a yes does it; whatever else is said leaves everything as it is. */
export const answerConfirmUnlink = async (
  talk: Talk,
  { others }: Extract<OpenQuestion, { kind: 'confirm_unlink' }>,
): Promise<Outcome | undefined> => {
  const answer = verdict(talk)
  if (answer === undefined) return chatOrder(talk.turn.text) === 'unlink' ? askUnlink(talk) : undefined
  if (answer === 'no') return say(talk.t('dialog:chats.kept'))
  if (others) {
    await unlinkOthers(talk)
    return say(talk.t('dialog:chats.lost_done'))
  }
  const { from, sender } = talk.turn.message
  const elsewhere = await isElsewhereToo(talk)
  await talk.desk.identities.unlink(from.channel, from.account, sender)
  return say(talk.t(elsewhere ? 'dialog:chats.unlinked' : 'dialog:chats.unlinked_last'))
}

/** Whoever has the telephone reads what is written to it: asked whether that ends, of all chats but this one. */
const askUnlinkOthers = async (talk: Talk): Promise<Outcome> => {
  if (!(await isElsewhereToo(talk)))
    return { ...say(talk.t('dialog:chats.lost_nothing')), keepsQuestion: true }
  return {
    messages: [message(talk.t('dialog:chats.lost_sure'), { choices: yesNoChoices(talk) })],
    question: { kind: 'confirm_unlink', others: true },
  }
}

const unlinkOthers = async ({ desk, turn }: Talk): Promise<void> => {
  const { from, sender } = turn.message
  const known = await desk.identities.listByPerson(turn.person.id)
  const others = known.filter(
    ({ channel, account, address }) =>
      channel !== from.channel || account !== from.account || address !== sender,
  )
  await Promise.all(
    others.map(({ channel, account, address }) => desk.identities.unlink(channel, account, address)),
  )
}

const ORDERS = { link, web: openWeb, unlink: askUnlink, lost: askUnlinkOthers } as const

/** What is said so plainly about one's chats that no classifier is asked. */
export const chatsSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const order = chatOrder(talk.turn.text)
  if (order) return ORDERS[order](talk)
  return asksToBeTold(talk.turn.text) ? setPreferences(talk) : undefined
}
