import { hideSecrets } from '../reading/own/secrets.ts'
import { message, type Outcome, type Talk } from '../talk.ts'
import type { Turn } from '../turn.ts'

const hiddenIn = (turn: Turn, text: string): Turn => {
  const { understanding, ...rest } = turn
  const { secondFault } = understanding ?? {}
  const second = secondFault && {
    ...secondFault,
    text: hideSecrets(secondFault.text),
    besides: hideSecrets(secondFault.besides),
  }
  return {
    ...rest,
    text,
    ...(understanding
      ? { understanding: { ...understanding, ...(second ? { secondFault: second } : {}) } }
      : {}),
  }
}

/** What a requester types beside "password" goes no further than here: into no ticket, alert or question. */
export const withoutSecrets = (turn: Turn): Turn => {
  const text = hideSecrets(turn.text)
  return text === turn.text ? turn : hiddenIn(turn, text)
}

/** The author is told so, and what to do about it. */
export const sayHidden = (talk: Talk, outcome: Outcome): Outcome => ({
  ...outcome,
  messages: [message(talk.t('dialog:own.secret_hidden')), ...outcome.messages],
})
