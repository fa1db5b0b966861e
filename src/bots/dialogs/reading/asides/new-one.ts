import { namedCategory } from '../named-category.ts'
import { wordsOf } from '../words.ts'

const NEW_ONE =
  /(?:^| )(?:(?:nouvelle|autre) demande|(?:nouveau|autre) ticket|(?:ال)?(?:طلبا?|تيكي|تذكره) (?:ال)?(?:جديدا?|جديده|اخر)|(?:l ?)?(?:talab|ticket|tiki|demande) (?:l ?)?(?:jdid|jdida|akhor|akher|khor))(?= |$)/u
const OPENS =
  /(?:^| )(?:ouvr\w*|cree\w*|fai[st]\w*|faire|depos\w*|lance\w*|(?:ن|غن|كن|ا|س?ا|س?ن|ب)?(?:حل|فتح|دير|سجل|قدم|عمل)\S*|n7el\S*|n7ell\S*|nhel\S*|nfte7\S*|ndir\S*|nsejjel\S*)(?= |$)/u
const MOST_WORDS = 12

/** "C'est un autre problème, j'ouvre une nouvelle demande", "نحل عليه طلب جديد": and nothing is said of what it is. */
export const wantsNewOne = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  return (
    words.length <= MOST_WORDS && namedCategory(text) === undefined && NEW_ONE.test(said) && OPENS.test(said)
  )
}
