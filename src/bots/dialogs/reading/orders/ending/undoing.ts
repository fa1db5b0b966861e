import { wordsOf } from '../../words.ts'

const UNDOING =
  /(?:^| )(?:(?:annul|retir)\p{L}* (?:le |la |l |mon |ma )?(?:transfert|renvoi|retour|envoi|attente|mise en attente|prise en charge|resolution|cloture|attribution)|(?:ا?لغ|نلغ)\p{L}* (?:هاد )?(?:ال)?(?:احاله|تحويل|ارجاع|تكفل|تكليف|انتظار)|(?:lghi|lghiw|n?lghi) (?:had )?l?(?:transfert|te?7wil|tahwil|i7ala))(?: |$)/u
const MOST_WORDS = 8

/** "Annule le transfert", "لغي التحويل": what was done to a ticket is to be taken back, and no ticket withdrawn. */
export const saysUndoing = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST_WORDS && UNDOING.test(words.join(' '))
}
