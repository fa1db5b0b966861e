/** Before what is corrected away: "ماشي القاعة 4", "pas 8", "وليس خمسة", "au lieu de 3", "ma goltch salle 4". */
const DENIALS = new Set(
  'pas non ماشي مشي machi mashi mchi ليس ليست وليس وليست بدل عوض lieu pluto blasst blast بلاصت goltch قلتش گلتش'.split(
    ' ',
  ),
)
const LINKS = new Set("de d la le les l ' ال من la في dial ديال".split(' '))
/** After it: "خمسة ألواح... عفوا، سبعة", "3, pardon 4". */
const CORRECTIONS = new Set('عفوا pardon sorry سمحليا samhili'.split(' '))
const REACH = 6
/** "مكتب المقتصد لا مكتب المدير": behind a comma it takes back what stands before. */
const STOPS = new Set('. , ، ; ؛ : ! ? ؟'.split(' '))
const isNoOther = (words: readonly string[], at: number): boolean =>
  words[at] === 'لا' && at > 0 && !STOPS.has(words[at - 1] ?? '')

/** What stands at `at` is what a correction takes back, not what it puts in its place. */
export const isTakenBack = (words: readonly string[], at: number): boolean => {
  let before = at - 1
  while (before >= 0 && LINKS.has(words[before] ?? '')) before--
  if (DENIALS.has(words[before] ?? '') || isNoOther(words, before)) return true
  const after = words.slice(at + 1, at + 2 + REACH)
  return after.some((word) => CORRECTIONS.has(word))
}

type Stretch = { readonly from: number; readonly to: number }

/** "Salle 3, non attends, salle 13": what stands before it is taken back. */
const REPLACES = new Set(
  'non nn attends attendez pardon plutot rectification بل قصدي اعني الصواب والصواب عفوا 9esdi 9sdi lla'.split(
    ' ',
  ),
)
/** "Mn tnin, la la, mn l7ed". */
const TWICE = new Set(['la', 'لا'])
const FARTHEST = 5

/** Of two rooms or times, whether the second takes the place of the first. */
export const takesPlaceOf = (words: readonly string[], first: Stretch, second: Stretch): boolean =>
  second.from >= first.to &&
  second.from - first.to <= FARTHEST &&
  words
    .slice(first.to, second.from)
    .some((word, at, between) => REPLACES.has(word) || (TWICE.has(word) && between[at + 1] === word))
