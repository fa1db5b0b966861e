import { saysFailure } from '../../../../../nlu/index.ts'
import { listed, mentions, wordsOf } from '../../words.ts'
import { asksAndOrdersNothing } from '../asked/questions.ts'
import { isOfPupils, saysOneIsAway, speaksOfAway } from './away-words.ts'

const WHO =
  /^(?:(?:et|mais|alors|c est|dis moi|dites moi|w|o|و|iwa|ايوا|wach|واش|وا|daba|دابا) )*(?:qui|quels?|quelles?|y a t il|il y a|chkoun|chkon|achkoun|ashkoun|shkoun|kayn chi|شكون|اشكون|كاين شي|هل هناك|من)(?: |$)/
/** "Ma place", "ينوب عني", "3lia": it is the writer who would be stood in for. */
const FOR_ME =
  /(?:^| )(?:me remplac\S*|m a remplace|mon (?:remplacant|interim)|ma remplacante|a ma place|assure mon interim|(?:كا|ك|غا|غادي |س)?[يت]?(?:نوب|نايب|نايبه) (?:عني|عليا|علي(?=$))|نايب(?:ه|ني)? (?:عني|عليا|علي(?=$))|(?:ف ?)?بلاصتي|مكاني|(?:كا|ك|غا|غادي |س)?[يت]عوضني|(?:ka|ghadi |gha)?(?:y|t)?noub 3(?:lia|liya|liyya|ni)|(?:f ?)?blasti|(?:kay|kat|ghay|ghat|y|t)3awedni)(?: |$)/
const AM_I =
  /(?:^| )(?:est ce que je suis|suis je|wach (?:ana|rani)|wash (?:ana|rani)|واش (?:انا|راني)|هل انا|c est bien note)(?: |$)/
const MINE =
  /(?:^| )(?:mon absence|mes absences|غيابي|(?:ال)?غياب ديالي|(?:l)?(?:ghyab|ghiab) (?:dyali|diali|dyeli))(?: |$)/
const TEAM = listed(
  `equipe service collegue unite personnel province provincial فريق زملا زملاء مصلحه موظف مديريه fari9 fariq zomala zamala lequipe`,
)
const ABSENCES = listed(
  `absence absences absents absent conges غيابات غياب غاءبين غايبين ghyab ghiyab ghiyabat ghaybin`,
)
/** A heading says no more than what it is of, and begins with it: "…, faute de technicien (لغياب تقني)" is a reason. */
const HEADING = 7
const BEGINNING = 3

const asksOfMe = (said: string, text: string): boolean => {
  const isQuestion = WHO.test(said) || asksAndOrdersNothing(text)
  // "je suis absent demain, qui me remplace ?" tells of an absence, and then asks
  if (FOR_ME.test(said)) return WHO.test(said) || (/[?؟]/u.test(text) && !saysOneIsAway(text))
  return isQuestion && ((AM_I.test(said) && speaksOfAway(text)) || MINE.test(said))
}

/** "Absences de l'équipe", "الغيابات ديال الفريق". */
const isHeading = (words: readonly string[], text: string): boolean =>
  words.length <= HEADING &&
  mentions(words.slice(0, BEGINNING), ABSENCES) &&
  mentions(words, TEAM) &&
  !saysFailure(text)

/**
 * `me`: "qui me remplace ?", "wach ana ghayeb?"; `team`: "شكون غايب اليوم؟", "absences de l'équipe". Asking changes
 * nobody's duty.
 */
export const dutyAskedIn = (text: string): 'me' | 'team' | undefined => {
  const words = wordsOf(text)
  const said = words.join(' ')
  if (isOfPupils(text)) return undefined
  if (asksOfMe(said, text)) return 'me'
  if (isHeading(words, text)) return 'team'
  return WHO.test(said) && (isAskedOfPeople(words) || STANDS_IN.test(text)) ? 'team' : undefined
}

const PEOPLE_AWAY = listed(
  `absent absente absents conge conges malade malades غايب غايبين غاءب متغيب متغيبين مريض عطله كونجي غياب ghayb ghayeb ghaib ghaybin mrid
  3otla conji konji ghyab absences`,
)
/** "Qui remplace Sanaa ?", "شكون كينوب على سناء؟"; who replaces a lamp is another question. */
const STANDS_IN =
  /remplace\s+(?:(?:M|Mr|Mme)\.?\s+)?\p{Lu}|(?:^|\s)(?:كا|ك|غا|غادي |س)?[يت]?(?:نوب|نايب|نايبة) (?:على|عن)\s|(?:^|\s)(?:ka|gha|ghadi )?(?:y|t)noub 3la\s/u

/** "Qui s'occupe des formations ?" asks of no absence. */
const isAskedOfPeople = (words: readonly string[]): boolean => mentions(words, PEOPLE_AWAY)
