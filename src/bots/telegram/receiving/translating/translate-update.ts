import type { Content, Context } from './envelope.ts'
import { ofCallback } from './of-callback.ts'
import { ofMembership } from './of-membership.ts'
import { ofEdited, ofMessage } from './of-message.ts'
import { ofReaction } from './of-reaction.ts'
import { updateSchema } from './update-schema.ts'

/** A press of a button, to be answered whatever becomes of it: it shows a clock until then. */
export type Press = { readonly callbackQueryId: string; readonly languageCode?: string }

export type Translated = Content & {
  /** Undefined when the update has no readable number. */
  readonly updateId: number | undefined
  readonly press?: Press
}

type Loose = { update_id?: unknown; callback_query?: { id?: unknown } | null } | null | undefined

const malformed = (update: Loose): Translated => {
  const id = update?.update_id
  const callback = update?.callback_query?.id
  return {
    updateId: Number.isSafeInteger(id) ? (id as number) : undefined,
    ignored: 'malformed',
    ...(typeof callback === 'string' && callback !== '' ? { press: { callbackQueryId: callback } } : {}),
  }
}

/** An update of the Bot API in our own words. Pure; whatever comes in, it does not throw. */
export const translateUpdate = (update: unknown, given: Omit<Context, 'updateId'>): Translated => {
  const parsed = updateSchema.safeParse(update)
  if (!parsed.success) return malformed(update as Loose)
  const { update_id: updateId, callback_query: callback, ...kinds } = parsed.data
  const context = { ...given, updateId }
  if (callback) {
    const { language_code: languageCode } = callback.from
    const press = { callbackQueryId: callback.id, ...(languageCode ? { languageCode } : {}) }
    return { updateId, press, ...ofCallback(callback, context) }
  }
  if (kinds.message) return { updateId, ...ofMessage(kinds.message, context) }
  if (kinds.edited_message) return { updateId, ...ofEdited(kinds.edited_message, context) }
  if (kinds.message_reaction) return { updateId, ...ofReaction(kinds.message_reaction, context) }
  if (kinds.my_chat_member) return { updateId, ...ofMembership(kinds.my_chat_member) }
  return { updateId, ignored: 'unknown_kind' }
}
