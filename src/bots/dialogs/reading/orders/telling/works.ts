import { wordsOf } from '../../words.ts'

const WORKS =
  /(?:^| )(?:ca (?:re)?marche|ca (?:re)?fonctionne|c est (?:bon|regle|repare|ok)|tout (?:re)?marche|(?:راه |دابا )?(?:خدام|خدامه|كيخدم|كتخدم|صافي|مزيان)|(?:rah |daba )?(?:khd+am\p{L}*|kheddam\p{L}*|kaykhdem|safi|mzyan))(?: |$)/u

/** "…, ça marche": said at the end of what was done. */
export const saysItWorks = (text: string): boolean => WORKS.test(wordsOf(text).join(' '))
