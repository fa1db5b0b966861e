import { withoutSecrets } from '../../reading/own/secrets.ts'
import type { Outcome, Talk } from '../../talk.ts'
import { isRequesterOnly } from '../../wording/people.ts'

/** The same message without the password in it: whoever reads of a fault never needs one. */
export const withoutTheirSecrets = (talk: Talk): Talk => {
  const text = isRequesterOnly(talk) ? withoutSecrets(talk.turn.text) : talk.turn.text
  return text === talk.turn.text ? talk : { ...talk, turn: { ...talk.turn, text } }
}

/** One line behind the answer, whatever it is, to whoever has sent one. */
export const withSecretWarning = (talk: Talk, heard: Talk, outcome: Outcome): Outcome => {
  const [first, ...others] = outcome.messages
  if (talk.turn.text === heard.turn.text || !first) return outcome
  const text = `${first.text}\n${talk.t('dialog:secret')}`
  return { ...outcome, messages: [{ ...first, text }, ...others] }
}
