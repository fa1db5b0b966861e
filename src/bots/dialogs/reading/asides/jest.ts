import { saysFailure } from '../../../../nlu/index.ts'
import { plain, wordsOf } from '../words.ts'

const LAUGHS =
  /[😂🤣😆😹]|(?:^|[^\p{L}])(?:m+d+r+|p+t+d+r+|l+o+l+|x+d+|h{3,}|(?:h[ae]){2,}h?|ه{3,})(?=$|[^\p{L}])/iu
const DREAMS =
  /(?:^| )(?:j ai reve|je revais?|dans mon reve|imagine[zr]?(?= )|حلمت|كنت كنحلم|تخيل\S*|7lemt|hlemt|tkhay+el)(?: |$)/u

/** 😂, "mdr", "hhhh", "ههههه". */
export const laughs = (text: string): boolean => LAUGHS.test(text)

/** "J'ai rêvé que le projecteur marchait lol": told in fun, and nothing in it fails. */
export const isJest = (text: string): boolean =>
  (laughs(text) || DREAMS.test(wordsOf(plain(text)).join(' '))) && !saysFailure(text)
