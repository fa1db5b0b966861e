import { hasRole } from '../../../directory/index.ts'
import { saysFailure } from '../../../nlu/index.ts'
import { type OperatingSubject, operatingSubjects } from '../reading/asides/operating.ts'
import { type Outcome, say, sureIntent, type Talk } from '../talk.ts'
import { nameById } from '../wording/people.ts'
import { instant } from '../wording/ticket-words.ts'
import type { LostDelivery } from './operations.ts'

const SHOWN = 5

const lostLine = async (
  talk: Talk,
  { at, personId, channel, reason, status }: LostDelivery,
): Promise<string> =>
  talk.t('dialog:operating.item', {
    at: instant(talk, at),
    who: personId === undefined ? talk.t('dialog:people.somebody') : await nameById(talk, personId),
    why: channel
      ? `${talk.t(`dialog:operating.channel.${channel}`)}, ${reason ?? talk.t(`dialog:operating.${status}`)}`
      : talk.t('dialog:operating.no_chat'),
  })

const deliveries = async (talk: Talk): Promise<readonly string[]> => {
  const { operations } = talk.desk
  const [{ unreachable, dead }, lost] = await Promise.all([
    operations.countDeliveries(),
    operations.listLost(),
  ])
  if (unreachable + dead === 0) return [talk.t('dialog:operating.none_lost')]
  const lines = await Promise.all(lost.slice(0, SHOWN).map((one) => lostLine(talk, one)))
  return [talk.t('dialog:operating.lost', { count: unreachable + dead, unreachable, dead }), ...lines]
}

const channels = async (talk: Talk): Promise<readonly string[]> => [
  talk.t('dialog:operating.channels'),
  ...talk.desk.operations.listChannels().map(({ channel, isReady }) =>
    talk.t(isReady ? 'dialog:operating.channel_ready' : 'dialog:operating.channel_down', {
      channel: talk.t(`dialog:operating.channel.${channel}`),
    }),
  ),
]

const queues = async (talk: Talk): Promise<readonly string[]> => {
  const { operations } = talk.desk
  const [inbox, { pending, sending }] = await Promise.all([
    operations.countInbox(),
    operations.countDeliveries(),
  ])
  return [talk.t('dialog:operating.queues', { inbox, pending, sending })]
}

const ANSWERS: Readonly<Record<OperatingSubject, (talk: Talk) => Promise<readonly string[]>>> = {
  deliveries,
  channels,
  queues,
}

/** "WhatsApp ne marche plus sur mon poste", told and not asked: a report like any other. */
const tellsOfFault = (talk: Talk, subjects: readonly OperatingSubject[]): boolean =>
  subjects.every((subject) => subject === 'channels') &&
  sureIntent(talk) === 'report_fault' &&
  saysFailure(talk.turn.text) &&
  !/[?؟]/u.test(talk.turn.text)

/**
 * "Livraisons en échec ?", "حالة القنوات", "files d'attente": of the service itself, for those who run it; anybody else's
 * words mean what they mean.
 */
export const operatingSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { person, now, text } = talk.turn
  if (!hasRole(person, 'operator', now)) return undefined
  const subjects = operatingSubjects(text)
  if (subjects.length === 0 || tellsOfFault(talk, subjects)) return undefined
  const parts = await Promise.all(subjects.map((subject) => ANSWERS[subject](talk)))
  return { ...say(parts.flat().join('\n')), keepsQuestion: true }
}
