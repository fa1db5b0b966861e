import type { Ticket } from '../../../../../tickets/index.ts'
import { waitedFor } from '../../../reading/command-words.ts'
import { wordsOf } from '../../../reading/words.ts'

/** "Rétabli à 13h20", "رجع الخط": a line is back, whoever had it. */
const BACK =
  /(?:^| )(?:retabli\p{L}*|(?:la )?ligne (?:est )?(?:revenue|retablie)|(?:و)?رجع(?:ات)? (?:ال)?(?:خط|لينيا|كونيكسيون|انترنت)|rje?3(?:at)? (?:l ?)?(?:khet|khatt|ligne|liniya|connexion|internet))(?= |$)/u

/** "إنوي قالو صافي", "le toner est là": of these, those that wait for just that; all of them when none does. */
export const ofAwaited = (text: string, tickets: readonly Ticket[]): readonly Ticket[] => {
  const awaited = BACK.test(wordsOf(text).join(' ')) ? 'telecom_operator' : waitedFor(text)
  if (awaited === 'other_team' || awaited === 'requester') return tickets
  const waiting = tickets.filter(({ state }) => state.status === 'waiting' && state.for === awaited)
  return waiting.length > 0 ? waiting : tickets
}
