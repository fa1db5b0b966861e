import { readWhatsappStatus, showPairing } from '../../../bots/index.ts'
import { AppError } from '../../../shared/index.ts'
import { withDatabase } from '../../database/with-database.ts'
import type { Context } from '../../terminal/index.ts'

/** Never the number, nor the code: that is another command. */
export const whatsappStatus = async (context: Context, flags: { json?: true }): Promise<void> => {
  const status = await withDatabase(context, ({ connection }) => readWhatsappStatus(connection))
  const { state = 'off', since, why, failures = 0, rssBytes = 0 } = status ?? {}
  const shown = {
    state,
    since: since?.toISOString() ?? null,
    why: why ?? null,
    failures,
    browserMegabytes: Math.round(rssBytes / 1_048_576),
  }
  if (flags.json) return context.print(JSON.stringify(shown))
  for (const [name, value] of Object.entries(shown)) context.print(`${name}  ${value ?? '-'}`)
}

/** Whoever scans it reads and writes as the number: shown to who sits at the terminal only. */
export const whatsappQr = async (context: Context): Promise<void> => {
  const status = await withDatabase(context, ({ connection }) => readWhatsappStatus(connection))
  const shown = status && (await showPairing(status))
  if (!shown)
    throw new AppError('not_found', 'whatsapp_web.nothing_to_link', { state: status?.state ?? 'off' })
  context.print(shown)
}
