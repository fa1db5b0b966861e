import { mentions, wordsOf } from '../reading/words.ts'
import { inLanguage, type Outcome, say, type Talk } from '../talk.ts'
import { preferLanguage } from '../who/preferences.ts'
import { languageNamed } from './language-named.ts'

const NOTIFICATIONS = ['notif', 'alerte', 'اشعار', 'تنبيه', 'ich3ar', 'ishaar']

/** Answered in the language asked for; the notifications follow only when they are spoken of. */
export const changeLanguage = async (talk: Talk): Promise<Outcome> => {
  const { text, person } = talk.turn
  const language = languageNamed(text) ?? (talk.language === 'ar' ? 'fr' : 'ar')
  if (mentions(wordsOf(text), NOTIFICATIONS))
    return { ...(await preferLanguage(talk, language)), keepsQuestion: true }
  const key = person.language === language ? 'dialog:language.changed' : 'dialog:language.changed_here_only'
  return { ...say(inLanguage(talk, language).t(key)), keepsQuestion: true, chosenLanguage: language }
}
