import type { NewReply } from '../../../notifications/index.ts'
import type { Texts } from '../../../shared/i18n/index.ts'
import type { Language } from '../../../shared/index.ts'
import { shownFileName } from '../../../shared/text/index.ts'
import { inLanguages } from '../../linking/stranger-language.ts'
import type { FetchDocument, Teller } from './document.ts'

/** Whom the address belongs to, and in which languages to write there. */
export type Addressee = { readonly personId?: string; readonly languages: readonly Language[] }
export type FindAddressee = (teller: Teller) => Promise<Addressee>

const MEGABYTE = 1024 * 1024

export type Lost = { readonly reason: string; readonly mostBytes?: number }

/** Which file could not be kept, and why; nothing else that was sent with it is lost. */
export const replyAbout = (
  file: Pick<FetchDocument, '_id' | 'name'>,
  { reason, mostBytes }: Lost,
  to: { readonly teller: Teller; readonly addressee: Addressee; readonly texts: Texts },
): NewReply => {
  const { teller, addressee, texts } = to
  const key = reason === 'too_large' && mostBytes !== undefined ? 'too_large_for' : reason
  const params = { name: shownFileName(file.name), megabytes: Math.floor((mostBytes ?? 0) / MEGABYTE) }
  return {
    id: `file:${file._id}:${teller.event}`,
    to: teller.from,
    ...(addressee.personId === undefined ? {} : { personId: addressee.personId }),
    message: { text: inLanguages(texts, addressee.languages, `channel:file.${key}`, params), choices: [] },
  }
}
