import { devicesNamedIn } from '../../../../tickets/index.ts'
import { asksOnlyLate, statusesNamed } from '../narrowing/filter.ts'
import { periodOf } from '../narrowing/period.ts'
import { isNegated } from '../negation.ts'
import { listed, mentions, wordsOf } from '../words.ts'
import { kindsNamed, namesEquipment, pointsAtOne, standsForOne } from './kinds.ts'

export type EquipmentAsked =
  /** Of one device: its warranty, who delivered it, what became of it. */
  | { readonly what: 'warranty' | 'supplier' | 'history' }
  /** Of many: how many, or which. */
  | { readonly what: 'count' | 'list'; readonly only?: 'covered' | 'expired' | 'broken' }

/** Any of the words that such a question cannot do without: most messages have none, and are read no further. */
const MAY_ASK =
  /garanti|daman|fourniss|fornis|furnis|vendeur|w?arrid|histori|istorik|tari[kh5]|combien|cmb|ch7al|chhal|ch7l|kam|nombre|3adad|materiel|material|equipement|inventaire|3atad|tajhiz|addat|ajhiza|ضمان|مورد|ممون|مزود|تاريخ|سوابق|شحال|كم|عدد|عتاد|تجهيز|معدات|اجهزه/u
/** Who tells more than this asks for something else as well, and is heard as a whole. */
const MOST_WORDS = 20

const WARRANTY = listed('garanti ضمان damana daman ddaman')
const SUPPLIER = listed('fournisseur fornisor furnisor fournisor مورد ممون المزود vendeur mowarrid mwarrid')
const BROKEN = listed(
  'panne خاسر مخسر معطل عاطل عطلان khasr khaser khasrin خاسرين m3ettel m3etl m3atal 3atil',
)
/** What is asked of there are reports, what was noted in them, or time. */
const NO_THINGS = listed(
  `ticket demande dossier complement signal intervention reclamation pannes enregistr temps fois jours heures طلب تذاكر تيكي بلاغ عطب اعطاب
  مسجل سجل وقت مره يوم ساعه talab tikit mqeyd msejel mrra we9t wa9t`,
)
/** It is to be replaced, taken away, seen to: a request, whatever is asked beside. */
const WANTED = listed(
  `remplac echang changer renouvel occupe charge facture technicien couvre يتكلف المكلف نتكلف استبدال تبديل يتبدل يبدل تبدل بدال شركه
  kaytkellef tkellef ybeddl tbeddel nbeddl technisien voudrais souhait`,
)
/** The systems in which inventories are kept break, too. */
const SYSTEM = listed(
  'site application appli portail plateforme logiciel saisi تطبيق بوابه موقع منصه برنامج plante bloque',
)

const ASKS_WARRANTY =
  /(?:^| )(?:est (?:il|elle|ce)|sont (?:ils|elles)|c est garanti|wach|wash|wesh|واش|هل|jusqu a quand|jusqu a quelle|quelle (?:est|garantie)|7ta l ?imta|ta l ?imta|7ta l ?fo9ach|حتي (?:ل ?)?(?:امتي|فوقاش)|(?:الي )?متي)(?: |$)/u
const ASKS_WHO =
  /(?:^| )(?:chkoun|chkon|chkoun huwa|شكون|qui est|c est qui|c est quoi|quel|quelle|من هو|من هي|ما هو|ما اسم|اسم|سميه|smiyt|smiya|achmn|اشمن|شنو|chno|chnou|achno)(?: |$)/u
const WHICH =
  /(?:^| )(?:quels?|quelles?|achmn|achno|chno|chnou|chnahiya|اشمن|شنو|اشنو|شناهو|ما هو|ما هي|ماهي)(?: |$)/u
const LIST =
  /(?:^| )(?:(?:la )?liste[rz]?|lista|lister|montre[rz]?|affiche[rz]?|donne[rz]?|wri?ni|werini|3tini|la7at|layhat|laiha|لاءحه|لايحه|قاءمه|قايمه|وريني|عطيني|اعرض|جرد|quels|quelles|achmn|اشمن)(?: |$)/u
/** "Inventaire du lycée X": the beginning is the whole order. */
const INVENTORY = /^(?:l )?(?:inventaire|جرد|الجرد|etat du materiel)(?: |$)/u
const EXPIRED =
  /(?:^| )(?:hors|sans|plus (?:sous|de|la)|finie? de|expiree?|خارج|بلا|بدون|سالا|سالات|سالي|انتهي|انتهت|مابقاش|ما بقاش|bla|bidoun|sala|salat|kharij|5arij|khrej|mab9ach|ma b9ach)(?: |$)/u
/** Between "how many" and what is counted stands nothing else. */
const HOW_MANY =
  /^(?:\S+ ){0,2}?(?:combien|cmb|شحال|كم|ch7al|chhal|ch7l|bch7al|kam)(?: (?:عدد|3adad|nombre|d|de|des|du|mn|men|dyal|dial|l|les|en|من|د|ديال|ف|في|f|avons|avez|a|y|t|il|on|nous|vous|reste|عندنا|لدينا|عندي|عندكم|كاين|كاينين|3ndna|3andna|3endna|kayn|kaynin|chi|شي))* (\S+(?: \S+)?)/u
const NUMBER_OF = /^(?:quel est )?(?:le |l )?(?:nombre|عدد|3adad)(?: (?:de|des|d|dyal|ديال))* (\S+(?: \S+)?)/u

const isAboutOne = (text: string): boolean =>
  kindsNamed(text).length > 0 || devicesNamedIn(text).length > 0 || pointsAtOne(text) || standsForOne(text)

const asksHowManyThings = (said: string): boolean => {
  const counted = (HOW_MANY.exec(said) ?? NUMBER_OF.exec(said))?.[1]
  return counted !== undefined && (kindsNamed(counted).length > 0 || namesEquipment(counted))
}

const onlyOf = (words: readonly string[]) => {
  if (mentions(words, WARRANTY))
    return { only: EXPIRED.test(words.join(' ')) ? 'expired' : 'covered' } as const
  return mentions(words, BROKEN) ? ({ only: 'broken' } as const) : {}
}

const manyAsked = (text: string, words: readonly string[], now: Date): EquipmentAsked | undefined => {
  const said = words.join(' ')
  if (mentions(words, NO_THINGS) || mentions(words, SYSTEM)) return undefined
  // late, closed, of a time: so are reports, and what stands there stands there now
  if (asksOnlyLate(text) || statusesNamed(text) || periodOf(text, now)) return undefined
  const only = onlyOf(words)
  if (asksHowManyThings(said)) return { what: 'count', ...only }
  if (devicesNamedIn(text).length > 0 || (isNegated(text) && !mentions(words, WARRANTY))) return undefined
  const isOfThings = namesEquipment(said) || (kindsNamed(said).length > 0 && mentions(words, WARRANTY))
  const isList = LIST.test(said) || ('only' in only && WHICH.test(said))
  return (isOfThings && isList) || INVENTORY.test(said) ? { what: 'list', ...only } : undefined
}

/** "Tarikh dyal limprimante", "historique du projecteur de la salle 4"; a date of delivery is another matter. */
const HISTORY =
  /(?:^| )(?:historique|istorik|سوابق|تاريخ|tarikh|tari5)(?: (?:de|du|des|d|l|la|le|les|dyal|dial|ديال|د|pannes|interventions|reparations|الاعطاب|اعطاب|الاصلاحات|a3tab|had|هاد|cette|ce))* (\S+)/u

const historyAsked = (said: string, text: string): boolean => {
  const of = HISTORY.exec(said)?.[1]
  return of !== undefined && (kindsNamed(of).length > 0 || devicesNamedIn(text).length > 0)
}

const oneAsked = (text: string, words: readonly string[]): EquipmentAsked | undefined => {
  const said = words.join(' ')
  if (historyAsked(said, text)) return { what: 'history' }
  if (mentions(words, WANTED) || mentions(words, NO_THINGS)) return undefined
  const isQuestion = /[?؟]\s*$/u.test(text)
  if (mentions(words, SUPPLIER) && ASKS_WHO.test(said) && isAboutOne(text)) return { what: 'supplier' }
  const asks = isQuestion || ASKS_WARRANTY.test(said)
  return mentions(words, WARRANTY) && asks && isAboutOne(text) ? { what: 'warranty' } : undefined
}

/** What is asked about equipment, by its very words; a fault that is told asks nothing of it. */
export const equipmentAsked = (text: string, now: Date): EquipmentAsked | undefined => {
  const words = wordsOf(text)
  if (words.length > MOST_WORDS || !MAY_ASK.test(words.join(' '))) return undefined
  return manyAsked(text, words, now) ?? oneAsked(text, words)
}
