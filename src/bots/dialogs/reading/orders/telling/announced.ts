import { readUntil } from '../../../../../nlu/index.ts'
import { plain } from '../../words.ts'

const WHO =
  '(?:technicien\\S*|reparateur|depanneur|agent|equipe|maintenance|electricien|operateur|fournisseur|informaticien|je|j|on|nous|il|elle|ils|(?:ال)?(?:تقني\\S*|تقنيه|مهندس|فريق|مورد|شركه|كهرباءي|كهربائي)|ta9ni\\S*|tekni\\S*|tiknisian|tekniciens?|lfournisseur|li? ?farik)'
const COMING =
  '(?:passe|passera|passent|passeront|vient|viendra|viendront|viens|arrive|arrivera|interviendra|intervient|se deplace\\S*|sera|serai|serons|va passer|vais passer|va venir|vais venir|allons venir|passerai|passerons|viendrai)'
const COMING_AR =
  '(?:غادي |غا |راه |سوف )?(?:س?يحضر|س?ياتي|س?يزور|س?يمر|س?ينتقل|س?اتي|س?احضر|س?امر|يجي\\S*|نجي\\S*|جاي\\S*|جي|يدوز\\S*|ندوز\\S*)'
const COMING_LATIN = '(?:ghadi |gha |rah )*(?:yji\\S*|iji\\S*|nji\\S*|jay\\S*|jayin|ydouz\\S*|ndouz\\S*)'
const MENDING =
  /(?:va|vais|vont|allons|sera|seront|on|nous) (?:le |la |les |l |etre )?(?:remplacer|reparer|changer|installer|livrer|remplacee?s?|reparee?s?|changee?s?|installee?s?|livree?s?)|(?:غادي|غا|سوف|راه) (?:ن|ت|ي)(?:بدل|صلح|قاد|ركب|عوض|جيب)\S*|س(?:ن|ي|ا|ت)(?:بدل|صلح|غير|ركب|عوض|ستبدل)\S*|(?:ghadi|gha) (?:n|t|y)(?:beddel|bedel|bdel|sle7|sl7|9ad|gad|rekkeb|rekeb|jib)\S*/u
const APPOINTMENT = /rendez vous|rdv|موعد|rendivo|randivou/u

/** A part or a device was ordered: there is something to wait for. */
const ORDERED =
  /(?:commande\S*|en commande|livraison|livre[er]?s?|livraison prevue) .*(?:piece|toner|lampe|cable|carte|disque|materiel|cartouche|appareil|routeur|onduleur|jours?|semaine|demain|lundi|mardi|mercredi|jeudi|vendredi)|(?:piece|toner|lampe|cable|cartouche|materiel) .*(?:commandee?|en commande|livree?)|(?:طلبنا|طلبت|كوموندينا|كومانديت|كوماندينا|توصيل|اقتنينا) .*(?:قطع|طونير|حبر|لامب|كابل|بياس|لوحه|جهاز)|(?:commandina|commandit|komandina|komandit|tlebna|tlabna|tlebt|tlabt) .*(?:l ?pi[ae]ce|lpiasa|pyassa|pyes|toner|lampa|cable|ma3dat)/u

/** "On vérifie avec l'électricien, il y en a pour 2h", "راه التقني كيشوفها، خاصو ساعتين": seen to now, and for how long. */
const BEING_SEEN_TO =
  /(?:^| )(?:en train de (?:verif|regard|repar|chang|rempl|test|voir|trait|mont|install)|en cours de (?:verif|repar|rempl|trait|instal)|(?:je|on|nous) (?:regarde|verifie|repare|traite|change)\S* (?:ca |cela |la |le |les )?(?:avec|en ce moment|maintenant)|(?:راه |راني |حنا |راحنا )(?:\S+ ){0,2}?(?:كن|كي|ك)(?:شوف|صلح|قاد|بدل|تشيكي|صايب)\S*|(?:يجري|جار) (?:\S+ ){0,2}?(?:فحص|اصلاح|تدخل|معالج)\S*|نفحص|نعمل علي|(?:rah |rani |7na |rahna )(?:\S+ ){0,2}?(?:kan|kay|ka)(?:n|y)?(?:chouf|chof|sle7|sl7|9ad|beddel|cheki|saweb|sayeb)\S*)/u
const FOR_SO_LONG =
  /(?:^| )(?:(?:il )?y en a pour|ca (?:va )?prend(?:re|ra)?|il (?:faut|faudra)|comptez|dans (?:une|deux|trois|1|2|3|\p{N}+) ?(?:h|heure|min)|(?:خاص\S*|خصن?ا?|غادي ناخدو|كياخد|غادي ياخد|و?يلزم\S*|و?س?يستغرق|و?س?يتطلب)|(?:khas\S*|khes\S*|ghadi yakhod|kayakhod)) ?(?:\S+ ){0,3}?(?:\p{N}+ ?(?:h|heures?|min\S*|j|jours?|ساعات|ساعه|دقيقه|دقايق|يام|ايام|swaye3|sa3at|dqi9a)|(?:une|deux|trois|quelques) (?:heure|minute|jour)s?|demi heure|ساعه|ساعتين|نص ساعه|نهار|يومين|sa3a|sa3tayn|sa3tin|nhar|nes sa3a)/u

const ASKING =
  /[?؟]|(?:^| )(?:quand|est ce que|qui|pourquoi|comment|combien|واش|امتي|متي|هل|شكون|وقتاش|علاش|wach|imta|fo9ach|chkoun|3lach|ila|si) /u
const DENIED = /(?:ne |n )\S+ (?:pas|plus|jamais)|ما ?\S+ش |ماغاديش|لن |ma ?\S+ch |maghadich|personne/u

const LONGEST = 25

const flat = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N}?؟]+/gu, ' ')
    .trim()

const COMES = new RegExp(
  `(?:^| )${WHO} (?:\\S+ ){0,3}?(?:${COMING}|${COMING_AR}|${COMING_LATIN})(?: |$)|(?:^| )(?:${COMING_AR}|${COMING_LATIN}) (?:\\S+ ){0,2}?${WHO}(?: |$)|(?:^| )(?:نجي\\S*|ندوز|nji\\S*|ndouz|سناتي|ساتي|ساحضر|سنحضر|سامر|سنمر)(?: |$)`,
  'u',
)

/** What whoever handles a ticket says will happen: somebody comes, on a day that is named, or a part was ordered. */
export const announcedIn = (text: string, now: Date): 'visit' | 'ordered' | 'seen to' | undefined => {
  const said = flat(text)
  if (said.split(' ').length > LONGEST || ASKING.test(said) || DENIED.test(`${said} `)) return undefined
  if (ORDERED.test(said)) return 'ordered'
  if (BEING_SEEN_TO.test(said) && FOR_SO_LONG.test(said)) return 'seen to'
  const comes = COMES.test(said) || MENDING.test(said) || APPOINTMENT.test(said)
  return comes && readUntil(text, now) !== undefined ? 'visit' : undefined
}
