import { fold } from '../../shared/text/index.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(fold))

/** What opens the part of a sentence that says until when. */
export const UNTIL =
  set(`jusqu jusque jusquau jusqua ici avant pour حتى حتي لغاية لحتى طالما تال tal ta7ta 7ta 7tta hta htta hetta 7etta
  ta 7ata hatta حتال lghayat`)
/** What opens a part that looks back: dates in it are no promise. */
export const SINCE = set(`depuis منذ هادي هاذي مند hadi hady مدة`)

export const TOMORROW = set(
  `demain غدا غدّا غد الغد لغد غدوا ghda ghdda ghedda gheda ghadda lghed lghad 8da 8edda`,
)
/** "Après-demain", "بعد غد", "mn b3d ghedda". */
export const AFTER = set(`apres بعد مور من_بعد b3d ba3d be3d mour mor`)
export const NEXT =
  set(`prochain prochaine prochains pro proch suivant suivante vient venir جاي جايه الجاي الجاية القادم القادمة المقبل
  المقبلة قادم مقبل ماجي jay jaya jey jeya ljay ljaya ljey ljeya jaye ljaye mou9bil lmou9bil`)
export const END = set(`fin bout آخر اخر نهاية أواخر اواخر akhir akher lakhr lekher tali nihayat`)
export const DAY_END = set('journee service lyoum نهار النهار nhar')
export const WEEKEND = set('weekend wikend ويكاند الويكاند')
