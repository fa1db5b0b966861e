import { listed, wordsOf } from '../words.ts'

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

/** The button's own word in another language, as many type it. */
export const isUndoWord = (text: string): boolean => /^\s*(?:undo|ctrl ?\+? ?z)\s*[.!]*\s*$/iu.test(text)

/** "رجع", "rje3": that it came back, or that it is to be given back. */
export const isBareReturn = (text: string): boolean =>
  /^(?:رجع|رجعت|رجعات|rje3|rja3|rej3at|rj3at|revenue?)$/u.test(wordsOf(text).join(' '))
