import { listed, wordsOf } from '../../words.ts'

/** "mezyaaan" is "mezyan". */
const squeezed = (text: string): string[] => wordsOf(text).map((word) => word.replace(/(.)\1{2,}/gu, '$1'))

const PRAISE = new Set(
  listed(`bravo super parfait parfaite nickel genial geniale excellent excellente top nickel formidable impeccable chapeau cool merveilleux ممتاز ممتازه
  رايع رايعه مزيان مزيانه زوين زوينه هايل جيد برافو تبارك mezyan mzyan mzian mezian zwin zouin zwine nadi wa3er tbarkellah
  tbarklah tbarkallah hayel bravo`),
)
const BESIDE_PRAISE = new Set(
  listed(`tres trop vraiment bien joue travail boulot c est du le la l les a au vous tous equipe merci et bzf bzaf bezzaf بزاف جدا والله
  الله عليكم عليك يعطيكم يعطيك الصحه ماشاء ما شاء شكرا عمل خدمه خدمتو خدمتي لكم ليكم lah y3tik sa7a chokran lkhdma khdemtou likom 3likom`),
)
const MOST = 6

/** "ممتاز", "mezyan bzf", "bravo à l'équipe": praise and nothing else. */
export const isPraise = (text: string): boolean => {
  const words = squeezed(text)
  if (words.length === 0 || words.length > MOST || /[?؟]/u.test(text)) return false
  return (
    words.some((word) => PRAISE.has(word)) &&
    words.every((word) => PRAISE.has(word) || BESIDE_PRAISE.has(word))
  )
}

const BLESSING =
  /^(?:(?:merci|شكرا|chokran|amin|امين|و|w|et) )*(?:(?:الله|ربي|allah|lah|llah|rebbi|rabi) )?(?:ي|y|i|ا|ت)?(?:وفق|بارك|حفظ|جازي|جزا|رحم|عاون|كثر|كتر|خلي|نصر|سعد|فرح|طول|عطي|عز|نور|wef?f?e?9|wafe9|waffaq|wefeq|barek|barak|7fe?d|7afed|hfed|hafed|jazi|r7e?m|rhem|3awen|3awn|khelli|khlli|3ti|3tti|ker?ter|nsr|ns?or)(?!ت|ا )\p{L}*(?: (?:الله|allah|lah|llah|ربي))?(?: (?:فيك|فيكم|عليك|عليكم|لكم|ليكم|لينا|بخير|خيرا|خير|الخير|كل|الوالدين|والديك|والديكم|الصحه|من|امثالكم|بحالكم|شكرا|جزيلا|خيركم|fik|fikom|likom|lik|3lik|3likom|bikhir|bkhir|khir|lkhir|lwalidin|waldik|waldikom|sa7a|se77a|ssa7a|amin|امين|chokran|merci))*$/u
const BLESSING_FR =
  /^(?:que )?(?:dieu|le bon dieu|allah) (?:vous|te|les|nous) (?:le |la )?(?:benisse|garde|protege|preserve|rende|aide|recompense|facilite)(?: (?:merci|tous|bien|amin))*$/u
const WISHES_HEALTH = /^(?:tbarkallah|tbarkellah|تبارك الله) (?:عليكم|عليك|3likom|3lik)$/u

/** "وفقكم الله", "lah yjazikom bikhir", "que Dieu vous garde": thanks, as they are said here. */
export const isBlessing = (text: string): boolean => {
  const said = wordsOf(text).join(' ')
  const namesGod = /(?:^| )(?:الله|ربي|allah|lah|llah|rebbi|rabi)(?= |$)/u.test(said)
  return WISHES_HEALTH.test(said) || BLESSING_FR.test(said) || (namesGod && BLESSING.test(said))
}

const THAT_IS_ALL =
  /^(?:(?:la|lla|لا|لالا|non) (?:chokran |شكرا |merci )?(?:safi|sf|صافي|c est tout|c est bon|rien d autre)|لا شيء اخر|هذا كل شيء|hadchi li kan)(?: (?:chokran|شكرا|merci))?$/u

/** "La safi", "لا صافي", "non c'est tout": nothing more is wanted, and nothing is taken back. */
export const isThatAll = (text: string): boolean => THAT_IS_ALL.test(wordsOf(text).join(' '))

const SEEN = new Set(
  listed(`vu vue vois recu recue recus note notee lu توصلت وصل وصلت وصلات وصلني وصلتني وصلاتني وصلنا وصلتنا شفت شفتها شفتو قريت علم استلمت wsel wselni wslat
  wslatni wslni twasselt tweselt cheft cheftha chefto 9rit`),
)
const BESIDE_SEEN = new Set(
  listed(
    `appelle appel regarde verifie passe vois voir vais on le la m en occupe lui eux نشوف غادي نعيط ليهم ليه ليها nchouf ghadi n3eyet lih
    ok oki d accord dacc bien c est j ai je l merci tres صافي واخا تم شكرا بها به safi wakha chokran mezyan مزيان`,
  ),
)

/** "Vu", "bien reçu", "توصلت": an alert was read, and nothing is said of what is done. */
export const isSeen = (text: string): boolean => {
  const words = squeezed(text)
  if (words.length === 0 || words.length > MOST || /[?؟]/u.test(text)) return false
  return (
    words.some((word) => SEEN.has(word)) && words.every((word) => SEEN.has(word) || BESIDE_SEEN.has(word))
  )
}

const DAY =
  '(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|demain|aujourd hui|ce|cet|cette|semaine|matin|soir|apres|midi|plus tard|tout a l heure|des que possible|prochaine?|la|nhar|nhar l|f|l|tnin|tlat|larb3|lkhmis|jem3a|ghedda|ghda|lyoum|3chiya|sba7|inchallah|incha|allah|nchallah|(?:ف|فـ|نهار|يوم|ال|صباح|مساء)*(?:ل|ال|لا)?(?:اثنين|تنين|ثلاثاء|تلات|اربعاء|اربع|خميس|جمعه|سبت|غدا|غد|يوم|عشيه|صباح|مساء)|نهار|يوم|ان|شاء|الله|من بعد))*'
const FIRST =
  '(?:(?:ok|oki|oui|bon|d accord|merci|recu|vu|bien|صافي|واخا|وصلني|وصلتني|وصلات|شفتها|حسنا|نعم|شكرا|safi|wakha|wselni|wslatni|sf) )*'
/** "Je regarde ça lundi", "صافي وصلني، غادي نشوف شنو فيها", "ghadi nchoufha nhar tnin". */
const WILL_LOOK = new RegExp(
  `^${FIRST}(?:(?:je|j|on|nous) (?:vais |va |allons )?(?:regarde\\p{L}*|jette\\p{L}* un (?:oeil|coup d oeil)|verrai|verra|verrons|verifie\\p{L}*|passe\\p{L}* voir)(?: (?:ca|cela|la|le|les|y|moi meme|de pres|sur place))*|(?:غادي |غا)?(?:ا|س|سا|سن)?ن?(?:نشوف|شوف|نظر|ننظر|نطلع|نتفقد)(?:ها|و|ه|هم)?(?: (?:شنو|اش|ما|فيها|فيه|فيهم|كاين|المشكل|الامر|في|عليها))*|(?:ghadi |gha )?n(?:chou?f|tfa9ed)(?:ha|o|h|hom)?(?: (?:chno|ach|fiha|fih|kayn|lmochkil))*)${DAY}$`,
  'u',
)
const MOST_TO_LOOK = 10

/** Whoever says it has read of something, and will see to it some time. */
export const saysWillLook = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST_TO_LOOK && !/[?؟]/u.test(text) && WILL_LOOK.test(words.join(' '))
}

/** The button's own word in another language, as many type it. */
export const isUndoWord = (text: string): boolean => /^\s*(?:undo|ctrl ?\+? ?z)\s*[.!]*\s*$/iu.test(text)

/** "رجع", "rje3": that it came back, or that it is to be given back. */
export const isBareReturn = (text: string): boolean =>
  /^(?:رجع|رجعت|رجعات|rje3|rja3|rej3at|rj3at|revenue?)$/u.test(wordsOf(text).join(' '))
