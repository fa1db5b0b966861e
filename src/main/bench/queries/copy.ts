import type { Category, Ticket } from '../../../tickets/index.ts'

export type CopyParts = {
  readonly id: string
  readonly reference: string
  readonly openedAt: Date
  readonly text: string
  /** The template's own when absent. */
  readonly category?: Category
  readonly originPath: readonly string[]
  /** Ids of units and people, by those of the model school. */
  readonly names: ReadonlyMap<string, string>
}

/** The same story at another school and time. */
export const copyTicket = (template: Ticket, parts: CopyParts): Ticket => {
  const shift = parts.openedAt.getTime() - template.openedAt.getTime()
  const rewrite = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const renamed = parts.names.get(value)
      if (renamed !== undefined) return renamed
      return value.startsWith(template.id) ? parts.id + value.slice(template.id.length) : value
    }
    if (value instanceof Date) return new Date(value.getTime() + shift)
    if (Array.isArray(value)) return value.map(rewrite)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rewrite(part)]))
  }
  const copy = rewrite(template) as Ticket
  const category = parts.category ?? copy.category
  const report = { ...copy.report, text: parts.text, category }
  const timeline = copy.timeline.map((event, ordinal) => ({
    ...event,
    // unique among openings
    commandId: `${parts.id}-${ordinal}`,
    ...(event.type === 'opened' ? { report } : {}),
  }))
  return {
    ...copy,
    report,
    category,
    timeline: timeline as Ticket['timeline'],
    reference: parts.reference,
    originPath: [...parts.originPath],
  }
}
