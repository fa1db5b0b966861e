import { listed, mentions, wordsOf } from '../../words.ts'
import { isAwayWord, speaksOfAway } from './away-words.ts'

/** "Est en congé", "sera absente": a third person's. */
const THEY_ARE =
  /(?:^| )(?:est|sera|etait|reste|sont|seront) (?:\S+ )?(?:absente?s?|malades?|indisponibles?|en (?:conge|mission|formation|voyage|vacances|deplacement|arret|stage)|hospitalisee?|pas la)(?: |$)/
/** "La remplace", "ينوب عليها", "blastha": who is stood in for is somebody else. */
const FOR_THEM =
  /(?:^| )(?:(?:la|le|les|l) remplac\S*|(?:كا|ك|غا|غادي |س)?[يت]?نوب (?:عليها|عليه|عنها|عنه|عليهم)|(?:ف ?)?بلاصت(?:ها|و|ه|هم)|مكانها|مكانه|(?:كا|ك|غا|غادي |س)?[يت]عوض(?:ها|ه|و)|(?:ka|ghadi |gha)?[yt]?noub 3l(?:iha|ih)|(?:f ?)?blast(?:ha|o)|(?:kay|ghay|y|t)3awed(?:ha|o))(?: |$)/
const MYSELF =
  /(?:^| )(?:je|j|moi|me|ma|mon|mes|انا|راني|غادي نكون|غادي نغيب|عندي|\S*بلاصتي|عليا|عني|ديالي|ساكون|ساتغيب|لن اكون|ما ?غاديش نكون|ana|rani|ghadi nkoun|ghadi nghib|dyali|f?blasti|3lia|3liya|3endi|3ndi)(?: |$)/
const OPENING = new Set(
  listed(
    'w o و et mais m mr mme monsieur madame si sidi lalla السي سي لاله للا السيد السيده استاذ الاستاذ الاستاذه rah raha راه راها bonjour salam',
  ),
)
const POSTS = listed(
  `directeur directrice coordinateur coordinatrice superviseur collegue responsable مدير منسق مشرف زميل مسوول استاذ modir moudir zmil zamil`,
)
/** So near before the word that says it, who is named is the one who is away. */
const NEAR = 4
const SHORTEST = 3

/** The words with which a part of the sentence begins, before it speaks of being away; undefined when it does not. */
const subjectIn = (part: string): readonly string[] | undefined => {
  const words = wordsOf(part).filter((word) => word.length >= SHORTEST && !OPENING.has(word))
  const at = words.findIndex(isAwayWord)
  return at > 0 && at <= NEAR ? words.slice(0, at) : undefined
}

/** "غياب سناء", "l'absence de Sanaa", "congé dyal Hamid": what follows. */
const OF_WHOM = /(?:^| )(?:absence|conge|غياب|عطله|ghyab) (?:de |d |ديال |dyal |dial )?(\S{3,})/

/**
 * Who is told to be away, when it is not the writer: `plainly` by the grammar, or by the words of a name that stand
 * where the subject does, which only a directory can tell.
 */
export const awayOther = (
  text: string,
): { readonly plainly: boolean; readonly subject: readonly string[] } | undefined => {
  const said = wordsOf(text).join(' ')
  if (!speaksOfAway(text) || /(?:^| )(?:moi|ana|انا) (?:qui|li|لي|اللي)(?: |$)/.test(said)) return undefined
  const subject = [...text.split(/[,،;؛.:\n]/u).flatMap((part) => subjectIn(part) ?? [])]
  if (THEY_ARE.test(said) || (FOR_THEM.test(said) && !MYSELF.test(said))) return { plainly: true, subject }
  if (MYSELF.test(said)) return undefined
  if (mentions(subject, POSTS)) return { plainly: true, subject }
  const whole = subject.length > 0 ? subject : (OF_WHOM.exec(said)?.slice(1) ?? [])
  return whole.length === 0 ? undefined : { plainly: false, subject: whole }
}
