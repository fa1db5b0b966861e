import type { Intent } from '../../../../nlu/index.ts'
import { typedReference } from '../../asking/explicit.ts'
import { backSaid } from '../../away/back-said.ts'
import { missedAsked } from '../../away/missed/missed-asked.ts'
import { awaySaid } from '../../away/said/away-said.ts'
import { dutySaid } from '../../away/said/duty-said.ts'
import { presenceAsked } from '../../away/said/presence-asked.ts'
import { presentSaid } from '../../away/said/present-said.ts'
import { amendSaid } from '../../details/corrected/amend-said.ts'
import { correctedSaid } from '../../details/corrected/corrected-said.ts'
import { graveSaid } from '../../details/grave-said.ts'
import { moreSaid } from '../../details/more-said.ts'
import { noHurrySaid } from '../../details/no-hurry-said.ts'
import { photoSaid } from '../../details/photo-said.ts'
import { overSaid } from '../../ending/over-said.ts'
import { putBackSaid } from '../../ending/put-back-said.ts'
import { unrecordedSaid } from '../../ending/unrecorded.ts'
import { equipmentSaid } from '../../equipment/equipment-said.ts'
import { figuresSaid } from '../../following/figures/figures-said.ts'
import { filesAsked } from '../../following/files-asked.ts'
import { callWanted } from '../../following/human.ts'
import { remainingAsked, unansweredAsked } from '../../following/lists/list.ts'
import { nextPage } from '../../following/lists/next-page.ts'
import { colleagueToo, handsAsked } from '../../following/lists/of-colleague.ts'
import { rulesAsked } from '../../following/rules-asked.ts'
import { searchSaid } from '../../following/search/search.ts'
import { sendSaid } from '../../following/send-somebody.ts'
import { wholeWordsAsked } from '../../following/whole-words.ts'
import { whoseSaid } from '../../following/whose.ts'
import { giveAllSaid } from '../../handing/give-all.ts'
import { giveEachSaid } from '../../handing/give-each.ts'
import { otherTooSaid } from '../../handing/other-too.ts'
import { sharedOutSaid } from '../../handing/share-out.ts'
import { workloadSaid } from '../../handing/workload.ts'
import { generalAsked } from '../../incidents/felt.ts'
import { incidentSaid } from '../../incidents/incidents.ts'
import { incidentUpdateSaid } from '../../incidents/update.ts'
import { operatingSaid } from '../../operating/operating-said.ts'
import { aboutServiceAsked } from '../../own/about-service.ts'
import { maySendFile } from '../../own/may-send-file.ts'
import { notEndedSaid } from '../../own/mended/not-ended-said.ts'
import { partlySaid } from '../../own/mended/partly-said.ts'
import { remedyAsked } from '../../own/mended/remedy-asked.ts'
import { triedSaid } from '../../own/mended/tried-in-vain.ts'
import { worksAgainSaid } from '../../own/mended/works-again-said.ts'
import { ofItSaid } from '../../own/of-it-said.ts'
import { placedSaid } from '../../own/placed-said.ts'
import { erasureAsked } from '../../own/privacy/erasure-asked.ts'
import { keptFrom } from '../../own/privacy/kept-from.ts'
import { whoReadsAsked } from '../../own/privacy/who-reads.ts'
import { putInReport } from '../../own/put-in-report.ts'
import { mayReturn, saysReturnBelow, saysReturnPlainly } from '../../reading/orders/movement/return.ts'
import { noteIn } from '../../reading/orders/side-words.ts'
import { withoutReference } from '../../reading/words.ts'
import { saidBefore } from '../../reporting/again/said-before.ts'
import { dangerSaid, rescueAsked } from '../../reporting/danger.ts'
import { newOneSaid } from '../../reporting/new-one-said.ts'
import { roomSaid } from '../../rooms/rooms.ts'
import { type Outcome, sureIntent, type Talk } from '../../talk.ts'
import { chatsSaid } from '../../who/chats.ts'
import { movedSaid } from '../../who/moved-said.ts'
import { noticesSaid } from '../../who/notices-said.ts'
import { oneTicketSaid } from '../../who/one-ticket-said.ts'
import { settingsAsked } from '../../who/settings-asked.ts'
import { isHolder } from '../../wording/people.ts'
import { youAsked } from '../asking/you-asked.ts'
import { command } from '../command.ts'
import { standingTier } from '../movement.ts'
import { askSaid } from './ask-said.ts'
import { cancelSaid } from './ending/cancel-said.ts'
import { closeSaid } from './ending/close-said.ts'
import { refusedSaid } from './ending/refused-said.ts'
import { severalMendedSaid } from './ending/several-mended-said.ts'
import { giveSaid } from './give-said.ts'
import { mergeSaid } from './merging/merge-said.ts'
import { sameTwoSaid } from './merging/same-two-said.ts'
import { messageTakenBack } from './message-taken-back.ts'
import { conditionSaid } from './not-ordered/condition-said.ts'
import { deniedSaid } from './not-ordered/denied-said.ts'
import { notThatOneSaid } from './not-ordered/not-that-one-said.ts'
import { orderSaid } from './order-said.ts'
import { plainlySaid } from './plainly/plainly-said.ts'
import { priorityAsked } from './priority-asked.ts'
import { qualifySaid } from './qualify-said.ts'
import { referencedSaid } from './referenced-said.ts'
import { announceSaid, recordSaid } from './told-said.ts'

/** "Note interne : …": from those who handle tickets; anybody else's words mean what they mean. */
const noteSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const text = withoutReference(talk.turn.text, typedReference(talk))
  return isHolder(talk) && noteIn(text) !== undefined
    ? command(talk, { type: 'note', words: text })
    : undefined
}

const MAY_BE_RETURNING: readonly (Intent | undefined)[] = [
  undefined,
  'forward_ticket',
  'undo',
  'deny',
  'add_comment',
  'out_of_scope',
]

/** What waits for words would take them for its answer; a rating does not. */
const isFree = ({ turn: { state } }: Talk): boolean =>
  state.question === undefined || ['rating', 'absence_noted'].includes(state.question.kind)

/** "Rj3ha l taht": an order, in so many words. A fault told with them is a fault; a reason asked for is asked again. */
const saysDown = (talk: Talk): boolean =>
  saysReturnBelow(talk.turn.text) &&
  sureIntent(talk) !== 'report_fault' &&
  talk.turn.state.question?.kind !== 'words_for'

/** "C'est pas à nous, retour à l'école": the words say it, whatever they look like to a classifier. */
const returnSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk)) return undefined
  if (saysDown(talk)) return command(talk, { type: 'return', words: text })
  if (!isFree(talk) || !MAY_BE_RETURNING.includes(sureIntent(talk))) return undefined
  // where it stands is looked up for the few messages that may mean it
  return mayReturn(text) && saysReturnPlainly(text, await standingTier(talk))
    ? command(talk, { type: 'return', words: text })
    : undefined
}

type Reader = (talk: Talk) => Promise<Outcome | undefined> | Outcome | undefined

/** In this order: what is said again or undone, danger, what is asked, what is not to be done, orders, what is told. */
const READERS: readonly Reader[] = [
  saidBefore,
  dangerSaid,
  rescueAsked,
  erasureAsked,
  operatingSaid,
  equipmentSaid,
  workloadSaid,
  figuresSaid,
  priorityAsked,
  maySendFile,
  filesAsked,
  incidentUpdateSaid,
  refusedSaid,
  notThatOneSaid,
  deniedSaid,
  conditionSaid,
  sharedOutSaid,
  giveAllSaid,
  giveEachSaid,
  otherTooSaid,
  messageTakenBack,
  cancelSaid,
  closeSaid,
  notEndedSaid,
  severalMendedSaid,
  placedSaid,
  partlySaid,
  overSaid,
  unrecordedSaid,
  putBackSaid,
  noHurrySaid,
  noteSaid,
  askSaid,
  youAsked,
  plainlySaid,
  recordSaid,
  putInReport,
  roomSaid,
  incidentSaid,
  generalAsked,
  chatsSaid,
  settingsAsked,
  rulesAsked,
  oneTicketSaid,
  noticesSaid,
  movedSaid,
  newOneSaid,
  missedAsked,
  presenceAsked,
  handsAsked,
  colleagueToo,
  dutySaid,
  presentSaid,
  backSaid,
  awaySaid,
  mergeSaid,
  sameTwoSaid,
  nextPage,
  remainingAsked,
  unansweredAsked,
  searchSaid,
  sendSaid,
  whoseSaid,
  wholeWordsAsked,
  giveSaid,
  orderSaid,
  returnSaid,
  referencedSaid,
  announceSaid,
  photoSaid,
  worksAgainSaid,
  triedSaid,
  aboutServiceAsked,
  callWanted,
  remedyAsked,
  whoReadsAsked,
  keptFrom,
  graveSaid,
  correctedSaid,
  amendSaid,
  moreSaid,
  ofItSaid,
  qualifySaid,
]

/** What is so plainly marked by its words that it counts before any question that is open, and before the meaning. */
export const express = async (talk: Talk): Promise<Outcome | undefined> => {
  if (talk.turn.choice || talk.turn.text === '') return undefined
  for (const said of READERS) {
    const outcome = await said(talk)
    if (outcome) return outcome
  }
  return undefined
}
