import { verdict } from '../asking/interrupts.ts'
import { yesNoChoices } from '../handling/asking/ask-words.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { nameById } from '../wording/people.ts'
import { handOne, whyNot } from './in-hand.ts'

type Question = Extract<OpenQuestion, { kind: 'share_out' }>
export type Share = Question['shares'][number]

const lineOf = async (talk: Talk, { reference, to }: Share): Promise<string> =>
  talk.t('dialog:giving.share', { reference, name: await nameById(talk, to) })

/** Who would get which. */
export const askShares = async (talk: Talk, shares: readonly Share[]): Promise<Outcome> => {
  const lines = await Promise.all(shares.map((share) => lineOf(talk, share)))
  const text = [talk.t('dialog:giving.ask_shares'), ...lines].join('\n')
  return {
    messages: [message(text, { choices: yesNoChoices(talk) })],
    question: { kind: 'share_out', shares },
    listed: shares.map(({ reference }) => reference),
  }
}

/** Only a yes gives them; other words are a new message. */
export const answerShareOut = async (talk: Talk, { shares }: Question): Promise<Outcome | undefined> => {
  const said = verdict(talk)
  if (said !== 'yes') return said === 'no' ? say(talk.t('dialog:smalltalk.fine')) : undefined
  const lines: string[] = []
  // one after the other: the command ids must come in the same order when the turn is played again
  for (const { reference, to } of shares) {
    const given = await handOne(talk, { reference, to })
    const name = await nameById(talk, to)
    lines.push(given ? talk.t('dialog:giving.given', { reference, name }) : await whyNot(talk, reference))
  }
  return say(lines.join('\n'))
}
