import { wordsOf } from '../words.ts'

const MOST = 13

const READS =
  '(?:lire|lit|lira|lisent|liront|voir|voit|verra|voient|verront|accede|acces|consulter|(?:gha|kay|ka|y|i|t|ghaty?|kat)+(?:9ra|qra|chouf|tl3|tle3|tla3|tale3)\\w*|(?:غادي )?(?:سي|ست|غي|غت|كي|كت|ي|ت)(?:قرا|قراو|شوف|شوفو|طلع|طلعو|ري|راها|راه|قرو)\\S*)'
const WHO =
  '(?:qui|directeur|directrice|direction|chef|proviseur|administration|delegation|collegues?|quelqu un|tout le monde|autres|monde|chkoun|chkon|achkoun|lmodir\\w*|lmoudir\\w*|mudir\\w*|modir\\w*|lidara|idara|شكون|اشكون|من|المدير|المديره|مديري|الاداره|زملائي|الزملاء|شي حد|احد|الجميع)'
const WHO_READS = new RegExp(`(?:^| )${WHO}(?: \\S+){0,4} ${READS}(?: |$)`, 'u')
const READ_BY = new RegExp(`(?:^| )${READS}(?: \\S+){0,3} ${WHO}(?: |$)`, 'u')
const SECRET =
  /(?:^| )(?:confidentiel\w*|secret\w*|anonyme\w*|prive\w*|sirri|serri|siri|سري|سريه|خصوصي|سرا|سر)(?: |$)/u
const QUESTION =
  /[?؟]|^(?:est ce|et |qui|شكون|من|واش|هل|wach|wash|chkoun|chkon|achkoun|c est (?:bien )?(?:confidentiel|secret|anonyme|prive))/u
/** What is read or seen is what was written here. */
const OF_SOMETHING_ELSE =
  /\b(?:notes|bulletin\w*|massar|portail|camera\w*|absence\w*)\b|(?:^| )(?:مسار|النقط|نقط|الغياب)(?: |$)/u

/** "Qui va lire mon message ?", "واش المدير غادي يشوفها؟", "c'est confidentiel ?" */
export const asksWhoReads = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  if (words.length > MOST || OF_SOMETHING_ELSE.test(said)) return false
  if (!QUESTION.test(text) && !QUESTION.test(said)) return false
  return WHO_READS.test(said) || READ_BY.test(said) || SECRET.test(said)
}
