import { plain, wordsOf } from '../../words.ts'

const MOST = 9

const US = [
  /\b(?:t es|tu es|vous etes|c est) (?:qui|un (?:robot|humain|bot)|une (?:machine|vraie personne|ia|intelligence artificielle))\b/u,
  /\b(?:qui es tu|qui etes vous|es tu un (?:robot|humain|bot)|etes vous un (?:robot|humain))\b/u,
  /\b(?:a qui (?:je parle|ai je affaire)|je parle a qui|je parle (?:a|avec) un (?:robot|humain|bot))\b/u,
  /\b(?:chkoun|chkon|chkoune|ashkon|ach?koun) (?:nta|nti|nteya|ntouma|ntoma|m3aya|ma3aya|hna)\b/u,
  /\bwach (?:nta|nti|m3a) (?:robots?|robo|bot|bnadem|insan|machine|chi wa7d)/u,
  /(?:^| )(?:شكون|من|اشكون) (?:انت|انتي|نتا|نتي|نت|انتم|انتما|نتوما|معايا|معي|يتحدث|يتكلم)(?: |$)/u,
  /(?:^| )(?:واش|هل) (?:انت|نتا|نتي|معي|معايا) ?(?:معي )?(?:روبوت|روبو|ربو|بوت|انسان|بنادم|الة|اله|بشر)/u,
]

/** "C'est qui le monsieur ?": of somebody who was named. */
const OF_SOMEBODY = /c est qui (?:le|la|l|ce|cette|cet|les) (?:\p{L}+)/u

/** "C'est qui qui gère maintenant": of a request, and not of us. */
const HANDLES = /(?:^| )qui (?:qui )?(?:gere|traite|suit|repare|s en)(?= |$)/u

/** "T'es un robot ou quoi", "شكون انت": who is it that answers here? */
export const asksWhoWeAre = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  return (
    words.length <= MOST &&
    US.some((pattern) => pattern.test(said)) &&
    ![OF_SOMEBODY, HANDLES].some((one) => one.test(said))
  )
}

const WHO =
  /(?:^| )(?:qui|par qui|chez qui|شكون|اشكون|من|عند من|chkoun|chkon|chkoune|achkoun|3nd men|3nd mn)(?: |$)/u
const SEES_TO_IT =
  /s en (?:occupe|charge|chargera|occupera)|va s en (?:occuper|charger)|(?:traite|gere|suit|repare|prend en charge) (?:ma|mon|cette|la|ca)|(?:ma|cette|la) demande est chez|(?:est|le) responsable|مسوول|مسءول|mas2oul|lmas2oul|mas?oul|يتكلف|سيتكلف|غيتكلف|كيتكلف|متكلف|تكلف|سيعالج|يعالج|غادي يصلح|ghaytkellef|ytkellef|kaytkellef|mtkellef|tkellef|ghay(?:sle7|sl7|seleh)|li ghadi y|(?:demande|pose) (?:ca|la question)|كيسول|يسال|يسول|kaysowel|kayswel|kayssewel/u

/** "من سيتكلف بهذا؟", "qui s'en occupe ?": who has my request? */
export const asksWhoSeesToIt = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  return (
    words.length <= MOST &&
    ((WHO.test(said) && SEES_TO_IT.test(said)) || OF_SOMEBODY.test(said) || HANDLES.test(said))
  )
}

const ADDING =
  /\b(?:ajouter|rajouter|preciser|completer|nzid|nzido|nd?if)\b|(?:^| )(?:نزيد|نزيدو|نضيف|اضيف|اضافه|نزيدكم)(?: |$)/u
const ANYTHING =
  /\b(?:quelque chose|une chose|un truc|une precision|un detail|une info|une information|wahed|wa7d|chi|l7aja|haja|7aja|ma3louma)\b|(?:حاجه|شي|واحد|معلومه|تفصيل|توضيح|ملاحظه)/u

/** "Bghit nzid wahed l7aja", "je voudrais ajouter un détail": there is something to add, which is not said yet. */
export const wantsToAdd = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  return words.length <= MOST && !/[:：]/u.test(plain(text)) && ADDING.test(said) && ANYTHING.test(said)
}
