import { listed, mentions, wordsOf } from '../../words.ts'

/** What is said of the register of pupils is nobody's own absence. */
const PUPILS =
  listed(`eleve etudiant enfant classe massar note saisi saisie liste justif certificat تلميذ تلاميذ تلامذ تلميذه مسار قسم متعلم لاءحه
  لايحه مسك telmid tlamd tlmid talamid masar lista`)

const AWAY = listed(
  `absent absence absen conge malad malade maladie mission formation stage voyage vacances deplacement hospitalis indisponible غايب غاءب
  متغيب نغيب تغيب اتغيب ساغيب غياب مريض مريضه مرض مرضت عطله عطلتي رخصه اجازه كونجي مهمه تكوين سفر مسافر نسافر حج عمره ghayb ghayeb ghaib
  ghayba ghyab ghiab nghib ngheb mrid mrida marid 3otla 3tla conji konji safar msafer mosafir takwin`,
)
const STANDING_IN = listed(
  `remplac interim نيابه ينوب تنوب نايب يعوض تعوض بلاصتي فبلاصتي مكاني blasti fblasti ynoub tnoub nayb y3awed t3awed`,
)
const NOT_THERE =
  /(?:^| )(?:(?:serai|suis|sera|est) pas (?:la|au bureau|disponible|dispo|present\S*)|pas dispo|ما ?(?:غاديش نكون|نكونش|كاينش|كاينه?ش)|لن اكون (?:موجود|حاضر)\S*|ma ?ghadi(?:ch|sh) nkoun|makayn(?:ch|sh)|ma ?nkoun(?:ch|sh))(?: |$)/

/** Of pupils, or of what is written about them in Massar. */
export const isOfPupils = (text: string): boolean => mentions(wordsOf(text), PUPILS)

/** Some word in it speaks of being away, or of standing in: "je suis dessus" and "حتى هو" have none. */
export const speaksOfAway = (text: string): boolean => {
  const words = wordsOf(text)
  return mentions(words, [...AWAY, ...STANDING_IN]) || NOT_THERE.test(words.join(' '))
}

/** "Malade", "فعطلة": says of whoever stands before it that they are away. */
export const isAwayWord = (word: string): boolean => mentions([word], AWAY)

const FIRST_PERSON =
  /(?:^| )(?:je (?:suis|serai|vais etre|pars|prends|ne serai|ne suis|m absente\S*|m absenterai)|(?:نغيب|نتغيب|nghib|ngheb)|j (?:ai|aurai)|(?:عندي|انا|راني|غادي نكون|غادي نغيب|غنكون|غنغيب|كنكون|ما ?غاديش نكون|ساكون|ساتغيب|لن اكون|لدي|واخد|غادي نسافر)|(?:3endi|3ndi|ana|rani|ghadi nkoun|ghadi nghib|ghankoun|ghanghib|ma ?ghadich nkoun|3andi))(?: |$)/
/** A longer sentence tells a story. */
const LONGEST = 16

/** "Je suis malade aujourd'hui", "عندي عطلة من 7 حتى 18": of the writer, in plain words. */
export const saysOneIsAway = (text: string): boolean => {
  const words = wordsOf(text)
  return (
    words.length <= LONGEST && FIRST_PERSON.test(words.join(' ')) && speaksOfAway(text) && !isOfPupils(text)
  )
}
