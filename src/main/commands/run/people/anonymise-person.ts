import { anonymisePerson } from '../../../../directory/index.ts'
import { loadTexts } from '../../../../shared/i18n/index.ts'
import { AppError } from '../../../../shared/index.ts'
import { withDatabase } from '../../../database/with-database.ts'
import { productTime } from '../../../demo/clock.ts'
import { type Context, LOCALES_DIR } from '../../../terminal/index.ts'

/** Takes away who a person is, and what would still let them in; only when that was confirmed. */
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
    await db.collection('webchat_sessions').deleteMany({ personId })
  })
}
