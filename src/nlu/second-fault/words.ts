import { type WordList, WordLists } from '../text/words/word-lists.ts'

const lists = new WordLists()
const listed = (words: string): WordList => lists.listed(words)

const FULL_STOP_SIGNS = new Set([...'.;؛!\n'])
export const FULL_STOPS = lists.where((word) => FULL_STOP_SIGNS.has(word))
const COMMA_SIGNS = new Set([...',،+'])
export const COMMAS = lists.where((word) => COMMA_SIGNS.has(word))
/** "والويفي", "وكلمة السر", "وما كاينش": "and" written together with a new subject, or with what denies one. */
const GLUED_AND =
  /^و(?:ال|لا|ما|مسار|كلمه|جهاز|حتي|شبكه|لوحه|حساب|ايميل|بريد|طابعه|حاسوب|سكانير|داتا|بروجيكتور|ويفي|راوتر|روتور|انترن|كونيكسيون|سويتش)/
export const WITH_AND = lists.where((word) => GLUED_AND.test(word))

/** Words that add one thing to another. Glued to the next word in Arabic: "وزيد", "والويفي". */
export const ADDING = listed(`et plus aussi puis ailleurs outre egalement sinon autre ensuite
  و وزيد زيد وزايد زايد كذلك وكذلك ايضا وايضا كما بالاضافه وبالاضافه اضافه واضافه وحتي ثم وزيدون زيدون وثاني تاني وتاني ومعاها ومعاه ومعها ومعه
  w o ou zid wzid ozid zidha zidou 7ta hta tani aussi`)
/** Before a word that adds: "en plus", "par ailleurs". */
export const LEADING = listed('en de par 3la علي')
/** After one: "en plus de ça", "بالإضافة إلى ذلك", "زيد عليها". */
export const POINTING_BACK = listed('ca cela ذلك هادشي عليها عليه الي ان 3liha hadchi')
/** Most words are none of these, and begin no second report. */
export const MAY_JOIN = ADDING.or(LEADING, FULL_STOPS, COMMAS, WITH_AND)
/** The second part is the one that matters. */
export const MAIN = listed(
  'surtout principal principale important importante grave الاهم اهم خصوصا خاصه المهم lmohim bl2akhass khososan',
)
/** Said only to add: after one of these a new subject begins. */
export const ADDING_PLAINLY =
  listed(`plus aussi ailleurs outre egalement autre وزيد زيد وزايد زايد كذلك وكذلك ايضا وايضا
  كما بالاضافه وبالاضافه اضافه واضافه وزيدون زيدون وثاني تاني وتاني zid wzid ozid zidha zidou tani
  ومعاها ومعاه ومعها ومعه`)
/** One hangs on the other: since, because, so, when. A single fault with its cause or its effect. */
export const HANGS_ON =
  listed(`depuis apres quand lorsque car parce donc alors cause suite comme pendant pour dans ainsi du or
  حيت لان لانه لانها بسبب منذ بعد منين ملي فاش باش يعني اذن لذلك ولذلك حتي اللي التي الذي كي عندما كلما مباشره ولا
  7it 7itach hit mnin melli mli fach bach ya3ni donc mora mour li lli bsbab sabab`)
/** "Deux problèmes", "جوج ديال المشاكل", "عطلان": two troubles are announced. */
export const TWO = listed('2 deux جوج زوج jouj joj juj zouj')
export const OF = listed('d de ديال د dyal dial')
export const TROUBLES =
  listed(`choses trucs حوايج الحوايج امور اشياء 7wayej 7wayj hwayej hwayj problemes probleme soucis souci pannes panne pb pbs bugs مشاكل المشاكل مشكلات اعطاب الاعطاب اعطال اعطل
  machakil lmachakil mchakil lmchakil machakel lmachakel pannat`)
const DUAL_TROUBLES = /^(?:مشكل|عطل|عطب)(?:ان|ين)$|^مشكلت(?:ان|ين)$/
export const TWO_TROUBLES = lists.where((word) => DUAL_TROUBLES.test(word))
const DENIED_WORD = /^(?:ما|م)\p{L}{2,}(?:ش|شي)$|^ma[\p{L}\d]{3,}ch(?:i)?$|^m[\p{L}\d]{4,}ch$/u
const FAILURES = new Set(
  `pas plus ne sans panne hs mort morte coupe coupee plante plantee bloque bloquee bloques bloquees casse cassee casses cassees grille grillee
  lent lente faible vide perdu perdue refuse refusee disparu manque absent tombe tombee rame impossible erreur epuise bourrage
  لا لم ما ليس ماشي معطل معطله متوقف متوقفه منقطع منقطعه مقطوع مقطوعه خاسر خاسره طايح طايحه طاح طاحت واقف واقفه وقف
  ميت ميته مات ماتت طافي طافيه تقيل تقيله بطيء بطيئه بطي بطييه ضعيف ضعيفه محروق محروقه مكسور مكسوره تقطع تقطعات انقطع انقطعت تعطل تعطلت سالا تبلوكا
  عطب عاطل فارغ نفد مشكل يتقطع حابس خاوي ضايع
  ma makhdamch khaser khasra tay7 tay7a tayh tayha ta7 wa9f wa9ef wa9fa mat matet mata tafi tafya t9il t9ila m9tou3 me9to3 7bes
  وماكاينش كاينش كايناش وماكايناش مبلوكي مبلوكيه كيبلوكي كتبلوكي كتبلوكا كيطفا كتطفا كتعصر كحل كحله سوداء نافد hors noir noire
  mayet mayta katbloka kaybloka kaybloki mbloki mblokia kaytfa katfa kattfa k7el k7la
  khsrat khser tfa tfat blocat salat tplanta mplanti tbloka 7abes machi sala
  bourre coince coincee clignote surchauffe eteint eteinte redemarre saute siffle fume fuit
  حاصل حاصله خاويه خاوي كتقطع كيتقطع كتتقطع كيتعطل كيسخن كتسخن كيعاود كتعاود كيتبلوكا كتتبلوكا
  hasel hasla 7asel 7asla khawi khawya katqta3 kayqta3 kat9ta3 kay9ta3 katgta3 kaygta3 kataqta3 kayata9ta3 kayskhen katskhen
  7absa 7abssa m7bsa m9ta3 m9t3a d3if d3ifa da3if da3ifa t7er9 t7er9at mkhasra mkhaser na3es na3sa`.split(
    /\s+/,
  ),
)
/** Says that something fails, by itself. */
export const FAILS = lists.where((word) => FAILURES.has(word) || DENIED_WORD.test(word))
/** "Testé, sans problème", "ما فيه حتى مشكل": what works is told to say where the trouble is not. */
const FINE =
  /(?:sans|aucun) (?:probleme|souci|panne)|(?:pas|plus|ni) en cause|(?:بدون|دون|حتي|اي|شي) (?:مشكل|مشكله|عطب)|ma ?(?:fi(?:h|ha|hom)|3end[uo]?|3andha) (?:walo|walou|mochkil)|bla mochkil/u
export const saysFine = (words: string): boolean => FINE.test(words)
