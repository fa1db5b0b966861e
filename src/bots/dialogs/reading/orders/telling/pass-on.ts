/** What somebody is to be told, and whom: by a name or a post, else "her". */
export type PassedOn = { readonly who?: string; readonly words: string }

const FRENCH =
  /^\s*(?:(?:stp|svp|merci de|veuillez|tu peux|peux-tu|vous pouvez|pouvez-vous)\s+)?(?:(?:dis|dites|dire|rappelle[rz]?|explique[rz]?|fai(?:s|tes) savoir|transmet(?:s|tez|tre)?|signale[rz]?)(?:[-\s](?<to>lui|leur)|\s+(?:à|a|au|aux)\s+(?:l['’]|la\s+|le\s+)?(?<who>[\p{L}][\p{L}'’\s-]{1,40}?))|(?:préviens|previens|prévenez|prevenez|informe[zs]?|rassure[zs]?|avertis(?:sez)?)(?:[-\s](?<them>la|le|les)|\s+(?:l['’]|la\s+|le\s+)?(?<whom>[\p{L}][\p{L}'’\s-]{1,40}?)))\s*(?:(?<link>,?\s+(?:que\s+|qu['’]|d['’]|de\s+))|\s*[:：]\s*)(?<words>\S.*)$/isu
const ARABIC =
  /^\s*(?:(?:عافاك|المرجو|من فضلكم?)\s+)?(?:قول|قولو|قولي|قولوا|قل|خبر|خبرو|خبري|خبروا|أخبر|أخبروا|اخبر|بلغ|بلغو|بلغوا|بلّغ|أعلم|أعلموا|طمن|طمنو|طمئن|طمئنوا)(?:(?<glued>ه|ها|هم|وه|وها)|\s+(?<to>ليه|ليها|ليهم|له|لها|لهم)|\s+ل(?:ل|ـ)?(?<who>\p{L}{3,20})|\s+(?<whom>ال(?:أستاذة?|استاذة?|سيدة?)|صاحبها|مولاها|صاحبة? الطلب)|\s+(?:سي\s+|لالة\s+)?(?<direct>\p{L}{3,20})(?=\s+(?:بأن|باللي|بلي|بللي|أن|ان)\P{L}))\s*(?:[:：،]\s*|\s+(?:بأن(?:ه|ها)?|أن(?:ه|ها)?|ان|باللي|بلي|بللي|باش|بلا)\s+|\s+)(?<words>\S.*)$/su
const LATIN =
  /^\s*(?:(?:afak|3afak|svp|stp)\s+)?(?:(?:g|9|q)ou?l(?:o|ou|i)?|khe?b+[ea]?r(?:o|ou|i)?|bel+e?gh(?:o|i)?)(?:(?<glued>ha|h|hom|oha|ouha|iha)|\s+(?<to>lih|liha|lihom|lou)|\s+l\s?(?<who>\p{L}{3,20})|\s+(?:si\s+)?(?<direct>\p{L}{3,20})(?=\s+(?:bli|belli|billi|bila)\s))\s+(?:(?:bli|billi|belli|bila|bach|bash|bela|que)\s+|:\s*)?(?<words>\S.*)$/isu

/** "Dis-moi": to whoever says it. */
const SELF = /^(?:moi|nous|ya|يا|ينا|نا|iya|ia)$/iu
const SHORTEST = 4

const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('fr') + words.slice(1)

/** "Dis à Asmae que c'est sécurisé", "قل لها أن الكهرباء مقطوعة", "dites-lui de passer le matin". */
export const passedOnIn = (text: string): PassedOn | undefined => {
  const found = (FRENCH.exec(text) ?? ARABIC.exec(text) ?? LATIN.exec(text))?.groups
  if (!found) return undefined
  const who = found['who'] ?? found['whom'] ?? found['direct']
  const words = found['words']?.trim() ?? ''
  if ((who !== undefined && SELF.test(who)) || words.length < SHORTEST) return undefined
  const isToDo = /^,?\s+d(?:e\s|['’])/iu.test(found['link'] ?? '')
  const said = isToDo
    ? `Merci ${found['link']?.trim().replace(/^,\s*/u, '')}${/['’]$/u.test(found['link'] ?? '') ? '' : ' '}${words}`
    : capitalised(words)
  return { ...(who === undefined ? {} : { who }), words: said }
}
