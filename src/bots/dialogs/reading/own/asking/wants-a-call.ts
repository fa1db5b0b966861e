import { wordsOf } from '../../words.ts'

/** "Rappelez-moi le numéro" asks to be reminded. */
const CALLS = [
  '(?:(?:peut|peuvent|pouvez|pourriez|peux|pourrait|faut|quelqu un) (?:on |vous |tu |t on )?(?:\\S+ ){0,2}?)?(?:me|m|nous) (?:rappeler?|rappelez|appeler?|telephoner)(?! (?:le|la|les|l|mon|ma|que|quel|quelle|a quel|ou)(?: |$))',
  '(?:rappelez|appelez|rappelle|appelle|telephonez) (?:moi|nous)(?! (?:le|la|les|l|mon|ma|que|quel|quelle|ou)(?: |$))',
  '(?:je (?:peux|pourrais|voudrais|veux|souhaite|aimerais)|puis je) etre (?:r?appele|r?appelee|contacte|contactee)(?: par telephone)?',
  '(?:عيط|عيطو|تعيط|تعيطو|يعيط|يعيطو|تتصلو|تتصلوا|اتصل|اتصلوا|اتصلو|يتصل|الاتصال|هاتفوني|تصونيو|صوني|صونيو|يصوني)\\S*(?: (?:شي حد|احد|احدكم))? (?:ليا|لي|عليا|بي|معي|بيا|لينا|بنا)',
  '(?:y|t|i)?(?:3eyt|3ayt|3eyet|3ayet|3yt|3iyt|sonni|souni|soni)\\S*(?: chi 7ed)? (?:liya|lia|lina|3liya|3lia)',
]
const WANTS_CALL = new RegExp(`(?:^| )(?:${CALLS.join('|')})(?= |$)`, 'u')
const MOST = 12

/** "Peut-on me rappeler ce soir ?", "عيطو ليا عفاكم", "3eyto liya": somebody's voice is wanted. */
export const wantsACall = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST && WANTS_CALL.test(words.join(' '))
}
