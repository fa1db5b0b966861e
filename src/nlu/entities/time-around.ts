type Words = readonly string[]
type Stretch = { readonly from: number; readonly to: number }
const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** "البارح |مع المغرب", "vendredi |après la prière", "hier |à 16 h". */
const JOINS = listed('مع m3a a vers بعد b3d ba3d مورا مور mora mor wra ورا قبل 9bel qbel apres avant في ف f')
const OF_PRAYER = listed("صلاه الصلاه اذان ادان salat sslat ssalat la l ' le d د ديال dyal dial")
const PART =
  /^(?:ال|ل|l)?(?:مغرب|عشا|عشاء|عصر|ظهر|ضهر|صبح|فجر|صباح|عشيه|ليل|زوال|maghrib|maghreb|meghreb|a3cha|3cha|3acha|fjer|fjr|fejr|3asr|3acr|dohr|ddohr|sba7|sbah|il|lil|3chiya|aube|midi|soir|matin|nuit|minuit|priere|جمعه)$/
const CLOCK = /^(?:\d{1,2}|\d{1,2}h\d{0,2})$/
const AT = listed('مع m3a a vers')
/** "8 d sbah", "9 h 30", "التمنية ديال الصباح". */
const HOURS = listed('h heures heure')

const afterClock = (words: Words, at: number): number => {
  if (!CLOCK.test(words[at] ?? '')) return at
  if (!HOURS.has(words[at + 1] ?? '')) return at + 1
  return /^\d{2}$/.test(words[at + 2] ?? '') ? at + 3 : at + 2
}

/** Where a time ends that a part of the day or a clock time follows. */
export const endWithHour = (words: Words, to: number): number => {
  if (!JOINS.has(words[to] ?? '')) return to
  const clock = AT.has(words[to] ?? '') ? afterClock(words, to + 1) : to + 1
  if (clock > to + 1) return clock
  let part = to + 1
  while (OF_PRAYER.has(words[part] ?? '')) part++
  return PART.test(words[part] ?? '') ? part + 1 : to
}

/** "كثر |من سيمانة", "kter |mn chher", "أزيد |من شهر": more than. */
const MORE = listed('كثر اكثر كتر kter ktar ktr ktir ازيد')
const THAN = listed('من mn men')
/** "قرابة |شهر", "9rib |simana", "presque |un mois". */
const ABOUT = listed('قرابه قريب زهاء نحو حوالي 9rib qrib 9arib presque environ')

/** Where a time begins that words of degree open. */
export const startWithDegree = (words: Words, { from }: Stretch): number => {
  const before = words[from - 1] ?? ''
  if (THAN.has(words[from] ?? '')) return MORE.has(before) ? from - 1 : from
  return ABOUT.has(before) ? from - 1 : from
}

/** Dictated marks, laughter and what goes on meanwhile: "depuis mercredi point", "3 semaines hhhh". */
const NO_TIME = /^(?:point|virgule|h{3,}|!+|\?+|اثناء|خلال|عند|pendant|lors)$/

/** Where a time ends without what was only said behind it. */
export const endWithoutRest = (words: Words, { from, to }: Stretch): number => {
  let end = to
  while (end - 1 > from && NO_TIME.test(words[end - 1] ?? '')) end--
  // "Depuis mardi 8 h j'arrive…": somebody, and no day of one letter.
  return words[end - 1] === 'j' && words[end] === "'" ? end - 1 : end
}
