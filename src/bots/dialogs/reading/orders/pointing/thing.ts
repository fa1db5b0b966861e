import { listed, plain, wordsOf } from '../../words.ts'

/** "C'est bon pour YouTube", "صافي بالنسبة لتيمز": what the yes is said of. */
const ABOUT =
  /(?:^| )(?:c est (?:bon|ok|regle|repare|fini)|ok|bon|nickel|safi|صافي|مزيان|mzyan|تصلح\S*|تحل\S*|tsle7\S*|t7el\S*) (?:merci )?(?:pour|concernant|cote|niveau|بخصوص|بالنسبه|ل|bnisba|b nisba|l) (?:(?:le|la|les|l|mon|ma|mes|notre|ل) )?(\S{3,})/u

/** Of people, times and the request itself: no thing that may be another one. */
const NO_THING = new Set(
  listed(`moi nous vous elle lui tout tous toutes toute instant moment jour aujourd maintenant demain cette celle celui demande
  ticket probleme panne souci aide ca cela hna 7na ana daba lyoum tlab talab lmochkil mochkil ana حنا لنا ليا لينا الكل كلشي دابا اليوم الطلب
  المشكل العطب الان لي مساعدتكم votre ton intervention reponse ce cet ces une fois`),
)

/** The thing that a yes is said of, by whatever name; undefined when it is of everything, or of nobody knows what. */
export const thingIn = (text: string): string | undefined => {
  const thing = ABOUT.exec(wordsOf(plain(text)).join(' '))?.[1]
  return thing === undefined || NO_THING.has(thing) ? undefined : thing
}
