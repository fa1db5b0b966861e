import { isDeviceWord } from './classes.ts'

/** A stretch of words, the last one not included. */
type Stretch = { readonly from: number; readonly to: number }
type Words = readonly string[]

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** What is a room once it has a number: "f lqisem 7", "القسم رقم 7", "f lclasse 3". */
const NUMBERED =
  wordsIn(`salle salles sala classe klass lklass lclasse class lclass labo llabo atelier latelier bureau lbureau local
  قاعه القاعه قسم القسم حجره الحجره مختبر المختبر ورشه الورشه مكتب المكتب لقسم لقاعه
  qism lqism qisem lqisem 9ism l9ism 9isem l9isem qsm lqsm 9sm l9sm qsem lqsem 9sem l9sem kism lkism qesm lqesm 9esm l9esm l9essm
  9isma l9isma qisma lqisma qa3a lqa3a 9a3a l9a3a ka3a lka3a hojra lhojra صاله الصاله لابو اللابو`)
const NUMBER_LINKS = wordsIn('n no num numero raqm رقم nemra nimra ° -')
const NUMBER = /^(?:[a-h]?\d{1,3}[a-df-h]?)$/
/** "المجموعة ب": a group by its letter; the letter may also be a preposition of what follows. */
const GROUPS = wordsIn('المجموعه مجموعه الفوج فوج')
const LETTER = /^[ابجد]$/

/** There is one of each in a school, so that its name is enough. */
const ALONE =
  wordsIn(`amphi amphitheatre auditorium bibliotheque bibli biblio mediatheque cdi cantine refectoire internat dortoir gymnase infirmerie loge secretariat
  labo laboratoire atelier مكتبه المكتبه مختبر المختبر مطعم المطعم مرقد المرقد الورشه الداخليه مقصف المقصف المستودع المدرج مدرج الكتابه الحراسه
  economat السكريتاريه السكرتاريه الجيمناز جيمناز اللابو لابو الاتولي
  maktaba lmaktaba lbibli lbiblio lbibliotheque mokhtabar lmokhtabar lmoukhtabar llabo lcantine lmat3am mat3am dakhiliya ddakhiliya dakhilia
  merqad lmerqad mer9ad lmer9ad latelier lwarcha warcha lmodarraj lmodaraj lmostawda3 linternat lhirasa l7irasa`)
/** Two words that name one: "salle des profs", "قاعة الأساتذة", "labo SVT". */
const HALLS = wordsIn(
  'salle sal sala صاله الصاله لابو اللابو غرفه الغرفه قاعه القاعه qa3a qa3at 9a3a 9a3at lqa3a l9a3a labo laboratoire llabo مختبر مختبرات atelier latelier ورشه lmokhtabar mokhtabar',
)
const OF_HALLS =
  wordsIn(`prof profs maths technologies professeurs enseignants maitres info informatique genie multimedia svt physique chimie sciences langues
  reunion reunions conference conferences polyvalente examens lecture serveur serveurs technologie electrotechnique mecanique menuiserie
  الاساتذه اساتذه الكبيره الكبري العروض الانشطه الاعلاميات المعلوميات العلوم الفيزياء الكيمياء الاجتماعات المطالعه الندوات الخوادم اللغات الانترنيت الكهرباء الميكانيك النجاره التكنولوجيا التجهيزات الشيمي الفيزيك الرياضيات
  lasatida asatida l2asatida ma3loumiyat lma3loumiyat i3lamiyat li3lamiyat l3olom l3oloum lfizya`)
/** "Bureau du censeur", "بيرو ديال الناظر": whose office it is. */
const OFFICES = wordsIn('bureau lbureau biro lbiro beero maktab lmaktab مكتب المكتب بيرو البيرو')
const OF_OFFICES =
  wordsIn(`directeur directrice econome censeur surveillant surveillante gestionnaire ordre intendant المدير المديره الناظر المقتصد المقتصده الحارس
  الحارسه الحراسه الكاتبه الضبط lmodir lmoudir lmodira lmoudira nadir nader nnadir lmo9tasid lmoqtasid`)
const JOINTS = wordsIn(`de d du des la le les l ' ديال د dyal dial`)
/** What stands before a place where something is; "près de la bibliothèque" is another place. */
const WHERE = wordsIn(
  `dans ds a au aux en f fi fl ف في ب داخل وسط de du d dyal dial ديال د chez depuis من mn men`,
)
const ARTICLES = wordsIn(`la le l les ' ma notre cette meme ال`)
const BESIDE = wordsIn('pres cote devant derriere face حدا قرب امام وراء جنب 7da hda 9rib 9ddam jnb')
/** A library that is none: "مكتبة رقمية", "laboratoire virtuel", a workshop that one attends. */
const UNREAL =
  wordsIn(`numerique numeriques virtuel virtuelle virtuelles en youtube رقميه الرقميه الرقمي رقمي raqmiya ra9miya افتراضي الافتراضي الافتراضيه
  مدرسيه nationale municipale communale الوطنيه البلديه formation pratique تكوين تكوينيه تكويني ecriture lectures web site application app`)

/** "Le site de la bibliothèque", "pas de cantine": nothing stands there. */
const NO_PLACE = wordsIn('site logiciel plateforme application maitre certificat جمعيه برنامج pas machi ماشي')
/** Who lives there is somewhere else by day: only what is in it is. */
const LIVED_IN = wordsIn('internat linternat dakhiliya ddakhiliya dakhilia الداخليه')
const IN = wordsIn('dans ds a f fi fl ف في ب')

/** "7", "n° 7", "3/2". */
const numberAfter = (words: Words, head: number): number | undefined => {
  let at = head + 1
  while (at <= head + 2 && NUMBER_LINKS.has(words[at] ?? '')) at++
  if (!NUMBER.test(words[at] ?? '')) return undefined
  return words[at + 1] === '/' && NUMBER.test(words[at + 2] ?? '') ? at + 2 : at
}

/** "Salle de tirage", "salle de dessin"; a classroom and a bathroom are none. */
const OWN_NAME = /^(?!classe|cours|bain|fete|sport)[a-z]{5,}$/

const TITLES = wordsIn('السيد السيده monsieur madame mr mme ssi lalla')
const officeAt = (words: Words, at: number): number | undefined => {
  let next = at + 1
  while (next <= at + 3 && JOINTS.has(words[next] ?? '')) next++
  while (TITLES.has(words[next] ?? '')) next++
  if (!OF_OFFICES.has(words[next] ?? '')) return undefined
  return OF_RANK.has(words[next + 1] ?? '') ? next + 2 : next + 1
}
/** "Surveillant général", "الحارس العام". */
const OF_RANK = wordsIn('general generale العام العامه')

/** "القاعة المتعددة الوسائط". */
const MULTI = wordsIn('متعدده المتعدده')
const MEDIA = wordsIn('الوسايط وسايط الاختصاصات التخصصات')

const hallAt = (words: Words, at: number): number | undefined => {
  let next = at + 1
  while (next <= at + 3 && JOINTS.has(words[next] ?? '')) next++
  const isOwnName =
    words[at] === 'salle' && words[at + 1] === 'de' && next === at + 2 && OWN_NAME.test(words[next] ?? '')
  if (MULTI.has(words[next] ?? '') && MEDIA.has(words[next + 1] ?? '')) return next + 2
  if (!OF_HALLS.has(words[next] ?? '') && !isOwnName) return undefined
  return NUMBER.test(words[next + 1] ?? '') ? next + 2 : next + 1
}

const STOPS = wordsIn('. , ، ; ؛ : ! ? ؟ ( ) \n')
/** "Fils à l'air, gymnase.": between two stops, where nothing else is said of it. */
const standsApart = (words: Words, at: number): boolean =>
  STOPS.has(words[at - 1] ?? '') && (at + 1 >= words.length || STOPS.has(words[at + 1] ?? ''))

/** "حواسيب المختبر": the devices of it. */
const isOfDevices = (words: Words, at: number): boolean =>
  IN_ARABIC.has(words[at] ?? '') && isDeviceWord(words[at - 1] ?? '')
const IN_ARABIC = wordsIn('المكتبه المختبر المطعم المرقد المدرج')

/** Something is there: "à la cantine", "فالمكتبة", "lmaktaba", "la bibli n'a plus internet". */
const standsThere = (words: Words, at: number): boolean => {
  let before = at - 1
  while (before > at - 3 && ARTICLES.has(words[before] ?? '')) before--
  const near = words.slice(Math.max(0, at - 4), at)
  if (near.some((word) => BESIDE.has(word) || NO_PLACE.has(word))) return false
  const livedIn = LIVED_IN.has(words[at] ?? '')
  if (!livedIn && (standsApart(words, at) || isOfDevices(words, at))) return true
  return (livedIn ? IN : WHERE).has(words[before] ?? '')
}

/** "الحراسة العامة" is the supervisors' office. */
const GENERAL = wordsIn('العامه l3amma')
/** A class with its number in one word: "3ASC1", "2APIC3", "2BACSPC3", "TCSF1". */
const CLASS = /^(?:[1-3](?:apic|asc|ac)g?|[12]bac[a-z]{0,5}|tc[a-z]{1,3})\d{1,2}$/

/** "2BAC PC2", "1BAC SE 3": the class behind its level. */
const LEVEL = /^[12]bac$/
const CLASS_NAME = /^[a-z]{1,5}\d{1,2}$/

const classAt = (words: Words, at: number): number | undefined => {
  const word = words[at] ?? ''
  if (CLASS.test(word)) return at + 1
  if (LEVEL.test(word) && CLASS_NAME.test(words[at + 1] ?? '')) return at + 2
  const isGroup = GROUPS.has(word) && LETTER.test(words[at + 1] ?? '')
  return isGroup && !/^\d/.test(words[at + 2] ?? '') ? at + 2 : undefined
}

const HEADS = new Set([...NUMBERED, ...OFFICES, ...HALLS, ...ALONE])
const BEGINS_CLASS = /^(?:[123]|tc)/
/** Most words are no head of a place. */
const mayBegin = (word: string): boolean => HEADS.has(word) || BEGINS_CLASS.test(word)

const placeAt = (words: Words, at: number): Stretch | undefined => {
  const word = words[at] ?? ''
  const ofClass = classAt(words, at)
  if (ofClass !== undefined) return { from: at, to: ofClass }
  const number = NUMBERED.has(word) ? numberAfter(words, at) : undefined
  if (number !== undefined) return { from: at, to: number + 1 }
  const office = OFFICES.has(word) ? officeAt(words, at) : undefined
  if (office !== undefined) return { from: at, to: office }
  const hall = HALLS.has(word) && !NO_PLACE.has(words[at - 1] ?? '') ? hallAt(words, at) : undefined
  if (hall !== undefined) return { from: at, to: hall }
  const isNamed = ALONE.has(word) && !UNREAL.has(words[at + 1] ?? '') && standsThere(words, at)
  if (!isNamed) return undefined
  return { from: at, to: GENERAL.has(words[at + 1] ?? '') ? at + 2 : at + 1 }
}

/** The first place that the words name by number or by name; what the tagger has missed. */
export const namedPlace = (words: Words): Stretch | undefined => {
  for (let at = 0; at < words.length; at++) {
    const place = mayBegin(words[at] ?? '') ? placeAt(words, at) : undefined
    if (place) return place
  }
  return undefined
}
