/** What is said for one of several people: "pour Nabil : …", "ديال نبيل …", "et l'autre …". */
export type ForOne = { readonly who: string | undefined; readonly words: string }

const BEGINS =
  /(?:^|[\s,،;؛.])(?:(?<other>(?:(?:et )?pour )?l['’]autre|(?:و)?(?:ال|ل)اخرى|(?:و)?(?:ال|ل)أخرى|(?:w |o )?lakhra|(?:w |o )?lokhra)|(?:et )?(?:pour|celle de|(?:و)?بالنسبة ل|(?:و)?ديال|(?:w |o )?dyal)\s*(?<who>\p{L}[\p{L}-]{3,20}))\s*[:：,،]?\s+/giu

/** At least two such parts, the first at the very beginning. */
export const forEachIn = (text: string): readonly ForOne[] => {
  const found = [...text.matchAll(BEGINS)]
  const [first] = found
  if (!first || found.length < 2 || text.slice(0, first.index).trim() !== '') return []
  return found.map((part, at) => ({
    who: part.groups?.['who'],
    words: text
      .slice(part.index + part[0].length, found[at + 1]?.index)
      .replace(/[\s,،;؛.]+(?:et|و|w|o)?\s*$/iu, '')
      .trim(),
  }))
}
