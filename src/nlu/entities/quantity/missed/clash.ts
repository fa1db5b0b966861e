import { numberEnd, numberIn } from '../../lexicon/numbers.ts'

type Words = readonly string[]
const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** "قاعتين", "قسمان", "فوجان": two by themselves. */
const TWO_ROOMS = /^(?:ال|ب|ف|في|ل|لل)?(?:قاعت|قسم|حجرت|فوج|مجموعت|مختبر)(?:ين|ان)$/
const ROOMS =
  /^(?:salles|classes|groupes|قاعات|اقسام|الاقسام|قسام|افواج|مجموعات|حجرات|[al]*9sam|[al]*qsam|[la]*9ssam|l?9souma|l?qsouma|groupat|classat|salat|9a3at|qa3at)$/
const LINKS = listed("d de des l la les ' ديال د dyal dial من a al")
/** "Nfs sa3a", "à la même heure", "في الحصة نفسها", "معا". */
const SAME = listed('meme memes نفس نفسه نفسها nfs nefs nafs معا')
const TIME =
  listed(`heure heures temps moment jour creneau seance ساعه الساعه حصه الحصه وقت الوقت اليوم توقيت التوقيت sa3a ssa3a
  lwe9t lwa9t wa9t we9t lw9t hissa 7issa l7issa معا`)
const REACH = 3

const atSameTime = (words: Words): boolean =>
  words.some((word, at) => {
    if (!SAME.has(word)) return false
    return TIME.has(word) || words.slice(Math.max(0, at - REACH), at + REACH).some((near) => TIME.has(near))
  })

const roomsAt = (words: Words, at: number): number | undefined => {
  if (TWO_ROOMS.test(words[at] ?? '')) return 2
  const end = numberEnd(words, at)
  if (end === at) return undefined
  let noun = end
  while (LINKS.has(words[noun] ?? '')) noun++
  const number = numberIn(words.slice(at, end)) ?? 0
  return number > 1 && ROOMS.test(words[noun] ?? '') ? number : undefined
}

/** Rooms or classes that a timetable puts at one time: "deux salles à la même heure". */
export const clashing = (words: Words): number | undefined => {
  if (!atSameTime(words)) return undefined
  for (let at = 0; at < words.length; at++) {
    const rooms = roomsAt(words, at)
    if (rooms !== undefined) return rooms
  }
  return undefined
}
