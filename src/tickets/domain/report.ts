import type { Category } from './category.ts'

export type Attachment = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
}

/** What the report says, as understood; every part but the words may be missing. */
export type Report = {
  readonly text: string
  readonly category: Category | null
  readonly room?: string
  readonly since?: string
  readonly sinceAt?: Date
  readonly quantity?: number
  readonly operator?: string
  readonly urgency?: string
  readonly attachments: readonly Attachment[]
}
