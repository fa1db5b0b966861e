import type { Intent } from '../../nlu/index.ts'
import { declareAbsence } from './away/declare-absence.ts'
import { figures } from './following/figures/figures.ts'
import { human } from './following/human.ts'
import { confirmResolved, resolveTicket } from './following/it-works.ts'
import { list } from './following/lists/list.ts'
import { status } from './following/status.ts'
import {
  addComment,
  askRequester,
  cancelTicket,
  escalate,
  forwardTicket,
  reopenTicket,
  takeTicket,
  waitTicket,
} from './handling/spoken.ts'
import { undoLast } from './handling/undo-last.ts'
import { unlessNotEnded } from './own/mended/not-ended-said.ts'
import { saysItWorks } from './reading/own/mended/works.ts'
import { report, reportWith } from './reporting/report.ts'
import { changeLanguage } from './smalltalk/change-language.ts'
import { affirm, deny, goodbye, greet, thank } from './smalltalk/courtesies.ts'
import { help } from './smalltalk/help.ts'
import { outOfScope } from './smalltalk/out-of-scope.ts'
import { type Handler, isPerhapsFault, soundsLikeFault } from './talk.ts'
import { setPreferences } from './who/preferences.ts'
import { vouch } from './who/vouch.ts'

/** What may be a fault ends nothing: it is asked whether it is one. */
const unlessFault =
  (handler: Handler): Handler =>
  (talk) =>
    soundsLikeFault(talk) ? reportWith(talk, undefined) : handler(talk)

/** "La souris de la salle 1 est cassée": something fails somewhere in a school, and a fault is not far. */
const unlessDevice =
  (handler: Handler): Handler =>
  (talk) =>
    isPerhapsFault(talk) ? reportWith(talk, undefined) : handler(talk)

const NO_FIRST = /^\s*(?:non|nan|nn|no|لا|لالا|la|lla|lala)[\s,،.!]+/iu

/** "Non l'imprimante elle marche": what works is no report, however often the thing is reported. */
const unlessItWorks =
  (handler: Handler): Handler =>
  (talk) =>
    talk.certainty !== 'sure' && saysItWorks(talk.turn.text.replace(NO_FIRST, ''))
      ? confirmResolved(talk)
      : handler(talk)

/** What each meaning leads to. */
export const INTENT_HANDLERS = {
  report_fault: unlessItWorks(report),
  ticket_status: status,
  list_tickets: list,
  add_comment: addComment,
  confirm_resolved: unlessNotEnded(unlessFault(confirmResolved)),
  reopen: reopenTicket,
  cancel: cancelTicket,
  escalate,
  talk_to_human: human,
  take_ticket: takeTicket,
  resolve_ticket: unlessNotEnded(unlessFault(resolveTicket)),
  forward_ticket: forwardTicket,
  statistics: figures,
  ask_requester: askRequester,
  wait_ticket: waitTicket,
  undo: undoLast,
  declare_absence: declareAbsence,
  vouch,
  set_preferences: setPreferences,
  greet,
  thank,
  goodbye,
  help,
  change_language: changeLanguage,
  affirm,
  deny,
  out_of_scope: unlessDevice(outOfScope),
} satisfies Record<Intent, Handler>
