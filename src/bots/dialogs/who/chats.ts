import type { Identity } from '../../../directory/index.ts'
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

type Chats = {
  /** This one can be unlinked; who writes on a page is signed in to it instead. */
  readonly isLinked: boolean
  readonly others: readonly Identity[]
}

const chatsOf = async ({ desk, turn }: Talk): Promise<Chats> => {
  const { from, sender } = turn.message
  const known = await desk.identities.listByPerson(turn.person.id)
  const others = known.filter(
    ({ channel, account, address }) =>
      channel !== from.channel || account !== from.account || address !== sender,
  )
  return { isLinked: others.length < known.length, others }
}

const askUnlink = async (talk: Talk): Promise<Outcome> => {
  const { isLinked, others } = await chatsOf(talk)
  if (!isLinked) return { ...say(talk.t('dialog:chats.leave_page')), keepsQuestion: true }
  const key = others.length > 0 ? 'dialog:chats.unlink_sure' : 'dialog:chats.unlink_last_sure'
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
  const { others: elsewhere } = await chatsOf(talk)
  await talk.desk.identities.unlink(from.channel, from.account, sender)
  return say(talk.t(elsewhere.length > 0 ? 'dialog:chats.unlinked' : 'dialog:chats.unlinked_last'))
}

/** A page that they are signed in to is one more place; the one on which this is said is kept, and with it the others. */
const mayBeReadElsewhere = async (talk: Talk): Promise<boolean> => {
  const { isLinked, others } = await chatsOf(talk)
  return others.length > 0 || (isLinked && (await talk.desk.pages.countOf(talk.turn.person.id)) > 0)
}

/** Whoever has the telephone reads what is written to it: asked whether that ends, of all chats but this one. */
const askUnlinkOthers = async (talk: Talk): Promise<Outcome> => {
  if (!(await mayBeReadElsewhere(talk)))
    return { ...say(talk.t('dialog:chats.lost_nothing')), keepsQuestion: true }
  return {
    messages: [message(talk.t('dialog:chats.lost_sure'), { choices: yesNoChoices(talk) })],
    question: { kind: 'confirm_unlink', others: true },
  }
}

const unlinkOthers = async (talk: Talk): Promise<void> => {
  const { desk, turn } = talk
  const { isLinked, others } = await chatsOf(talk)
  await Promise.all(
    others.map(({ channel, account, address }) => desk.identities.unlink(channel, account, address)),
  )
  if (isLinked) await desk.pages.endAll(turn.person.id)
}

const ORDERS = { link, web: openWeb, unlink: askUnlink, lost: askUnlinkOthers } as const

/** What is said so plainly about one's chats that no classifier is asked. */
export const chatsSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const order = chatOrder(talk.turn.text)
  if (order) return ORDERS[order](talk)
  return asksToBeTold(talk.turn.text) ? setPreferences(talk) : undefined
}
