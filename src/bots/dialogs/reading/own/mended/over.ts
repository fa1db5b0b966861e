import { wordsOf } from '../../words.ts'

const MOST = 16

const OVER =
  /\b(?:plus (?:besoin|la peine|necessaire|de (?:probleme|souci|panne))|j ai (?:retrouve|reussi)|je me suis (?:souvenu\w*|debrouille\w*)|l ai (?:achete\w*|repare\w*|regle\w*)|ma ?b9a(?:ch|t|tch)? (?:7ta |hta )?(?:mochkil|mouchkil)|tfeke?re?t\w*|machi (?:lazem|lazm|darori)|chritha?|kherre?jt rasi|(?:dkhe?lt|rani dakhel\w*)(?= .*(?:7ell?\w*|safi))|7ell?(?:ha|o|ou|lia|liya) (?:liya |lina |li )?(?:moul|l?ostad|l?modir|l?technic\w*|si|wa7ed|khona|sa7bi|zmili)|(?:l a|me l a|nous l a) (?:regle|resolu|repare|debloque)\w*)\b|(?:^| )(?:ما ?بقا(?:ش)? (?:حتي )?(?:مشكل|عطب)|لم يعد (?:هناك )?(?:اي |حتي )?(?:مشكل|عطب|داع)|لم اعد بحاجه|تفكرت|تذكرت|ماشي لازم|ما ?بقاش لازم|لا داعي|شريتها|شريته|حل(?:ها|و|ه|هالي|هالينا) (?:ليا |لينا |لي )?(?:مول|الاستاذ|المدير|التقني|السيد|سي|واحد|صاحبي|زميلي))(?: |$)/u
const QUESTION_OR_ORDER = /[?؟]|\b(?:mais|toujours|encore)\b|(?:^| )(?:ولكن|مازال)(?: |$)/u

/** "Plus besoin, je l'ai retrouvé", "ما بقا حتى مشكل", "tfekkert lmodipas": no longer needed, told like the fault. */
export const saysOver = (text: string): boolean => {
  const said = wordsOf(text).join(' ')
  return wordsOf(text).length <= MOST && !QUESTION_OR_ORDER.test(`${text} ${said}`) && OVER.test(said)
}
