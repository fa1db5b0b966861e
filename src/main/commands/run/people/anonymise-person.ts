import type { Document } from 'mongodb'
import { anonymisePerson } from '../../../../directory/index.ts'
import { loadTexts } from '../../../../shared/i18n/index.ts'
import { AppError } from '../../../../shared/index.ts'
import { withDatabase } from '../../../database/with-database.ts'
import { productTime } from '../../../demo/clock.ts'
import { type Context, LOCALES_DIR } from '../../../terminal/index.ts'

/** What chats keep of a person beside their tickets: what would still let them in, what they wrote and were answered. */
const keptBy = (personId: string): readonly (readonly [collection: string, filter: Document])[] => [
  ['webchat_sessions', { personId }],
  ['webchat_messages', { personId }],
  ['webchat_presence', { _id: personId }],
  ['conversations', { 'state.memory.personId': personId }],
  ['person_floods', { _id: personId }],
]

/** Takes away who a person is, and their chats; only when that was confirmed. */
export const runAnonymisePerson = async (
  context: Context,
  personId: string,
  { yes }: { readonly yes?: true },
): Promise<void> => {
  if (!yes) throw new AppError('invalid', 'cli.bad_confirmation', { person: personId })
  const texts = loadTexts(LOCALES_DIR)
  const name = {
    ar: texts.t('ar', 'terms:anonymous.person'),
    fr: texts.t('fr', 'terms:anonymous.person'),
  }
  await withDatabase(context, async ({ connection }) => {
    const db = connection.getClient().db(connection.name)
    await anonymisePerson(connection, personId, { name, at: await productTime(db) })
    for (const [collection, filter] of keptBy(personId)) await db.collection(collection).deleteMany(filter)
  })
}
