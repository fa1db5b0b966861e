import { isNegated } from '../../negation.ts'
import { plain, wordsOf } from '../../words.ts'

const FILE =
  '(?:photos?|images?|fichiers?|pieces? jointes?|captures?(?: d ecran)?|videos?|audios?|vocal|vocaux|pdf|document|(?:ال)?(?:صور(?:ه|ة)?|تصويره|تصويرات|تصاور|ملف|ملفات|مرفق\\p{L}*|فيديو\\p{L}*|اوديو|تسجيل|فوكال|وثيقه)|(?:l ?)?t[ae]?sw[ei]ra\\p{L}*|(?:l ?)?ts?awer|(?:l ?)?taswira|(?:l ?)?so?u?ra|(?:l ?)?vid[ey]o|(?:l ?)?fichier|(?:l ?)?vocal|(?:l ?)?audio|(?:l ?)?photo)'
const SHOW =
  '(?:(?:re)?(?:montre[rz]?|affiche[rz]?) (?:moi|nous|lui)|(?<=^|^(?:svp|stp|et|alors|bonjour|salut|ok|oui) |(?:peux|peut|pouvez|pourriez|pourrais)(?: tu| vous)? |vous (?:me |nous )?|merci de |veuillez |deja )(?:re)?(?:montre[rz]?|affiche[rz]?)|(?:r)?(?:envoie|envoyez|envoyer|envoye)(?: moi| nous)|(?:je |j )?(?:veux|voudrais|peux|aimerais|puis je) (?:re)?voir|on (?:peut|veut) voir|fais(?: moi)? voir|faites(?: moi)? voir|ou (?:est|sont)|(?:و)?(?:ور|ار)(?:ي|يو|ين|و)?(?:ني|نا|يني|ينا|وني|ونا)|ارن[يا]|(?:عاود\\p{L}* )?(?:صيفط|سيفط|ارسل|عط|رسل)\\p{L}* (?:ليا|لي|لينا|لنا)|عطيني|عطيوني|اعطني|بغيت نشوف|اريد (?:ان )?(?:اري|رويه|مشاهده)|نشوف|فين|اين|w[ae]?rr?i(?:ni|na|wni|wna)|(?:3awd |3awed )?(?:sift|sifet|siftou?|siftlia) ?(?:lia|liya|lina)?|3tini|bghit nchou?f|nchou?f|fin)'
/** "Montre la photo", "وريني التصويرة ديال خالد", "fin tswira?". */
const SHOWS_FILE = new RegExp(`(?:^| )${SHOW} (?:\\S+ ){0,2}?${FILE}(?= |$)`, 'u')
const CANNOT_OPEN = new RegExp(
  `(?:^| )${FILE} (?:\\S+ ){0,4}?(?:peux pas|n arrive pas|impossible)|(?:peux pas|n arrive pas a|ما قدرتش نفتح|ماقدرتش نفتح|ma9dertch n7el) (?:l )?(?:ouvrir|lire|voir)? ?(?:\\S+ )?${FILE}`,
  'u',
)
const MOST_WORDS = 10

/** To see the files of a ticket is asked; `again` where they came and cannot be opened. */
export const filesAskedIn = (text: string): 'show' | 'again' | undefined => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  if (words.length > MOST_WORDS) return undefined
  if (CANNOT_OPEN.test(said)) return 'again'
  return SHOWS_FILE.test(said) && !isNegated(text) ? 'show' : undefined
}
