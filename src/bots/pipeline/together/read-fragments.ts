import {
  certaintyOf,
  type Intent,
  readGravity,
  saysFailure,
  type Understander,
  type Understanding,
} from '../../../nlu/index.ts'
import { cleanText, wordsOf } from '../../../shared/text/index.ts'
import { plainAnswer } from '../../dialogs/index.ts'
import { readCode } from '../../linking/credentials.ts'
import type { InboxDocument } from '../inbox/document.ts'
import { readOrdinal } from '../turn/words/ordinals.ts'
import type { Reading } from './decide.ts'

const ASKS = /[?؟]/u
/** A whole sentence is not waited with, even when it is not sure what it means. */
const MOST_WORDS = 7
/** Nor is what is long without being a sentence: letters held down, something pasted. What follows stands for itself. */
const LONGEST = 100
/** A thing, a place: "l'imprimante", "pc 4", "dyal l'idara". More say something of it. */
const MOST_NAMING = 3
/** What may follow fragments and belong to them. */
const COMPLETING: readonly Intent[] = ['report_fault', 'add_comment', 'greet']

/** Nothing that may follow belongs to it: whoever asks for help is answered at once, likely or sure. */
const isWhole = (meaning: Understanding): boolean => {
  const certainty = certaintyOf(meaning)
  return certainty === 'sure' || (certainty === 'likely' && meaning.intent === 'help')
}

/** However sure the reading is: a thing alone is the beginning of a report, a place alone a part of one. */
const onlyNames = (text: string, { intent }: Understanding): boolean =>
  (intent === 'report_fault' || intent === 'out_of_scope') &&
  wordsOf(text).length <= MOST_NAMING &&
  !saysFailure(text) &&
  // smoke is answered at once
  !readGravity(text).danger &&
  !ASKS.test(text)

const isPlainText = ({ message }: InboxDocument): boolean =>
  message.kind === 'text' &&
  message.replyTo === undefined &&
  message.group === undefined &&
  message.forwarded === undefined

/** Says by itself what it is: a command, a code, a number, a yes or a no. */
const saysEnough = (text: string): boolean =>
  text.startsWith('/') ||
  readCode(text)?.surely === true ||
  readOrdinal(text) !== undefined ||
  plainAnswer(text) !== undefined

/** Reads lines with the same understanding that answers them later; each is understood once. */
export const readFragments = (
  understander: Understander,
  { now, hasQuestion }: { now: Date; hasQuestion: boolean },
): Reading & { readonly understood: ReadonlyMap<string, Understanding> } => {
  const understood = new Map<string, Understanding>()
  const understand = ({ _id, message }: InboxDocument): Understanding | undefined => {
    const text = message.kind === 'text' ? cleanText(message.text) : ''
    if (text === '') return undefined
    const known = understood.get(_id) ?? understander.understand(text, { now })
    understood.set(_id, known)
    return known
  }
  return {
    understood,
    isFragment(entry) {
      // an open question is answered by whatever comes next
      if (hasQuestion || !isPlainText(entry) || entry.message.kind !== 'text') return false
      const text = cleanText(entry.message.text)
      if (text === '') return entry.message.attachments.length > 0
      if (text.length > LONGEST || saysEnough(text) || wordsOf(text).length > MOST_WORDS) return false
      const meaning = understand(entry)
      return meaning !== undefined && (!isWhole(meaning) || onlyNames(text, meaning))
    },
    completes(entry) {
      if (!isPlainText(entry) || entry.message.kind !== 'text') return false
      if (saysEnough(cleanText(entry.message.text))) return false
      const meaning = understand(entry)
      return meaning === undefined || certaintyOf(meaning) !== 'sure' || COMPLETING.includes(meaning.intent)
    },
  }
}
