import type { EquipmentKind } from '../../../../directory/index.ts'
import { listed, mentions, wordsOf } from '../words.ts'

const NAMES: readonly (readonly [EquipmentKind, readonly string[]])[] = [
  ['printer', listed('imprimant photocop scanner طابع امبريم فوتوكوبي سكانير tabi3a tabi3at timbrant')],
  [
    'projector',
    listed('projecteur videoproj datashow data retroproj بروجيكت بروجكت داتاشو عاكس مسلاط maslat brojek'),
  ],
  [
    'computer',
    listed(
      'ordinateur ordi pc pcs lpc laptop portable tablette حاسوب حواسيب بيسي بورتابل تابليت لوحه pisi bisi 7asob 7asoub',
    ),
  ],
  ['network', listed('routeur router switch modem روتور راوتر روتر موديم')],
  ['ups', listed('onduleur ups اوندولور ondulor')],
]

/** Equipment of every kind. */
const ALL = listed(
  'materiel equipement عتاد تجهيز معدات اجهزه جهاز material 3atad tajhiz m3addat mo3addat ajhiza jihaz aparey appareil',
)

/** The kinds that are named; none when the words speak of equipment in general. */
export const kindsNamed = (text: string): readonly EquipmentKind[] => {
  const words = wordsOf(text)
  return NAMES.filter(([, stems]) => mentions(words, stems)).map(([kind]) => kind)
}

export const namesEquipment = (text: string): boolean => mentions(wordsOf(text), ALL)

/** "Had lprojecteur", "cette imprimante": one that is in front of them. */
const THIS =
  /(?:^| )(?:(?:ce|cet|cette|had|hadak|hadik|hada|hadi|dak|dik|هذا|هذه|هاد|هذاك|داك|ديك|ذلك|تلك)(?: |$)|هاد\p{L}{3})/u

export const pointsAtOne = (text: string): boolean => THIS.test(wordsOf(text).join(' '))

/** "Elle est sous garantie ?", "واش فيها الضمان؟": one that was spoken of already. */
const IT =
  /(?:^| )(?:(?:il|elle|c) est|est (?:il|elle)|فيه|فيها|عليه|عليها|عندو|عندها|راه|راها|هي|هو|في(?= (?:ال)?ضمان)|تحت|fih|fiha|3lih|3liha|3ndo|3ndha|rah|raha)(?= |$)/u

export const standsForOne = (text: string): boolean => IT.test(wordsOf(text).join(' '))
