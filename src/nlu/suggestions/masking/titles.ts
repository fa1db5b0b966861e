import { fold } from '../../../shared/text/index.ts'

const listed = (words: string): Set<string> => new Set(words.trim().split(/\s+/).map(fold))

/** After these comes a name, unless the word is known to be none ("monsieur le directeur"). */
const POLITE =
  listed(`mr mrs mme mlle monsieur madame mademoiselle dr docteur lalla lostad lostada loustad loustada
  lustad lustada السيد السيدة الأستاذ الأستاذة السي لالة للا الدكتور الدكتورة`)

/** After these comes anything ("si" is also "if", "أستاذ جديد"): a name only when it has the look of one. */
const DOUBTFUL =
  listed(`si sidi moulay prof pr professeur ostad ostada oustad oustada ustad ustada ostadh eleve
  collegue etudiant etudiante nomme nommee appelle hajj haj smito smitha smiti tilmid tilmida telmid telmida tlmid
  tlmida talib lprof سي سيدي مولاي أستاذ أستاذة تلميذ تلميذة التلميذ التلميذة الطالب الطالبة طالب طالبة الزميل الزميلة زميلي زميلتي الحاج الحاجة
  سميتو سميتها اسمه اسمها المسمى المسماة`)

/** Only these are followed by a dot and a name; after others a dot ends the sentence. */
const ABBREVIATED = listed('m mr mrs mme mlle dr pr prof')

/** Parts of a name that are none by themselves. */
const PARTICLES = listed(
  'el al ben bent bin ibn bel bou ait aït ould abd abou oum بن ابن بنت آيت ايت أيت عبد أبو أم بو ولد ال',
)

export type Title = 'polite' | 'doubtful'

/** What kind of title a folded word is; `next` is what stands between it and the word after. */
export const titleOf = (folded: string, typed: string, next: string): Title | undefined => {
  const dotted = next.startsWith('.')
  if (dotted && !ABBREVIATED.has(folded)) return undefined
  if (folded === 'm') return dotted ? 'polite' : typed === 'M' ? 'doubtful' : undefined
  if (POLITE.has(folded)) return 'polite'
  return DOUBTFUL.has(folded) ? 'doubtful' : undefined
}

export const isParticle = (folded: string): boolean => PARTICLES.has(folded)

/** "Bennani", "Boualam", "Belhaj", "بنعلي", "بوعزة": family names show themselves. */
const FAMILY = /^(?:ben|bou|bel|ait|oul?d)(?=.{3})\p{L}+$|^(?:بن|بو|بل|ايت)(?=.{3})\p{L}+$/u
export const looksLikeFamily = (folded: string): boolean => FAMILY.test(folded)
