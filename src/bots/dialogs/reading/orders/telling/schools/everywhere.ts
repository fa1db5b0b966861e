import { plain, wordsOf } from '../../../words.ts'

const FR_PLACES = '(?:ecoles|etablissements|colleges|lycees|provinces|directions)'
const AR_PLACES = '(?:المدارس|الموسسات|المديريات|الاقاليم|الثانويات)'
const LATIN_PLACES = '(?:l?mdares|l?madaris|lmo2assasat|lmoassasat|les ecoles|les etablissements)'
const EVERYWHERE = new RegExp(
  [
    `(?:^| )(?:toutes les|tous les|l ensemble des|plusieurs|dans les) ${FR_PLACES}`,
    '(?:^| )(?:au niveau|a l echelle) (?:national|nationale|regional|regionale|provincial|provinciale)',
    '(?:^| )(?:dans|sur|de) (?:toute )?(?:l ensemble de )?la (?:province|region)(?: entiere)?(?: |$)',
    `(?:كل|جميع|كاع|كافه|عدد من|بزاف د) (?:ال)?(?:مدارس|موسسات|مديريات|اقاليم|ثانويات)`,
    `${AR_PLACES} (?:كلها|كاملين|كلهم|كامله|جميعها)`,
    '(?:المستوي|الصعيد) (?:الوطني|الجهوي|الاقليمي)',
    '(?:ف|في )?(?:الاقليم|الجهه|المغرب|العماله) (?:كامل|كامله|كلو|كله|كلها)',
    `(?:ga3|kol|koul|jami3) ${LATIN_PLACES}|${LATIN_PLACES} (?:kamlin|kamla|kolhom|koulhom)`,
    '(?:l9lim|l i9lim|liqlim|i9lim|lma8rib|lmaghrib|ljiha|jiha) (?:kamel|kaml|kamla|koulo|kollo)',
  ].join('|'),
  'u',
)

/** "Coupure dans toute la province", "مسار طايح فجميع المدارس": it is felt at many schools, not at one. */
export const isEverywhere = (text: string): boolean => EVERYWHERE.test(wordsOf(plain(text)).join(' '))
