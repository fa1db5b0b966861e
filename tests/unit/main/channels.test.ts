import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHANNEL_CAPABILITIES } from '../../../src/bots/index.ts'
import { asColumns, asMarkdown, capabilityTable } from '../../../src/main/commands/run/channels/table.ts'

const DOCUMENT = path.join(import.meta.dirname, '../../../docs/channels.md')
const MARKED = /<!-- capabilities:[^\n]*-->\n([\s\S]*?)\n?<!-- end of capabilities -->/

describe('the table of capabilities', () => {
  it('stands in docs/channels.md as the code has it (npm run sanad -- channels)', () => {
    const [, between] = MARKED.exec(readFileSync(DOCUMENT, 'utf8')) ?? []
    expect(between?.trim().split('\n')).toEqual(asMarkdown(capabilityTable(CHANNEL_CAPABILITIES)))
  })

  it('has a cell for every channel in every row, and lines up in columns', () => {
    const table = capabilityTable(CHANNEL_CAPABILITIES)
    const channels = Object.keys(CHANNEL_CAPABILITIES).length
    for (const row of table) expect(row).toHaveLength(channels + 1)
    for (const cell of table.flat().slice(1)) expect(cell).not.toBe('')
    const lines = asColumns(table)
    const second = lines[0]?.indexOf('Web chat') ?? -1
    for (const line of lines.slice(1)) expect(line.slice(second - 2, second)).toBe('  ')
  })

  it('says of a channel without a thing that it has none', () => {
    const telegram = CHANNEL_CAPABILITIES.telegram!
    const { buttons: _, ...bare } = { ...telegram, media: {}, caption: 0, receives: [] }
    const rows = new Map(
      capabilityTable({ telegram: { ...bare, proactive: 'within_a_day' } }).map(([name, cell]) => [
        name,
        cell,
      ]),
    )
    for (const name of ['buttons', 'words under a file', 'hears: album', 'image: sent / received'])
      expect(rows.get(name)).toBe('–')
    expect(rows.get('may write to a person')).toContain('template')
  })
})
