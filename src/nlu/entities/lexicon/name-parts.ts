/** Words that begin a name of two parts or more: Moulay Idriss, Sidi Kacem, Aït Melloul, بني ملال, الحي الحسني. */
const OPENING = new Set(
  `moulay sidi lalla ibn ben bni beni ait al el hay oum abi omar allal bab douar مولاي سيدي لالة لاله ابن بن بني ايت ابي ام عين الحي حي
  باب دوار اولاد عمر علال`.split(/\s+/),
)
export const opensName = (folded: string): boolean => OPENING.has(folded)

/** "Angad", "Fassi": a capital and then small letters. In Arabic there is nothing like it. */
export const isCapitalised = (raw: string): boolean => /^\p{Lu}\p{Ll}/u.test(raw)
