import type { Logger } from '../../../shared/index.ts'
import type { Hosting, Why } from '../domain/hosting.ts'
import type { StatusDocument } from '../state/documents.ts'

/** For the operator: what has happened, and what is done about it. */
const SENTENCES: Readonly<Record<Why, string>> = {
  start_failed: 'WhatsApp Web could not be started and is tried again',
  browser_gone: 'the browser of WhatsApp Web has ended and is started again',
  page_crashed: 'the page of WhatsApp Web has crashed and is started again',
  page_closed: 'the page of WhatsApp Web was closed and is started again',
  logged_out: 'the phone has unlinked this WhatsApp session: link it again with the new code',
  conflict: 'WhatsApp Web is open with the same session elsewhere; it is tried again after a pause',
  unpaired_idle: 'WhatsApp Web gave up waiting to be linked and is started again with a new code',
  blocked:
    'WhatsApp refuses this session (a block of the number, or its terms): an operator must look at the phone',
  frozen: 'the page of WhatsApp Web does not answer and is started again',
  late_start: 'WhatsApp Web has not started after half a minute; it is started again unless it is ready soon',
  slow_start: 'WhatsApp Web was not ready in time and is started again',
  worker_gone: 'the process of WhatsApp Web has ended and is started again',
  no_network: 'WhatsApp Web is not connected: the network, or WhatsApp itself, is away',
  memory: 'the browser of WhatsApp Web uses too much memory and is started again at a quiet moment',
  bad_profile: 'the browser profile of WhatsApp Web is no good: an earlier copy of the session is tried',
}

const PHASES: Readonly<Record<string, string>> = {
  pairing: 'WhatsApp waits to be linked: scan the code with the phone',
  ready: 'WhatsApp Web is ready',
}

/** Says each change once, in words. */
export const createReporting = (logger: Logger) => {
  let said = ''
  return ({ phase, why, failures, profile }: Hosting): void => {
    const isLate = phase.at === 'starting' && why === 'late_start'
    const troubled = phase.at === 'ending' || phase.at === 'offline' || isLate
    const sentence = troubled && why ? SENTENCES[why] : PHASES[phase.at]
    if (sentence === undefined || sentence === said) return
    said = sentence
    if (troubled) logger.warn({ why, failures, profile }, sentence)
    else logger.info(sentence)
  }
}

export const statusOf = (
  { phase, why, failures, rssBytes }: Hosting,
  codes: { readonly qr?: string; readonly code?: string },
): StatusDocument => ({
  state: phase.at,
  since: new Date(),
  failures,
  rssBytes,
  ...(why ? { why } : {}),
  ...(phase.at === 'pairing' ? codes : {}),
})
