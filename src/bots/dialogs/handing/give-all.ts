import type { Person } from '../../../directory/index.ts'
import { verdict } from '../asking/interrupts.ts'
import { declareAbsence } from '../away/declare-absence.ts'
import { listColleaguesOf, peopleNamed } from '../handling/asking/colleagues.ts'
import { namedCategory } from '../reading/named-category.ts'
import { asksAndOrdersNothing } from '../reading/orders/asked/questions.ts'
import { awayIn } from '../reading/orders/away/absence.ts'
import { saysOneIsAway } from '../reading/orders/away/away-words.ts'
import {
  givesAll,
  givesTheirs,
  recipientsIn,
  withoutReason,
} from '../reading/orders/movement/hands/give-all.ts'
import { referencesIn } from '../reading/orders/references.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { isHolder, nameById, nameOf } from '../wording/people.ts'
import { handOne, inHandOf, whyNot } from './in-hand.ts'

type Question = Extract<OpenQuestion, { kind: 'give_all' }>
/** Without `from` it is the writer's own work. */
type Meant = { readonly to: readonly Person[]; readonly from?: Person | undefined }

/** "… d'Othmane à Hamid": one name stands before "to", the other behind it. */
const meantIn = (text: string, colleagues: readonly Person[]): Meant => {
  const parts = recipientsIn(text).map(({ before, to }) => ({
    from: peopleNamed(before, colleagues),
    to: peopleNamed(to, colleagues),
  }))
  const clear = parts.find(({ from, to }) => to.length === 1 && from.every(({ id }) => id !== to[0]?.id))
  const named = clear ?? parts.find(({ to }) => to.length > 0)
  return { to: named?.to ?? [], from: named?.from.length === 1 ? named.from[0] : undefined }
}

const askWhom = (talk: Talk, people: readonly Person[]): Outcome => {
  const names = people.map((person) => nameOf(talk, person)).join(talk.t('dialog:reporting.comma'))
  return say(
    people.length === 0 ? talk.t('dialog:giving.no_colleague') : talk.t('dialog:giving.to_whom', { names }),
  )
}

const ask = async (talk: Talk, to: Person, from: Person | undefined): Promise<Outcome> => {
  const { person } = talk.turn
  const held = await inHandOf(talk, from ?? person)
  const names = { name: nameOf(talk, to), ...(from ? { other: nameOf(talk, from) } : {}) }
  if (held.length === 0) {
    const none = from
      ? talk.t('dialog:giving.none_theirs', { name: nameOf(talk, from) })
      : talk.t('dialog:giving.none_mine')
    return say(none)
  }
  const key = from ? 'dialog:giving.ask_theirs' : 'dialog:giving.ask_mine'
  const references = held.map(({ reference }) => reference)
  const text = `${talk.t(key, { count: held.length, ...names })}\n${references.join(talk.t('dialog:reporting.comma'))}`
  return {
    messages: [
      message(text, {
        choices: (['yes', 'no'] as const).map((id) => ({
          id: `q:${id}`,
          title: talk.t(`dialog:choice.${id}`),
        })),
      }),
    ],
    question: { kind: 'give_all', from: from?.id ?? person.id, to: to.id, references },
  }
}

/** "Tout ce qui est Massar" is not everything; "passe" is a verb here, and no password. */
const namesSome = (text: string): boolean =>
  /\bmassar\b|مسار/iu.test(text) ||
  namedCategory(withoutReason(text).replace(/\bpasse[rz]?\b/giu, ' ')) !== undefined

/** "Passe toutes mes demandes à Fatima Rahmani": asked once, with the number; only a yes gives them. */
export const giveAllSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, now } = talk.turn
  if (!isHolder(talk) || !givesAll(text) || asksAndOrdersNothing(text)) return undefined
  if (referencesIn(text).length > 0 || namesSome(text)) return undefined
  // who is away as well has a deputy, to whom the work in hand is offered
  if (saysOneIsAway(text) && awayIn(text, now)) return declareAbsence(talk)
  const colleagues = await listColleaguesOf(talk, undefined)
  const { to, from } = meantIn(text, colleagues)
  const [one, another] = to
  if (!one || another) return askWhom(talk, one ? to : colleagues)
  // "elle", and nobody says who
  if (!from && givesTheirs(text)) return say(talk.t('dialog:giving.whose', { name: nameOf(talk, one) }))
  return ask(talk, one, from)
}

/** Only a yes gives them; other words are a new message. */
export const answerGiveAll = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const said = verdict(talk)
  if (said !== 'yes') return said === 'no' ? say(talk.t('dialog:smalltalk.fine')) : undefined
  const { from, to, references } = question
  const kept: string[] = []
  // one after the other: the command ids must come in the same order when the turn is played again
  for (const reference of references)
    if (!(await handOne(talk, { reference, to, from }))) kept.push(reference)
  const count = references.length - kept.length
  const given = talk.t('dialog:absence.handed_over', { count, name: await nameById(talk, to) })
  const lines = await Promise.all(kept.map((reference) => whyNot(talk, reference)))
  return say([given, ...lines].join('\n'))
}
