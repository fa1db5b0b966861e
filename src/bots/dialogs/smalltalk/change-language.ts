import type { Language } from '../../../shared/index.ts'
import { mentions, wordsOf } from '../reading/words.ts'
import { inLanguage, type Outcome, say, type Talk } from '../talk.ts'

const NAMES: Record<Language, readonly string[]> = {
  fr: ['franc', 'fr', 'فرنس', 'frans', 'lfrançais', 'fransawiya', 'fransiya', 'fronsi'],
  ar: ['arab', '3arab', 'l3rbi', '3rbi', 'l3arbiya', 'عرب', 'دارج', 'darija', 'ar'],
}

const languageAsked = (talk: Talk): Language => {
  const words = wordsOf(talk.turn.text)
  if (mentions(words, NAMES.fr) && !mentions(words, NAMES.ar)) return 'fr'
  if (mentions(words, NAMES.ar) && !mentions(words, NAMES.fr)) return 'ar'
  return talk.language === 'ar' ? 'fr' : 'ar'
}

/** Answered in the language asked for; honest about the notifications, which follow the stored one. */
export const changeLanguage = async (talk: Talk): Promise<Outcome> => {
  const language = languageAsked(talk)
  const spoken = inLanguage(talk, language)
  const isStored = talk.turn.person.language === language
  const text = isStored ? spoken.t('dialog:language.changed') : spoken.t('dialog:language.changed_here_only')
  return { ...say(text), keepsQuestion: true, chosenLanguage: language }
}
