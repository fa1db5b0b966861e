import { wordsOf } from '../../words.ts'
import { splitByReference } from '../references.ts'

const TO = /^\s*[:،,>→-]*\s*(?:(?:à|a|pour|l|li|ila|إلى|الى|عند)\s+|l['’-]?|لـ?)(?=\p{L}{3})/iu
/** "Alors", "صباح الخير" before the first, "w", "et" before the next: more of it says something else. */
const BEFORE = 3
const BEHIND = 5

/** "SN-A لحنان و SN-B لنورة": behind each reference somebody, without a verb. Whether it is somebody, the names tell. */
export const sharesOut = (text: string): boolean => {
  const parts = splitByReference(text)
  const [first] = parts
  if (!first || parts.length < 2 || wordsOf(first.before).length > BEFORE) return false
  return parts.every(({ after }) => TO.test(after) && wordsOf(after).length <= BEHIND)
}
