import { listed } from '../words.ts'

/** What a room is called, folded; the classes of a school are places too. */
export const HEADS = new Set(
  listed(`salle salles sale classe labo laboratoire bureau atelier amphi bibliotheque cdi gymnase secretariat loge
  قاعه القاعه لقاعه قسم القسم لقسم مختبر المختبر مكتب المكتب حجره الحجره مكتبه المكتبه ورشه الورشه مخبر
  qa3a lqa3a 9a3a l9a3a ka3a lka3a salla sala lsalle l9sm 9sm qsm lqsm 9ism l9ism labou bureou lbureau lbiro biro lburo lmaktab maktab`),
)
/** Places that are named without a number. */
export const ALONE = new Set(listed('bibliotheque cdi gymnase secretariat loge مكتبه المكتبه'))
export const NAMES = new Set(
  listed(`physique chimie svt info informatique multimedia sciences langues profs polyvalente reunion directeur directrice
  فيزياء الفيزياء علوم العلوم معلوميات المعلوميات الاعلاميات اساتذه الاساتذه المدير متعدده المتعدده الوسايط`),
)
export const LINKS = new Set(listed('de des du d n no numero num raqm رقم ديال dyal'))
export const NUMBER = /^(?:[a-z]?\d{1,4}[a-z]?|[a-d])$/u
/** A class by its name: "3/6", "2APIC-4", "TCS1", "1BAC-3"; "bac 2" is a tray. */
export const CLASS_NAME = String.raw`\d{1,2} ?\/ ?\d{1,2}|\d? ?(?:apic|asc|aep|ac|tc|(?<=\d ?)bac)[a-z]{0,4} ?[-\/]? ?\d{1,2}`
/** "3/6" alone may be a day as well: only a class with letters in it is one by itself. */
export const LETTERED = /^\d? ?[a-z]/u

export const NEGATORS = new Set(
  listed('pas machi mashi mchi ماشي مشي ليس ليست وليس وليست ومشي وماشي moch بدل عوض blast'),
)
/** "Mon bureau", "المكتب ديالي": whose it is, where a place needs no name. */
export const OWN_BEFORE = new Set(listed('mon notre'))
export const OWN_AFTER = new Set(listed('ديالي ديالنا dyali dyalna diali dialna'))
/** A "no" at the beginning answers; later it denies what follows. */
export const NO = new Set(listed('non لا'))
export const BETWEEN = new Set(
  listed(
    'la le les l dans en a au f fi ف في ب de du d un une c est cest hiya hya هي هو salle classe qa3a 9a3a',
  ),
)
