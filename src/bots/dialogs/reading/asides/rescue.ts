import { plain, wordsOf } from '../words.ts'

const RESCUE =
  /(?:^| )(?:les )?(?:pompiers?|protection civile|sapeurs|secours|(?:لل|ال|بال)?وقايه المدنيه|(?:لل|ال|بال)?مطاف[يء]\S*|(?:لل|ال|بال)?بومبي\S*|(?:l)?pompi[aey]\S*|lwi9aya|wi9aya)(?: |$)/u

/** "J'appelle les pompiers ?": who is to be called is known, and said at once. */
export const asksForRescue = (text: string): boolean => RESCUE.test(wordsOf(plain(text)).join(' '))
