import { wordsOf } from '../words.ts'

/** What an operator asks of the service itself. */
export type OperatingSubject = 'deliveries' | 'channels' | 'queues'

const MESSAGES =
  'livraisons?|messages?|notifications?|envois?|deliver(?:y|ies)|(?:ال)?رسا[يء]?ل|رساله|(?:ال)?اشعارات|(?:ال)?ارساليات|رسايل|lmessagat|messagat|rasa2il|rasail|lirsal'
const LOST =
  'echec\\w*|echoue\\w*|rate\\w*|perdue?s?|dead|failed|injoignables?|non (?:livre|recu|arrive|envoye|parvenu)\\w*|pas (?:ete )?(?:livre|recu|arrive|envoye|parvenu|parti)\\w*|(?:لم|ما|لا|ma) ?(?:تصل|يصل|وصل|توصل|wsl|wsel|wesl|tsift)\\p{L}*|(?:ال)?فاشله|فشل\\p{L}*|ضايع\\p{L}*|ضاع\\p{L}*|fachl\\p{L}*|da3\\p{L}*|problemes?|bloque\\w*|عالق\\p{L}*'
const DELIVERIES = new RegExp(
  `(?:^| )(?:${MESSAGES}) (?:\\S+ ){0,4}?(?:${LOST})(?: |$)|(?:^| )(?:${LOST}) (?:\\S+ ){0,3}?(?:${MESSAGES})(?: |$)`,
  'u',
)
const CHANNEL =
  '(?:les |des |l |ال|d )?(?:canaux|canal|channels?|قنوات|قناه|9anawat|l9anawat|9nawat|whatsapp|whats app|telegram|web ?chat|واتساب|واتس اب|تيليغرام|تيليجرام|تلغرام)'
const STATE =
  'etat|statut|status|sante|situation|connecte\\w*|connexion|disponib\\w*|allume\\w*|en ligne|marche\\w*|fonctionne\\w*|ok|(?:ال)?حاله|وضعيه|وضع|متصل\\p{L}*|مربوط\\p{L}*|خدام\\p{L}*|تعمل|شغال\\p{L}*|7alat?|7ala|khd+am\\p{L}*|khedam\\p{L}*|mconnect\\p{L}*'
const CHANNELS = new RegExp(
  `(?:^| )(?:${STATE}) (?:\\S+ ){0,3}?${CHANNEL}(?: |$)|(?:^| )${CHANNEL} (?:\\S+ ){0,3}?(?:${STATE})(?: |$)`,
  'u',
)
const QUEUES = new RegExp(
  `(?:^| )(?:(?:taille|longueur|etat|longueurs) (?:de |des |du |d )?(?:la |les |l )?(?:files?|queues?)|files? d attente|queues?|backlog|(?:${MESSAGES}) (?:\\S+ ){0,2}?(?:en attente|en cours|a envoyer|qui attendent|attendent|(?:ال)?منتظره|في الانتظار|ف الانتظار|كيتسناو\\p{L}*|kaytsnaw)|(?:ال)?(?:طابور|طوابير|صفوف|صف) (?:ال)?(?:انتظار|رسايل|رساءل)|طول (?:ال)?(?:طابور|صف)|ch7al mn message (?:kaytsna|f tabour)\\p{L}*)(?: |$)`,
  'u',
)
/** All of it: "état du service", "واش كلشي خدام؟". */
const SERVICE =
  /(?:^| )(?:(?:etat|sante|statut) (?:general |actuel )?(?:du|de la|des) (?:service|services|plateforme|systeme|serveur|bot)|tout (?:va|marche|fonctionne|roule)(?: bien)?|(?:واش |هل )?(?:كلشي|كولشي|كل شيء) (?:خدام|مزيان|بخير|يعمل|على ما يرام)|حاله (?:ال)?(?:خدمه|منصه|نظام)|(?:wach )?kolchi (?:khdam|mzyan|bikhir|mezyan))(?: |$)/u
const MOST_WORDS = 16

/** What of the service is asked about; none when something else is. */
export const operatingSubjects = (text: string): readonly OperatingSubject[] => {
  const words = wordsOf(text)
  const said = words.join(' ')
  if (words.length > MOST_WORDS) return []
  const named = [
    ...(DELIVERIES.test(said) ? (['deliveries'] as const) : []),
    ...(CHANNELS.test(said) ? (['channels'] as const) : []),
    ...(QUEUES.test(said) ? (['queues'] as const) : []),
  ]
  if (named.length > 0) return named
  return SERVICE.test(said) ? ['channels', 'queues', 'deliveries'] : []
}
