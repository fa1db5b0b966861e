type Words = readonly string[]
type Stretch = { readonly from: number; readonly to: number }
const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Who lives there is somewhere else by day: "التلاميذ ديال الداخلية", "liste ديال الداخلية". */
const LIVED_IN = listed('internat linternat dakhiliya ddakhiliya dakhilia داخليه الداخليه')
const OF = listed("ديال د من dyal dial d de l ' في ف")
const PEOPLE =
  /^(?:ال|l)?(?:تلاميذ|تلامد|تلميذات|بنات|دراري|وليدات|ولاد|نزلاء|داخليين|tlamd|tlamed|tlamid|drari|bnat|eleves?|internes?|filles|garcons|liste|listes|لايحه|لوايح|حراس|حارس)$/

/** The boarding house whose pupils or staff are spoken of is no place where something is broken. */
export const isOfPeople = (words: Words, { from }: Stretch): boolean => {
  if (!LIVED_IN.has(words[from] ?? '')) return false
  let before = from - 1
  while (OF.has(words[before] ?? '')) before--
  return PEOPLE.test(words[before] ?? '')
}

/** "Classe |2BACSHF3", "9ism |2bac4": the head before a class code belongs to the name. */
const HEADS = listed(
  'classe lclasse groupe lgroupe قسم القسم فوج الفوج 9ism l9ism 9sm l9sm qism lqism qsm lqsm',
)
const CODE = /^(?:[1-3](?:apic|asc|ac)|[12]bac|tc)[a-z]{0,5}\d{0,2}$/
export const startOfClass = (words: Words, from: number): number =>
  CODE.test(words[from] ?? '') && HEADS.has(words[from - 1] ?? '') ? from - 1 : from

/** "Bureau de la| salle 6": a desk that stands in a room. */
const DESKS = listed('bureau lbureau مكتب')
const ROOMS = listed('salle classe قاعه القاعه قسم القسم')
const NUMBER = /^[a-h]?\d{1,3}$/
export const roomOfDesk = (words: Words, { from, to }: Stretch): number => {
  if (!DESKS.has(words[from] ?? '')) return from
  for (let at = from + 1; at < to; at++) {
    if (ROOMS.has(words[at] ?? '') && NUMBER.test(words[at + 1] ?? '')) return at
  }
  return from
}
