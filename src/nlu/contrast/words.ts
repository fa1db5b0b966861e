import { type WordList, WordLists } from '../text/words/word-lists.ts'

const lists = new WordLists()
const listed = (words: string): WordList => lists.listed(words)

const MARK_SIGNS = new Set([...',،;؛.!?؟:…()—–\n'])
export const MARKS = lists.where((word) => MARK_SIGNS.has(word))

/** What comes now is what is meant, or stands against what was said before. */
export const CONTRASTS = listed(`mais sauf hormis cependant pourtant tandis alors contre revanche plutot
  لكن ولكن ولاكن لاكن بل وانما انما غير الا ماعدا باستثناء اما بينما حين راه راها راهم وراه غا
  walakin wlakin walakine wlkn lakin lakine ghir illa amma rah raha rahom rahoum bel sinon juste`)

/** "c'est", "هو", "howa": in the second half of a contrast, after a denial only. */
export const POINTERS = listed(`c cest هو هي howa hiya hwa hya huwa هما ce`)

/** Not this one. Standing before a name; "ne marche pas" has its name elsewhere. */
export const NOT_THIS = listed('ماشي مشي ماشى ليس ليست وليس وليست machi mashi mchi mchy maši')
export const NOT_FRENCH = listed('pas non')
/** What "pas" stands behind when it denies a name and not a verb: "ce n'est pas", "c'est pas", "c pas". */
export const IS = listed('est cest c était etait vient viens')
/** Between a denial and the name it denies. */
export const BETWEEN =
  listed(`la le les l ' un une de du des d ma mon mes notre nos cette ce cet au a avec cote
  probleme souci panne faute en dans f ف في من ل ب ديال د dyal dial mn men chi شي هاد هذا هذه had dak داك ديك
  مشكل المشكل مشكله مشكلة lmochkil mochkil mochkila العطب عطب الخلل خلل`)
/** "Pas de connexion", "ليس لدينا أنترنيت": missing, and so broken; "pas seulement", "ماشي غير": not only. */
export const MISSING =
  listed(`seulement que uniquement juste normal normale لدي لدينا لديه عند عندنا عندي هناك غير فقط
  ghir 3ndna 3ndi kayn كاين كاينه toujours encore assez`)
export const PROBLEMS = listed('probleme problemes souci soucis مشكل مشكله lmochkil mochkil mochkila عطب')
export const NO = listed(
  'pas aucun aucune لا ma ما makayn makaynch ماكاين ماكاينش makaynach بدون بلا bla sans',
)
/** Most words are none of these, and deny nothing. */
export const MAY_DENY = NOT_THIS.or(NOT_FRENCH, NO)

const GLUED_AND = /^و(?=\p{L}{3})/u
const SAY_IT_WORKS = new Set(
  `marche marchent fonctionne fonctionnent ok okay nickel impec operationnel operationnelle
  خدام خدامه خدامين مزيان مزيانه مزيانين نورمال بخير سليم سليمه يعمل تعمل يشتغل تشتغل كيخدم كتخدم كيخدمو شغال
  khdam khdama khddam khddama khedam khedama khdamin khddamin mzyan mzyana mzian mzyanin kaykhdem katkhdem kaykhdm katkhdm
  kaykhdmo nadi سالمه سالم خدامه يشتغلان`.split(/\s+/),
)
export const WORKS = lists.where((word) => SAY_IT_WORKS.has(word.replace(GLUED_AND, '')))
/** What comes next is true all the same: no contrast between two things. */
export const ALTHOUGH = listed(`wakha waxa واخا وخا رغم malgre meme ومع`)
/** After "only": when, if, so that. */
export const CONDITIONS = listed(`ملي فاش منين الا اذا لو باش حيت quand si ila melli mli fach bach 7it hit`)

/** "ماخداماش", "makatkhdemch": denied in one word. */
const DENIED_WORD = /^(?:ما|م)\p{L}{2,}ش(?:ي)?$|^ma\p{L}{3,}ch(?:i)?$/u
const SAY_IT_FAILS = new Set(
  `ne n pas plus jamais ni mal non ma ما لا لم لن ليس ليست ماشي machi mashi مابقاش mab9ach
  كان كانت كانو kan kant kano marchait marchaient si ila الا اذا لو quand ملي فاش melli fach mnin واش wach   parfois مرات merra mra sans بلا bla avant قبل 9bel qbel bghit بغيت باش bach pour hier اصبح doit
  خاص خاصو khass faudrait t9il تقيل lent lente difficilement moitie نص nos دقيقه دقائق دقايق minutes`.split(
    /\s+/,
  ),
)
/** With one of these a clause does not say that something works now. */
export const NOT_WORKING = lists.where((word) => SAY_IT_FAILS.has(word) || DENIED_WORD.test(word))

export const ARTICLES = listed('la le les l ma mon mes notre nos un une cette ce du')
/** "راه" only points; these part what works from what does not. */
export const POINTING = listed('راه راها راهم rah raha rahom rahoum plutot')
/** "Lpc mzyan, lprojecteur li fih lmochkil": it is … that. */
export const THAT_IS = listed('اللي لي li lli هو هي c qui غير')
/** "L'imprimante de", "الطابعة ديال": whose it is. */
export const OWNERSHIP = listed('de d du ديال د dyal dial')
export const AND = listed('et mais')
export const COMES_FROM = listed('vient viens')
/** "Par contre", "en revanche". */
export const LEADING = listed('par en')
