import { isNegated } from '../../negation.ts'
import { notEndedIn } from '../../own/mended/not-ended.ts'
import { saysPartly } from '../../own/mended/partly.ts'
import { plain, wordsOf } from '../../words.ts'
import { asksSomething } from '../telling/question.ts'

/** `needless`: nobody has to come any more, and nothing is said of a repair. */
export type Over = 'settled' | 'works' | 'needless'

const PROBLEM = '(?:problemes?|soucis?|pannes?|pb)'
const MOCHKIL = '(?:ال)?(?:مشكل|مشكله|مشاكل|عطب|عطل)'
const LMOCHKIL = 'l?(?:mochkil|mouchkil|mushkil|mochkila|3otb|3a6ab)'
/** "De plus en plus de problèmes", "encore plus besoin" say the contrary. */
const NO_MORE = '(?<!(?:en|encore|beaucoup|bien|toujours|et) )plus'
/** "Mal réglé", "réglé trop bas": set, and not settled. */
const SET = '(?! (?:trop|sur|a|en|au|pas|mal|dans|comme))'

const SETTLED = [
  `(?:(?:c|s|tout|deja|elle|il|demande) (?:est |a ete )|(?:c|${PROBLEM}) (?:est |a ete |s est )?)(?:deja |enfin |maintenant |bien |tout )*(?:regle|resolu|arrange|repare|solutionne)e?s?${SET}(?= |$)`,
  `${NO_MORE} (?:de|d|aucun|aucune) ${PROBLEM}(?= |$)(?! qu)`,
  `(?:ما ?بقا\\S*|ما ?بقي\\S*|لم (?:يعد|تعد|يبق)|ما ?عاد) (?:(?:هناك|عندي|عندنا|كاين|ليا|لدي|لدينا|يوجد|حتي|اي|شي) )*${MOCHKIL}`,
  `ma ?b9a\\S* (?:(?:3endi|3ndi|3endna|3ndna|kayn|ta|7ta|hta|chi|ay) )*${LMOCHKIL}`,
  `(?:تحل|تحلات|انحل|انحلت|تسالا|سالا|زال) ${MOCHKIL}|${MOCHKIL} (?:\\S+ ){0,4}(?<!(?:ما|لم|باش|واش) )(?:تحل|تحلات|انحل|انحلت|تقاد|تصلح|تسالا|تقضي)|${MOCHKIL} (?:حلت|سالا|مشا|زال|زالت)`,
  `تم (?:حل|اصلاح) ${MOCHKIL}|(?:ال)?طلب (?:ديالي |ديالنا )?تقضي`,
  `(?:t7ell?|tsala|sala) ${LMOCHKIL}|${LMOCHKIL} (?:\\S+ ){0,4}(?<!(?:ma|bach|wach) )(?:t7ell?|te7ell?|tsala|t9add?|tsle7)|${LMOCHKIL} (?:sala|mcha)`,
  '(?:^|صافي )(?:تصلحات|تقادات|تسالات|تصاوبات)|(?:^|safi )(?:tsalat|t9adat|t9addat|tsle7at|tsel7at|tsawbat)',
  '(?:جا|جاو|جات) (?:\\S+ ){1,4}و(?: )?(?:صلح|قاد|صاوب)(?!\\S*ش)\\S*|(?:ja|jaw|jat) (?:\\S+ ){1,4}w ?(?:sle7|sla7|selle7|sl7|9add?|sawb)\\S*',
  '(?<!(?:pas|plus|jamais) )(?:retrouve|rappele|souvenu|souviens) (?:(?:de|d|du) )?(?:(?:mon|le|ma|notre) )?(?:mot de passe|mdp|code|passe)',
  '(?<!(?:ما|لم) )(?:تفكرت|تذكرت|لقيت) (?:ال)?(?:موديباس|مودباس|كلمه|باسورد|كود|قن|رمز)',
  '(?<!ma )(?:tfekk?ert|tfakk?art|l9it|lqit|wjedt) (?:l ?)?(?:mod?i?pass?e?|mot de passe|password|code|kelma|mdp)',
]

const ONLY_THAT = [
  '(?:etait|c etait|cetait) (?:juste|seulement|simplement|que) (?:(?:la|le|l|un|une|les|mal) )?(?:debranche\\S*|eteinte?\\S*|cable|prise|batterie|pile\\S*|telecommande|bouton|cartouche|papier|capot|multiprise|interrupteur|mode|fil)',
  '(?:كان|كانت|كانو) (?:غير|ف?قط) (?:ال)?(?:بري\\S*|فيش\\S*|كابل|خيط|باتري\\S*|بطاري\\S*|بيل\\S*|زر|ورق\\S*|طاف\\S*|محيد\\S*|مقطوع من)',
  '(?:kan|kant|kanet|kano) ghir (?:l ?)?(?:prise|priz\\S*|fich\\S*|cable|kabl\\S*|khit|batt?er\\S*|pile\\S*|bouton|war9a|tafi\\S*|m7eyed\\S*)',
]

const CAME = '(?:revenue?s?|de retour|retablie?s?)'
const WORKS = [
  'tout (?:re)?(?:marche|fonctionne)(?! (?:pas|plus|mal))',
  're(?:marche|fonctionne|imprime)(?:nt)?(?! (?:pas|plus|jamais))',
  '(?:marche|fonctionne|imprime|capte)(?:nt)? (?:tres |parfaitement )?(?:de nouveau|a nouveau|enfin|nickel|bien maintenant|maintenant)(?! (?:pas|plus|que))',
  `(?:courant|internet|connexion|reseau|wifi|lumiere|electricite|image|son) (?:est |sont )?(?:enfin )?${CAME}`,
  '(?:عاد|عادت|رجع|رجعات|رجعت) (?:ال)?(?:تيار|كهرباء|كهربا|ضو|شبكه|انترنت|انترنيت|كونيكسيون|كونيكسيو|ويفي|ريزو)',
  '(?:عاد|عادت|رجع|رجعات|رجعت) (?:\\S+ ){0,2}(?:للاشتغال|للعمل|خدام|خدامه|يشتغل|تشتغل|كيخدم|كتخدم)',
  '(?:هاد المره|هذه المره) (?:خدم|خدمات|خدام|خدامه|يشتغل|تشتغل)',
  '(?:خدم|خدمات|خدام|خدامه|يشتغل|تشتغل|كيخدم|كتخدم) (?:دابا |الان )?(?:مزيان|مزيانه|نيشان|بشكل جيد|جيدا|عادي|بوحد\\S*)',
  '(?:rje3|rja3|rej3|rj3)\\S* (?:l ?)?(?:d+o|ddaw|daw|tiyar|trisinti|kahraba|connex\\S*|internet|reseau|rizo|wifi|khd\\S*)',
  '(?:l?connex\\S*|l?wifi|l?rizo|l?internet|ddo|ddaw|l?kahraba) (?:rje3|rja3|rej3|rj3)\\S*',
  '(?:had l?m[ae]rra|daba|safi) khd+a?m\\S*|khd+a?m\\S* (?:daba )?(?:mzyan\\S*|nichan|3adi|bo7d\\S*)',
]

const NEEDLESS = [
  `${NO_MORE} (?:besoin|la peine|necessaire|d actualite)`,
  '(?:^| )ne (?:venez|vous deplacez) plus',
  '(?:ماشي|مش|ما ?بقاش|مابقاتش) (?:لازم|ضروري|ضروريه|محتاج)(?! (?:دابا|اليوم))|لم (?:يعد|تعد) (?:ضروري|لازم)\\S*|لم (?:اعد|نعد) بحاجه',
  'ما ?بقي(?:ت|نا)ش محتاج\\S*|بلا ما ?(?:تجي|تجيو|تجيوا|تصيفطو|تسناو|تتسناو)|(?:^| )لا داعي',
  '(?:machi|ma ?b9ach) (?:lazem|darori|daruri|m7taj)(?! daba)|ma ?b9i(?:t|na)ch m[7h]taj\\S*|bla ma ?(?:tji|tjiw|tsennaw|tsnaw|tsiftou?)',
]

const anyOf = (patterns: readonly string[]): RegExp =>
  new RegExp(patterns.map((one) => `(?:^|(?<= ))(?:${one})(?= |$)`).join('|'), 'u')

const KINDS: readonly (readonly [Over, RegExp])[] = [
  // from those who handle it a cause found, and no repair
  ['needless', anyOf(ONLY_THAT)],
  ['settled', anyOf(SETTLED)],
  ['needless', anyOf(NEEDLESS)],
  ['works', anyOf(WORKS)],
]

/** Something is left, is wished for, or is told of another time. */
const NOT_YET =
  /(?:^| )(?:mais|sauf|par contre|cependant|encore|toujours|reste|si|quand|lorsque|une fois|des qu?e?|pas sur|marchait|fonctionnait|ولكن|لكن|والكن|ماعدا|مازال\S*|مزال\S*|باقي|باقيه|باش|بغيت|بغينا|خاص\S*|غادي|اذا|ايلا|الا|walakin|walaken|lakin|mazal\S*|ba9i|ba9ya|bach|bghit|bghina|khass\S*|ghadi|ila)(?= |$)/u

/** It is there, and not as it should be, or it was. */
const BADLY =
  /(?:^| )(?:kan|kanet|kant|كان|كانت|lente?|coupe|saute|floue?|mal|faible|بطي\S*|ضعيف\S*|تقيل\S*|t9il\S*|d3if\S*|\S{0,3}ت?قطع\S*|[kt]a\S{0,3}9te?3\S*|كيمشي|kaymchi)(?= |$)/u

const LONGEST = 16

/**
 * "Plus de problème", "تفكرت المودباس، ماشي لازم", "rje3 ddo": whatever is named in it is not broken any more, or nobody
 * has to come. Undefined for questions, wishes and whatever has a "but" in it.
 */
export const overIn = (text: string): Over | undefined => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  if (words.length > LONGEST || asksSomething(text) || NOT_YET.test(said) || saysPartly(text))
    return undefined
  const kind = KINDS.find(([, pattern]) => pattern.test(said))?.[0]
  if (kind === undefined || notEndedIn(text) !== undefined) return undefined
  return kind === 'works' && (isNegated(text) || BADLY.test(said)) ? undefined : kind
}
