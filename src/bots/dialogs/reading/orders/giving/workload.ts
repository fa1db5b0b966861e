import { wordsOf } from '../../words.ts'

const MOST = 12

/** Who has nothing, or least, in hand: "qui n'a rien", "chkoun ma 3ndo walo", "شكون مسالي", "من المتفرغ". */
const FREE =
  /(?:^| )(?:qui (?:n )?(?:a (?:rien|aucune?|le moins|moins|peu)|est (?:libre|dispo|disponible|moins charge|le moins charge|la moins chargee|le moins occupe))|(?:chkoun|chkon) (?:li |lli )?(?:ma ?(?:3ndo|3endo|3ando|3nd[oh]a?)(?:ch)?(?: \S+)? ?(?:walo|walou|oualou|ta ?7aja|7ta ?7aja)?|msali|msalli|khawi|fare?gh|fadi|3ndo (?:9ll|qll|9el|chwiya|chwia|a9al))|شكون (?:لي |اللي )?(?:ما ?عند(?:و|ها|هم)(?:ش)?(?: \S+)? ?(?:والو|حتي حاجه)?|مسالي|مساليه|خاوي|خاويه|فارغ|عندو (?:قل|شويه|اقل))|من (?:هو |هي )?(?:ليس لديه|ليس عنده|لا يملك|المتفرغ|متفرغ|الاقل|لديه اقل|عنده اقل))(?: |$)/u
/** How it is shared: "charge de travail de l'équipe", "شحال عند كل واحد". */
const SHARED =
  /(?:^| )(?:charge (?:de travail )?(?:de |des |d )(?:l )?(?:equipe|collegues|chacun|membres?)|repartition (?:des (?:demandes|tickets|dossiers)|du travail)|qui a combien|combien (?:a |en a |de (?:demandes|tickets|dossiers) a )?(?:t il )?chacun|combien chacun|(?:شحال|كم) (?:عند|لدي) (?:كل|اي) (?:واحد|وحده|زميل|عضو)|توزيع (?:الطلبات|العمل|التذاكر)|(?:ch7al|chhal) (?:3nd|3end|3and) (?:kol|koul|kola|kul) ?(?:wa7d|wahd|wa7ed|wahed)|chkoun 3ndo ch7al)(?: |$)/u

/** Who has most: "qui est le plus chargé", "شكون عندو أكثر خدمة", "chkoun 3ndo kter dyal talabat". */
const BUSIEST =
  /(?:^| )(?:qui (?:de nous |d entre nous |dans l equipe )?(?:a le plus(?: de (?:travail|demandes|tickets|dossiers|charge))?(?: (?:en (?:main|cours|charge|attente)|sur les bras|a traiter))?|est (?:le|la) plus (?:charge|chargee|occupe|occupee|pris|prise|deborde|debordee)|est (?:surcharge|surchargee|deborde|debordee))|(?:chkoun|chkon|achkoun) (?:li |lli )?(?:3ndo|3endo|3ando|3ndha|m3mer|3amer|gharg) ?(?:(?:l ?)?(?:kter|ktar|akter|aktar|akthar|bzaf|bezzaf))(?: (?:d|dyal|dial|mn))? ?(?:l ?)?(?:khdma|khedma|talabat|tickets?|chghol|choghl)?|(?:شكون|اشكون) (?:لي |اللي )?(?:عندو|عندها|عنده|فيدو|شاد) (?:(?:ال)?(?:اكثر|كثر|كتر|اكتر)|بزاف)(?: (?:ديال|من|د))?(?: ?(?:ال)?(?:خدمه|طلبات|تذاكر|شغل|عمل|دوسيات))?|من (?:هو |هي )?(?:لديه|عنده|لديها|يملك) (?:اكبر عدد|اكثر|العدد الاكبر)(?: من)?(?: (?:ال)?(?:طلبات|عمل|تذاكر|مهام))?|من (?:هو |هي )?(?:ال)?اكثر (?:انشغالا|عملا|تحملا)|(?:ال)?اكثر انشغالا)$/u

/** Whoever has most in hand is asked for, and comes first. */
export const asksBusiest = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST && BUSIEST.test(words.join(' '))
}

/** How the work in hand is shared among colleagues is asked. */
export const asksWorkload = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  return words.length <= MOST && (FREE.test(said) || SHARED.test(said) || BUSIEST.test(said))
}
