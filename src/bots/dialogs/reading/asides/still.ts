import { plain, wordsOf } from '../words.ts'

const STILL =
  /(?:^| )(?:مازال\S*|ما زال\S*|لازال\S*|باقي\S*|mazal\S*|ba9i\S*|toujours pas|pas encore|encore pas|tjs pas)(?: |$)/u

/** "لا مازال", "non pas encore": of one's own request, that it is as it was. */
export const saysStill = (text: string): boolean => STILL.test(wordsOf(plain(text)).join(' '))
