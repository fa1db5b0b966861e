import { plain } from '../../words.ts'

/** "De la 12", "f la S2": a room by its number alone, where something is broken; "la 4G" is none. */
const BY_NUMBER =
  /(?<![\p{L}\p{N}])(?:(?:de|dans|a|en|d|f|fi|dyal|dial)\s+la|f\s?l|ف\s?ل|ديال\s+ل)\s?-?\s*(?![2-5]g)(\d{1,3}[a-z]?|[a-z]\d{1,3})(?![\p{N}\p{L}])(?!\s*(?:h\b|heures?|eme|ere|%|e\s|fois|ans?\b|pages?|bac|annee|asc|apic|%))/u
const BY_CODE = /(?<![\p{L}\p{N}])(?:f|fi|en|dans|salle|de|ف|في)\s?(s\d{1,2}|[a-f]\d{1,2})(?![\p{N}\p{L}])/u
/** Places without a number, of which a fault is told: "l'imprimante dyal l'idara", "في جناح العلوم". */
const NAMED =
  /(?<![\p{L}\p{N}])(?:dyal|dial|de|d|f|fi|a|dans|ديال|تاع|في|ف|ب|عن|من)\s?((?:l['’ ]?|la |ال)?(?:administration|direction|idara|[إا]دار[ةه])|(?:ال)?(?:جناح|طابق) \p{L}{4,}|(?:l['’ ]?|la |le )?(?:aile|pavillon|bloc) (?:des? )?\p{L}{1,12}|لاسال دي بروف|(?:la )?salle? des? profs?)(?![\p{L}])/iu

/** Where a fault is, said in a way that names no room by its own word; a number alone is given as such. */
export const placeOfFault = (text: string): { readonly number?: string; readonly name?: string } => {
  const said = plain(text)
  const number = (BY_NUMBER.exec(said) ?? BY_CODE.exec(said))?.[1]
  if (number !== undefined) return { number: number.toUpperCase() }
  const name = NAMED.exec(text)?.[1]?.trim()
  return name === undefined ? {} : { name }
}
