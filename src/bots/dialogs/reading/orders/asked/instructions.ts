import { namedCategory } from '../../named-category.ts'
import { listed, mentions, plain, wordsOf } from '../../words.ts'

const POLITE =
  '(?:(?:ok|bon|alors|donc|bonjour|stp|svp|merci de|veuillez|priere de|pouvez vous|peux tu|tu peux|vous pouvez|il faut d abord|d abord|عافاك|المرجو|من فضلكم?|اولا|صافي|واخا|afak|3afak|safi|wakha|momkin|ممكن) )*'
const FRENCH =
  '(?:(?:re)?demarre[rz]?|(?:de|re)?branche[rz]?|etein(?:s|dre|dez)|eteignez|(?:r)?allume[rz]?|verifie[rz]?|controle[rz]?|essa(?:ie|ye[rz]?)|teste[rz]?|nettoie|nettoye[rz]?|appu(?:ie|ye[rz]?)|reinitialise[rz]?|reboote?[rz]?|reset|restart|actualise[rz]?|debloque[rz]? le|(?:fais|faites|faire) (?:lui )?(?:un |une )?(?:reset|redemarrage|reboot|restart|reinitialisation|test))'
const ARABIC =
  '(?:طفي(?:و|وه|وها|ه|ها)?|شعل(?:و|وه|وها|ي|ه|ها)?|جرب(?:و|وا|ي|وه|ها)?|تاكد(?:و|وا|ي)?|نقي(?:و|وا)?|نظف(?:وا|و|ي)?|افصل(?:وا|و|ي)?|اطف(?:ي|يو|يوا|يوا|وا|وو)?|شغل(?:وا|و|ي)?|(?:اعد|اعيدوا|اعيدو|عاود|عاودو|عاودي|اعاده) (?:ال)?تشغيل|ضغط(?:و|ي|وا)?|اضغط(?:وا|و|ي)?|رستارطي(?:و)?|ديبرانشي(?:و)?|برانشي(?:و)?|دير(?:و|ي)? (?:ليه |ليها )?(?:ريسي?ت|رستار\\S*|redemarrage|reset))'
const LATIN =
  '(?:t[ae]?fi(?:w|ou|h|ha|wh|wha)?|ch3[ae]?l(?:o|ou|h|ha)?|j[ea]?r+[ea]?b(?:o|ou|i)?|t2?[ea]k[ea]?d(?:o|i)?|n[e]?9+i(?:w)?|redemarr?i(?:w|h|ha)?|restarti(?:w|h)?|(?:de)?branchi(?:w|h)?|dir(?:o|ou|i)? (?:lih )?(?:reset|restart|redemarrage)|3awe?d(?:o|i)? ch3\\S*)'
const TOLD = new RegExp(`^${POLITE}(?:${FRENCH}|${ARABIC}|${LATIN})(?= |$)`, 'u')

/** What one does such a thing to. */
const THINGS = listed(
  `routeur modem روتر راوتر مودم lrouteur lmodem prise bouton cable appareil ecran cartouche bac papier telecommande lampe lentille source machine batterie navigateur cache box unite
  multiprise alimentation كابل سلك بوتون زر بريز شاشه جهاز ماكينه ورق فيشه تيار منبع متصفح عدسه lcable bouton lboton l3adasa machine`,
)
/** Told of what was done, not of what is to be. */
const DONE =
  /(?:démarr|branch|vérifi|contrôl|nettoy|réinitialis|allum|test|essay|actualis)ée?s?(?![\p{L}])|طفى/iu
const OUTCOME =
  /(?:^| )(?:ca (?:re)?(?:marche|fonctionne)|c est (?:bon|regle|resolu|repare)|fonctionne|khd+am\S*|خدام\S*|تصلح\S*|يشتغل|tsle7\S*)(?= |$)/u
const MOST_WORDS = 16

/** "Fais un reset du routeur stp", "طفي الروتر وشعلو": told to whoever stands before the thing. */
export const instructsYou = (text: string): boolean => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  if (words.length > MOST_WORDS || DONE.test(text) || OUTCOME.test(said) || !TOLD.test(said)) return false
  return namedCategory(text) !== undefined || mentions(words, THINGS)
}

/** "Dites-moi si ça remarche", "قولو ليا واش خدام": whoever reported it is asked, after something was tried. */
const TELL_ME =
  /(?:^| )(?:(?:dis|dites|confirme[rz]?|redis|redites|tenez|tiens)(?: le)? (?:moi|nous)(?: au courant)? (?:si|quand)|ا?(?:قول|خبر|كد|علم)(?:و|وا|ي)? ?(?:ليا|لينا|لي|لنا|ني|نا|وني|ونا)(?: (?:ان|الا|ايلا|اذا|واش|هل))|قولو ليا واش|(?:g|9|q)o?ul(?:o|ou|i)? (?:lia|liya|lina) (?:wach|ila|wash)|kheb+r(?:o|i)?(?:ni|na|oni|ona) (?:wach|ila))(?: |$)/u
const WHETHER =
  /(?:^| )(?:ca|c est|elle|il|tout)? ?(?:(?:re)?(?:marche|fonctionne|imprime|s allume)|est bon|regle|revenue?|خدام\S*|كيخدم|كتخدم|رجع\S*|تصلح\S*|يشتغل|تشتغل|تقاد\S*|khd+am\S*|kheddam\S*|rje3\S*|t9ad\S*)(?: |$)/u

export const asksWhetherItWorks = (text: string): boolean => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  return words.length <= MOST_WORDS && TELL_ME.test(said) && WHETHER.test(said)
}
