import { listed, mentions, wordsOf } from '../../words.ts'

const ABSENCE = listed(`absence absance conge غياب تغيب كونجي ghyab ghiab rghyab ghyeb conji`)
const END =
  listed(`annul supprim enlev retir termin clotur 7ayd 7ayed 7iyed 7eyed 7yed hayed hayd lghiw mse7 msa7 msah
  salat tsala salit`)
/** Whole words: an article is no part of them, although they begin like one. */
const END_IN_ARABIC =
  listed(`الغ الغي الغوا الغيو الغاء بالغاء لغي لغيو حيد حيدو حيدوا حيدي مسح مسحو امسح امسحوا انه انهوا انهاء
  انهي انتهي انتهت سالا سالي سالات تسالا تسالات`)
const BACK =
  listed(`retour rentre reviens revenu repris reprends رجعت رجعنا عدت عدنا استانفت rje3t rj3t rja3t rje3na
  rjaat rj3na`)
const MINE = listed(`mon ma mes غيابي تغيبي ديالي نتاعي dyali dyeli diali ntaei nta3i`)
/** What is said of absences in the register of pupils or of the staff is none of the writer's own. */
const OF_OTHERS =
  listed(`eleve etudiant enfant classe massar note saisi liste justif certificat enseignant prof collegue
  تلميذ تلاميذ تلامذ تلميذه مسار قسم متعلم لاءحه لايحه مسك استاذ زميل telmid tlamd tlmid talamid masar lista ostad`)
const UNTIL = listed(`jusqu jusqua jusque حتي غايه لغايه 7ta 7tta hta htta`)
/** "Plus absent", "ما بقيتش غايب", "لم أعد غائبا". */
const NO_MORE =
  /(?:^| )(?:plus (?:en )?(?:absente?|conge)|(?:ما ?)?بقيتش (?:غايب|غايبه|في كونجي)|لم اعد غايب\S*|(?:ma ?)?(?:b9itch|bqitch) (?:ghayb|ghayeb|ghaib)\S*)(?: |$)/

/** So short, the end of an absence may be one's own. */
const FEW = 3

const says = (words: readonly string[]): boolean =>
  mentions(words, END) || words.some((word) => END_IN_ARABIC.includes(word))

/**
 * "Annule mon absence, je suis de retour", "رجعت من الغياب", "mab9itch ghayb": that the writer's own absence is over.
 * `perhaps`: "annuler l'absence" says not whose.
 */
export const endsAbsence = (text: string): 'plainly' | 'perhaps' | undefined => {
  const words = wordsOf(text)
  if (mentions(words, OF_OTHERS)) return undefined
  if (NO_MORE.test(words.join(' '))) return 'plainly'
  if (!mentions(words, ABSENCE)) return undefined
  if (mentions(words, BACK) && !mentions(words, UNTIL)) return 'plainly'
  if (!says(words)) return undefined
  if (words.some((word) => MINE.includes(word))) return 'plainly'
  return words.length <= FEW ? 'perhaps' : undefined
}
