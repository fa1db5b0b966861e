import { plain, wordsOf } from '../../words.ts'
import { asksSomething } from '../telling/question.ts'

/** Done, tried or seen by whoever is spoken to: "avez-vous essayé", "واش جربتي", "jerrebti". */
const YOU_DID =
  /(?:^| )(?:(?:avez vous|as tu|vous avez|tu as|vous l avez|tu l as)(?: (?:deja|bien|pu|l|la|le|les))* (?:essaye|teste|redemarre|relance|verifie|regarde|branche|debranche|eteint|rallume|nettoye|change|tente|note|vu|fait|reinitialise)\S*|(?:جربت|شفت|طفيت|شعلت|بدلت|درت|تاكدت|حاولت|لاحظت)(?:ي|و|وا|م|يها|يه|وها|وه|موها)|(?:je?r+e?bt?|jarrebt|cheft|cheftt|tfit|t2eked|7awelt|lahedt|dert|bdelt|ch3elt)(?:i|iha|ih|ou|o|ouha|oha))(?= |$)/u
/** What is theirs: "ديالك", "votre", "dyalk". */
const YOURS = /(?:^| )(?:ديالك|ديالكم|عندك|عندكم|votre|vos|dyale?k|dyalkom|3end?e?k|3endkom)(?= |$)/u
/** Ours, or of no ticket: whoever asks for these asks this service. */
const OURS =
  /(?:^| )(?:(?:ال)?(?:طلب|طلبات|لايحه|لائحه|احصاي\S*|ارقام|جدول|تقرير|عطل عام|مواعيد|تذكره)|demandes?|tickets?|listes?|statistiques?|chiffres|rapports?|incidents?|horaires?|aide|avis|service|nom|numero de telephone|talabat?|lista|sn)(?= |$)/u
const MOST = 20

/** "واش جربتي تطفيها؟", "votre salle est au premier ?": from whoever handles a ticket, put to its requester. */
export const putToYou = (text: string): boolean => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  if (words.length > MOST || !asksSomething(text)) return false
  return YOU_DID.test(said) || (YOURS.test(said) && !OURS.test(said))
}

const GIVE =
  '(?:envoie[zr]?|envoyez|donne[zr]?|prend[sz]?|prenez|faites|montre[zr]?|transmet\\S*|joigne[zr]|(?:عطي|صيفط|سيفط|ارسل|بعت|بعث|صور|هات)\\S*|[3a]3?ti\\S*|sift\\S*|sifet\\S*|b3et\\S*|sewwr\\S*|sawr\\S*|jib\\S*)'
const PICTURE =
  '(?:photos?|images?|captures?|video|(?:ال)?(?:صوره|تصويره|تصاور|صور|فيديو)|l?t[a]?swir[a]?|tsawer|taswira|soura|photo)'
const GIVE_PICTURE = new RegExp(`(?:^| )${GIVE}(?: \\S+){0,3} ${PICTURE}(?= |$)`, 'u')
/** A file of ours. */
const CHART = /(?:^| )(?:graphi\S*|excel|pdf|احصاي\S*|statisti\S*)(?= |$)/u

/** "عطيوني صورة أخرى من القريب", "3tiwni tswira": a picture is asked for. */
export const asksForPicture = (text: string): boolean => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  return words.length <= MOST && GIVE_PICTURE.test(said) && !CHART.test(said)
}
