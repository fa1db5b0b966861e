import { has, type Sentence } from './reading.ts'

const PERSON =
  '(?:eleve\\S*|gamine?s?|enfants?|fille\\S*|garcon\\S*|prof\\S*|enseignante?|collegue\\S*|gardien\\S*|agente?|stagiaire|petite?|quelqu un|camarade|(?:و?(?:ل|ال)?)(?:تلميذ\\S*|تلميد\\S*|تلاميذ|تلاميد|طفل\\S*|استاذ\\S*|دري|دريه|ولد|بنت|حارس|عساس)|شي واحد|شي حد|l?(?:tilmid\\S*|tlmid\\S*|telmid\\S*|tlamed|weld|bent|derri\\S*|ostad\\S*|3essas)|child|student|pupil)'
const CURRENT =
  '(?:(?:ال)?(?:ضو|كهربا\\S*|تريسي\\S*|كوران)|(?:d|l)?(?:dow|daw|do|trisinti|triciti|kahraba)|courant|jus)'
const TO_SOMEBODY = '(?:ليه|ليها|ليا|لي|ليهم|لو|لها|لهم|lih|liha|lia|liya|lihom|lo)'

/** "تشد ليه الضو", "الضو شد تلميذ", "chedo dow": held by a current. */
const HELD = [
  `(?:ت?شد\\S*|t?ch?edd?\\S*) ${TO_SOMEBODY} ${CURRENT}`,
  `${CURRENT} (?:rah |راه )?(?:شد|شدات?|شدو|شدها|تشد|ched\\S*|ضرب\\S*|d[ae]?reb\\S*) (?:${TO_SOMEBODY}|(?:واحد |wa7ed )?${PERSON})`,
  `${PERSON} (?:\\S+ )?(?:شدو|شدها|شداتو|chedd?o|chedha|cheddha|drbo|drbha|derbo|derbha|d[ae]?rbat\\S*) ${CURRENT}`,
  `(?:شدو|شدها|chedd?o|chedha) ${CURRENT} (?:ف|f|من|mn)`,
]
const HURT = [
  `(?:s est|se sont|c est|sest) (?:fait|faite) (?:tres |super |vraiment |un peu )?(?:mal|bobo)(?! (?:voir|comprendre|juger|au coeur))`,
  '(?:s est|se sont|sest|a ete|ont ete) (?:\\S+ )?(?:blesse|assomme|eborgne)\\S*',
  `${PERSON} (?:\\S+ ){0,2}?(?:blesse|assomme)\\S*`,
  `(?:s est|sest) (?:coupe|brule|ouvert|casse|foule)e? (?:\\S+ ){0,2}?(?:main|doigt|doigts|bras|jambe|pied|tete|oeil|avec|avc)`,
  '(?:il y a|y a|ya) (?:un|une|des|deux) bless\\S*',
  `(?:elle|il|${PERSON}|ca|main|tete|nez) (?:\\S+ )?saign\\S*`,
  `tomb\\S* sur (?:\\S+ ){0,2}?${PERSON}`,
  `(?:طاح\\S*|سقط\\S*|هبط\\S*) (?:\\S+ ){0,2}?(?:علي|ع) (?:\\S+ )?${PERSON}`,
  `${PERSON} (?:\\S+ ){0,2}?(?:طاح\\S*|سقط\\S*|هبط\\S*) علي(?:ه|ها|هم) `,
  `${PERSON} (?:\\S+ ){0,6}?و?(?:ت|ان|ت)جرح\\S*|(?:تجرح|انجرح|جرح)\\S* (?:\\S+ )?${PERSON}|تجرحت|تجرحنا`,
  `(?:اصيب|اصيبت|تصاب\\S*|مصاب\\S*) (?:\\S+ )?${PERSON}|${PERSON} (?:\\S+ ){0,5}?و?(?:اصيب|اصيبت|تصاب|تصابت|تصابات)(?= |$)`,
  '(?:كي|كت|ي|ت)?(?:سيل|نزف)\\S* (?:ليه|ليها|منو|منها|منه)? ?(?:ال)?دم|(?:ال)?دم (?:كيسيل|سايل|خارج)',
  `(?:ta7|tay7|tah|sa9t)\\S* (?:\\S+ )?(?:3la|ala|3el|3l) (?:\\S+ )?${PERSON}|(?:ta7|tah)\\S* 3li(?:h|ha|hom)(?= |$)`,
  `${PERSON} (?:\\S+ ){0,6}?(?:w|o)?t?tje?re?[7h]\\S*|tje?re?[7h]\\S* (?:\\S+ )?${PERSON}|tje?r[7h](?:t|na)`,
  'ka[yt]sil (?:lih|liha|menno|mno|mnha)? ?(?:d+em|d+m)',
]
const anyOf = (patterns: readonly string[]): RegExp =>
  new RegExp(patterns.map((one) => `(?:^|(?<= ))(?:${one})`).join('|'), 'u')
const [IS_HELD, IS_HURT] = [anyOf(HELD), anyOf(HURT)]

/** A file about it, an absence because of it: told long after. */
const ON_PAPER =
  /(?:^| )(?:massar|مسار|dossier\S*|absen\S*|ال?غياب|غياب|certificat\S*|شهاد\S*|assurance|تامين|الامتحان|امتحان|examen)(?= |$)/u
const NOBODY =
  /(?:^| )(?:personne|aucune?|pas|sans|heureusement|risque\S*|لم|لا|بلا|ما|حد|حتي|bla|ma|7ed|7tta|7ta)(?= |$)/u
const BEFORE = 4

const tells = (said: string, pattern: RegExp): boolean => {
  const hit = pattern.exec(said)
  if (!hit) return false
  const before = said.slice(0, hit.index).trim().split(' ').slice(-BEFORE).join(' ')
  return !NOBODY.test(`${before} ${hit[0]}`)
}

const saidIn = ({ words }: Sentence): string => words.filter((word) => /[\p{L}\p{N}]/u.test(word)).join(' ')

/** Somebody is held by a current: "تشد ليه الضو", "tilmid chedo dow". */
export const tellsOfHeld = (sentences: readonly Sentence[]): boolean =>
  sentences.some((sentence) => tells(saidIn(sentence), IS_HELD))

/** Somebody is hurt: "un élève s'est fait mal", "طاحت عليها الشاشة وتجرحات". */
export const tellsOfHurt = (sentences: readonly Sentence[]): boolean => {
  const isJoke = sentences.some((sentence) => has(sentence, 'joke'))
  return !isJoke && sentences.map(saidIn).some((said) => !ON_PAPER.test(said) && tells(said, IS_HURT))
}
