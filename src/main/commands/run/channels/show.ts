import { CHANNEL_CAPABILITIES } from '../../../../bots/index.ts'
import type { Context } from '../../../terminal/index.ts'
import { asColumns, asMarkdown, capabilityTable } from './table.ts'

/** The table of docs/channels.md, from the code. */
export const showChannels = ({ print }: Pick<Context, 'print'>, flags: { json?: true }): void => {
  const table = capabilityTable(CHANNEL_CAPABILITIES)
  const shown = process.stdout.isTTY ? asColumns(table) : asMarkdown(table)
  for (const line of flags.json ? [JSON.stringify(CHANNEL_CAPABILITIES)] : shown) print(line)
}
