import type {
  Absences,
  Directory,
  EquipmentCare,
  Identities,
  Inventory,
  LinkCodes,
  Places,
  Preferences,
  Rooms,
} from '../../directory/index.ts'
import { type Certainty, type Intent, saysFailure, type Understanding } from '../../nlu/index.ts'
import type { Choice, OutboundMessage } from '../../notifications/index.ts'
import type { TextParams, Texts } from '../../shared/i18n/index.ts'
import type { Language } from '../../shared/index.ts'
import type { AwaitingTicket, Incidents, PolicySource, Ticket, Tickets } from '../../tickets/index.ts'
import type { StartLinks } from '../start-links.ts'
import type { Corrections } from './corrections.ts'
import type { Operations } from './operating/operations.ts'
import type { AskedFigures } from './reading/narrowing/asked-figures.ts'
import type { ListedPage, News, OpenQuestion, Turn } from './turn.ts'

export interface Pages {
  countOf(personId: string): Promise<number>
  /** They are let in nowhere from then on. */
  endAll(personId: string): Promise<void>
}

/** What the dialogs work with; the same for everybody. */
export type Desk = {
  readonly tickets: Tickets
  readonly directory: Directory
  readonly inventory: Pick<Inventory, 'listLines'>
  readonly equipment: EquipmentCare
  readonly absences: Absences
  readonly places: Places
  readonly rooms: Pick<Rooms, 'register' | 'unregister' | 'listOf'>
  readonly incidents: Incidents
  readonly identities: Pick<Identities, 'listByPerson' | 'unlink'>
  readonly linkCodes: Pick<LinkCodes, 'issue'>
  /** Where somebody is signed in, without a chat of theirs being linked. */
  readonly pages: Pages
  readonly preferences: Preferences
  /** The deadlines in force. */
  readonly rules: PolicySource
  /** The service itself, for those who run it. */
  readonly operations: Operations
  /** Where the web chat is. */
  readonly publicUrl: string
  /** Absent where no channel can be opened by a link. */
  readonly startLinks?: StartLinks
  readonly texts: Texts
  /** Days for which a conversation is kept: said in the privacy notice. */
  readonly retentionDays: number
  readonly certaintyOf: (understanding: Understanding) => Certainty
  readonly corrections: Corrections
}

/** One turn being answered: the message, the language of the answer, and what is looked up at most once. */
export type Talk = {
  readonly desk: Desk
  readonly turn: Turn
  readonly language: Language
  /** 'unsure' when there was nothing to understand. */
  readonly certainty: Certainty
  /** A turn gives at most one command; drawn first, so that a replay gives it the same id. */
  readonly commandId: string
  readonly t: (key: string, params?: TextParams) => string
  readonly awaiting: () => Promise<readonly AwaitingTicket[]>
  readonly mine: () => Promise<readonly Ticket[]>
}

/** What a handler decides: what is said, and what the conversation remembers of it. */
export type Outcome = {
  readonly messages: readonly OutboundMessage[]
  /** The question that is open from now on; without one, the question before is over. */
  readonly question?: OpenQuestion
  /** The question before stays open: this was only in passing. */
  readonly keepsQuestion?: boolean
  /** The reference of the ticket now talked about. */
  readonly focus?: string
  readonly page?: ListedPage
  readonly figures?: AskedFigures
  /** The references shown, in their order; without it those of the choices offered. */
  readonly listed?: readonly string[]
  /** The ticket that is spoken of was named, and what was wanted of it is not to be done. */
  readonly refused?: boolean
  readonly chosenLanguage?: Language
  readonly misunderstood?: boolean
  /** The reference of a ticket that was opened and is no private matter. */
  readonly opened?: string
  /** Of an edit: what the message was before still counts. */
  readonly isBeside?: true
  /** What others have to hear of it. */
  readonly news?: readonly News[]
  /** What the group in which it was said reads, in the place of "I have answered in private". */
  readonly inGroup?: string
}

export type Handler = (talk: Talk) => Promise<Outcome>

const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load()
    return loaded
  }
}

export const startTalk = (desk: Desk, turn: Turn, language: Language): Talk => ({
  desk,
  turn,
  language,
  certainty: turn.understanding ? desk.certaintyOf(turn.understanding) : 'unsure',
  commandId: turn.nextCommandId(),
  t: (key, params) => desk.texts.t(language, key, params),
  awaiting: once(() => desk.tickets.listAwaiting(turn.person)),
  mine: once(() => desk.tickets.listMine(turn.person.id, { limit: 20 })),
})

export const inLanguage = (talk: Talk, language: Language): Talk => ({
  ...talk,
  language,
  t: (key, params) => talk.desk.texts.t(language, key, params),
})

export const message = (
  text: string,
  options: { choices?: readonly Choice[]; ticket?: string } = {},
): OutboundMessage => ({
  text,
  choices: options.choices ?? [],
  ...(options.ticket === undefined ? {} : { ticket: options.ticket }),
})

/** The simplest outcome: one message, no question. */
export const say = (
  text: string,
  options: { choices?: readonly Choice[]; ticket?: string } = {},
): Outcome => ({
  messages: [message(text, options)],
  ...(options.ticket === undefined ? {} : { focus: options.ticket }),
})

/** The message means one of these, surely or likely. */
export const means = (talk: Talk, ...intents: readonly Intent[]): boolean =>
  talk.turn.understanding !== undefined &&
  talk.certainty !== 'unsure' &&
  intents.includes(talk.turn.understanding.intent)

const NEARLY = 0.3

/** "Incident général internet": read as the end of something, and nearly as likely as a fault. */
export const soundsLikeFault = ({ turn, certainty }: Talk): boolean => {
  const { intent, alternatives = [] } = turn.understanding ?? {}
  const isEnd = intent === 'resolve_ticket' || intent === 'confirm_resolved'
  const isNear = alternatives.some((one) => one.intent === 'report_fault' && one.confidence >= NEARLY)
  return certainty !== 'sure' && isEnd && isNear
}

const PERHAPS = 0.2

/** Read as nothing of ours, though something fails in a room, or a fault is the next likely reading. */
export const isPerhapsFault = ({ turn, certainty }: Talk): boolean => {
  const { intent, alternatives = [], entities } = turn.understanding ?? {}
  if (intent !== 'out_of_scope' || certainty === 'sure' || !saysFailure(turn.text)) return false
  const [next] = alternatives
  return entities?.room !== undefined || (next?.intent === 'report_fault' && next.confidence >= PERHAPS)
}

const MOSTLY = 0.6

/** Of no kind is it likely, and of all of them together it is: a fault, and only what it is of is to be asked. */
export const isSomeFault = ({ turn: { understanding } }: Talk): boolean => {
  if (understanding?.intent !== 'report_fault') return false
  const others = understanding.alternatives.filter(({ intent }) => intent === 'report_fault')
  return others.reduce((sum, { confidence }) => sum + confidence, understanding.confidence) >= MOSTLY
}

/** The intent, when there is no doubt about it. */
export const sureIntent = (talk: Talk): Intent | undefined =>
  talk.certainty === 'sure' ? talk.turn.understanding?.intent : undefined
