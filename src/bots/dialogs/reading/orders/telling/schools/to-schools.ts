import { plain } from '../../../words.ts'

const VERB =
  '(?:annonce[rz]?|communiques?|avis|diffuse[rz]?|informe[rz]?|previen(?:s|t)|preven(?:ez|ir)|avertir|averti(?:s|ssez)|علن|علنو|اعلن|اعلنوا|اعلان|بلاغ|بلغ|بلغو|بلغوا|خبر|خبرو|خبروا|اخبر|اخبروا|3len|3elno|khber|khebber|khebbro|bellegh)'
const SCHOOLS =
  '(?:(?:aux|a toutes les|a tous les|les|toutes les|tous les|l ?|(?:ل|لل|ال|جميع ال|كل ال|ل ?كل ال)?)(?:ecoles|etablissements|directeurs|profs|enseignants|colleges|lycees|مدارس|موسسات|مديرين|مدراء|اساتذه|mdares|madaris|modara2?|moudara2?|asatida)|l ?mdares|lel ?mdares|(?:l ?)?kolchi|l ?jami3|(?:ال|لل)جميع|ل?كلشي|tout le monde|a tout le monde|a (?:tous|toutes)(?! (?:les|mes|nos|vos|ces) ))'

/** "Annonce : réunion jeudi", "علن للمدارس: …", "prévenez les écoles que…". */
const ANNOUNCING = new RegExp(
  `^\\s*(?:(?:${VERB})(?: generale?| عام)?\\s*[:：–—-]|(?:${VERB}) (?:\\S+ ){0,3}?${SCHOOLS}(?=[\\s:：,،.]|$)|(?:envoie|envoyez|sift|sifto|صيفط|صيفطو|ارسل|ارسلوا)\\s(?:\\S+ ){0,2}?(?:aux|a toutes les|a tous les|l ?|لل|لجميع ال)(?:ecoles|etablissements|directeurs|مدارس|موسسات|مديرين|مدراء|mdares))`,
  'u',
)

/** Something that all schools are to be told; a fault of many is an incident, and read before this. */
export const announces = (text: string): boolean => ANNOUNCING.test(plain(text).replace(/['’]/gu, ' '))
