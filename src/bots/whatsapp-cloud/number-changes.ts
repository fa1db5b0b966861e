import type { Identities } from '../../directory/index.ts'
import type { OnNumberChanged } from './receiving/intake.ts'

/**
 * WhatsApp itself says that the same person writes from another number now: what was proved of the old one holds for
 * the new one, and the old one, which somebody else may get, is nobody's any more.
 */
export const createMoveIdentity =
  (identities: Pick<Identities, 'findByAddress' | 'link' | 'unlink'>): OnNumberChanged =>
  async ({ account, from, to }) => {
    const known = await identities.findByAddress('whatsapp-cloud', account, from)
    if (!known) return
    const taken = await identities.findByAddress('whatsapp-cloud', account, to)
    // linked anew by a proof of its own meanwhile: that one counts
    if (!taken) await identities.link({ ...known, address: to })
    await identities.unlink('whatsapp-cloud', account, from)
  }
