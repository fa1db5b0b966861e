import { wordsOf } from '../../words.ts'

/** What somebody asks about the chats in which they are known. */
export type ChatOrder = 'link' | 'unlink' | 'web' | 'lost'
export type NamedChannel = 'telegram' | 'whatsapp' | 'webchat'

const MOST_WORDS = 12

/** Spelt as `wordsOf` spells, one space between words and at both ends. */
const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `

const WHATSAPP = 'w?h?ats ?app?|whats|(?:ال)?واتس ?ا?ب?|لواتساب'
const TELEGRAM = 'tele?gram+e?|(?:ال)?تي?لي?[غجكق]رام|لتيليغرام'
const NAMED: Readonly<Record<NamedChannel, RegExp>> = {
  whatsapp: new RegExp(` (?:[بفل]|[fbl])?(?:${WHATSAPP}) `, 'u'),
  telegram: new RegExp(` (?:[بفل]|[fbl])?(?:${TELEGRAM}) `, 'u'),
  webchat: / (?:chat web|web chat|webchat|site web|(?:ال)?ويب|[بف]?(?:ال)?متصفح|navigateur) /u,
}

/** A fault may speak of a chat as well. */
const FAULT =
  / (?:marche|fonctionne|s ouvre pas|panne|bloque\S*|probleme|erreur|lente?|خدام\S*|عطب|مشكل\S*|خاسر\S*|بطيء?|k?hdd?am\S*|m[ou]*chk[iy]l)/u
const REFUSAL =
  / (?:ne|n|pas|plus|aucun|stop|arretez?|لا|بلا|حبس\S*|bla|7bes|hbes|ma \S+ch|ma\S+ch|ما \S+ش|ما\S+ش) /u

const LINKING =
  / (?:re?lie[rz]?|lie[rz]|ajoute[rz]?|connecte[rz]|associe[rz]?|link|نربط|اربط|ربط|زيد|نزيد|اضف|اضافه|nrbe?t|rbe?t|zid|nzid) /u
const OWN_NUMBER =
  / (?:(?:mon|autre|nouveau|deuxieme) (?:autre |nouveau )?numero|رقمي|رقم (?:ديالي|اخر|جديد)|(?:ra9m|raqm|nu?me?ra|numero) (?:dyali|jdid|akhor)|autre messagerie|autre conversation|محادثه اخري) /u

const STOPPING = [
  / (?:ecri\S*|envo\S+|contact\S+|derang\S+) (?:.*)?plus (?:.*)?(?:ici|ce numero|cette conversation|ce chat) /u,
  / (?:delie[rz]?|dissocie[rz]?|detache[rz]?|supprime[rz]?|retire[rz]?|enleve[rz]?) (?:ce|mon|cette) (?:numero|chat|conversation) /u,
  / (?:ما.{0,12}(?:تكتب|تصيفط|تسيفط|ترسل|تراسل)\S*|لا (?:ترسل|تكتب|تراسل)\S*|حبس\S*|حيد\S*|احذف\S*|وقف\S*|اوقف\S*) (?:.*)?(?:هنا|ها?د الرقم|هذا الرقم|هاد المحادثه|هذه المحادثه) /u,
  / (?:ma.{0,12}(?:tsift|tsef|tkteb|tketb)\S*|7be?s|hbe?s|7e?yy?e?d|heyed) (?:.*)?(?:hna|had (?:l )?(?:ra9m|raqm|numero|nu?me?ra|chat)) /u,
]

/** A code is for linking, unless it is one of another system. */
const CODE_ASKED =
  / (?:(?:r?envoie\S*|renvoye\S*|(?:re)?donne\S*|montre\S*|genere\S*) (?:moi )?(?:le |un |mon |autre |nouveau )*code|(?:صيفط|سيفط|عطي|اعطي|ارسل|بعث)\S* (?:ليا |لي )?(?:ال|لي? )?(?:كود|رمز)|(?:si?ft|sifet|3te?i?)\S* (?:li |liya |lia )?l?(?: )?code?) /u
const CODE_OF_OTHER = /massar|مسار|passe|مرور|wifi|ويفي|session|ecole|etablissement|مؤسسه|eleve|تلميذ|sms/u
const MOST_ASKING_CODE = 7

const GONE =
  / (?:(?:perdu|vole|casse|egare) (?:mon |le )?(?:telephone|tel|portable|gsm|smartphone)|(?:mon |le )?(?:telephone|tel|gsm|smartphone) (?:\S+ ){0,3}(?:perdu|vole|egare)|(?:ضاع|ضاعلي|تسرق|تسرقلي|سرقو|سرق|مشا|وضر\S*|ضيعت) (?:ليا |لي |مني )?(?:ال)?(?:تيليفون|تلفون|هاتف\S*|بورطابل)|(?:ال)?(?:تيليفون|تلفون|هاتف\S*|بورطابل) (?:\S+ ){0,3}(?:ضاع|تسرق|مسروق|وضر)|(?:da3|dya3|dy3|tsre9|tser9|sr9o|dey3t)\S* (?:liya |lia |li )?(?:t(?:i|e)l(?:i|e)fo?u?n|tel|phone|portable)|(?:t(?:i|e)l(?:i|e)fo?u?n|tel|phone|portable)\S* (?:\S+ ){0,3}(?:da3|dya3|dy3|tsre9|tser9)) /u
const OWN_NUMBER_CHANGED =
  / (?:(?:mon )?numero (?:a |est )?change|change (?:de |mon )?numero|بدلت (?:ال)?(?:نمره|رقم|رقمي)|رقمي (?:تبدل|تغير)|تبدل (?:ليا )?(?:رقمي|الرقم)|غيرت رقمي|beddelt (?:n?nu?me?ra|ra9m|numero)|nu?me?ra (?:dyali )?tbedl\S*) /u

const asksForCode = (said: string, count: number): boolean =>
  count <= MOST_ASKING_CODE && CODE_ASKED.test(said) && !CODE_OF_OTHER.test(said)

const OPENING = / (?:ouvr\S*|accede\S*|lien|entrer|نفتح|فتح|افتح|نحل|ندخل|رابط|n?ft[ae][7h]|n7el+|ndkhol) /u
const WEB =
  / (?:chat web|web chat|webchat|sanad (?:.*)?(?:web|navigateur|ordinateur|pc)|(?:ال)?محادثه (?:.*)?(?:ال)?(?:متصفح|ويب)|سند (?:.*)?[بف]?(?:ال)?(?:متصفح|ويب|حاسوب|بيسي)) /u

/** "Relier WhatsApp", "ما بقيتوش تكتبو ليا هنا", "ouvre le chat web": by their words alone, in few of them. */
export const chatOrder = (text: string): ChatOrder | undefined => {
  const said = spaced(text)
  if (wordsOf(text).length > MOST_WORDS) return undefined
  if (STOPPING.some((stopping) => stopping.test(said))) return 'unlink'
  if (GONE.test(said)) return 'lost'
  if (OWN_NUMBER_CHANGED.test(said) || asksForCode(said, wordsOf(text).length)) return 'link'
  if (FAULT.test(said) || REFUSAL.test(said)) return undefined
  if (OPENING.test(said) && WEB.test(said)) return 'web'
  const names = NAMED.whatsapp.test(said) || NAMED.telegram.test(said) || OWN_NUMBER.test(said)
  return LINKING.test(said) && names ? 'link' : undefined
}

/** The channel that is wished for; none when it is one that is refused. */
export const wishedChannel = (text: string): NamedChannel | undefined => {
  const said = spaced(text)
  if (REFUSAL.test(said)) return undefined
  return (['whatsapp', 'telegram', 'webchat'] as const).find((name) => NAMED[name].test(said))
}

const TELLING =
  / (?:(?:previen[st]?|prevenez|averti[sz]?|avertissez|ecri[sv]\S*|envoie|envoyez|contacte[zr]?|repond\S*) moi|me (?:prevenir|ecrire|contacter)|m (?:ecrire|avertir|envoyer)|(?:صيفط|سيفط|كتب|اكتب|ارسل|بعث)\S* (?:ليا|لي|الي)|(?:راسل|خبر|نبه|علم)\S*ني|(?:si?ft|sifet|kte?b)\S* (?:li|liya|lia)) (?:sur|par|via|dans|في?|عبر|علي|ب|f|fl|3la|b) /u
const TOLD_ABOUT = 9

/** "Préviens-moi sur WhatsApp", "صيفط ليا ف تيليغرام": where to be told, whatever the classifier makes of it. */
export const asksToBeTold = (text: string): boolean =>
  wordsOf(text).length <= TOLD_ABOUT && TELLING.test(spaced(text)) && wishedChannel(text) !== undefined
