import { isFreeOfReports } from '../handling/marked/in-words/free-of-reports.ts'
import { asksOwnSettings } from '../reading/asides/rules.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { hour } from './preferences.ts'

const channelOf = ({ turn: { person }, t }: Talk): string => {
  const channel = person.preferredChannel
  if (channel === undefined) return t('dialog:preferences.any_channel')
  if (channel === 'webchat') return t('dialog:preferences.names.webchat')
  return t(`dialog:preferences.names.${channel.startsWith('whatsapp') ? 'whatsapp' : 'telegram'}`)
}

/** "Quels sont mes réglages ?", "شنو الإعدادات ديالي؟": as they are now, and how they are changed. */
export const settingsAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isFreeOfReports(talk) || !asksOwnSettings(talk.turn.text)) return undefined
  const { t, turn } = talk
  const { language, quiet, onlyUrgent } = turn.person
  const lines = [
    t('dialog:preferences.yours'),
    t('dialog:preferences.your_channel', { channel: channelOf(talk) }),
    t('dialog:preferences.your_language', { language: t(`dialog:preferences.languages.${language}`) }),
    quiet
      ? t('dialog:preferences.your_quiet', { from: hour(quiet.from), until: hour(quiet.until) })
      : t('dialog:preferences.any_time'),
    t(`dialog:preferences.${onlyUrgent ? 'your_urgent' : 'everything'}`),
    t('dialog:preferences.only_these'),
  ]
  return { ...say(lines.join('\n')), keepsQuestion: true }
}
