import type { ScopeFilter, Ticket, Tickets } from '../../../../tickets/index.ts'
import { listed } from '../../reading/words.ts'
import { MOST_FOUND } from '../lists/show-page.ts'

/** The same thing in the other language: a report is found whichever it was written in. */
const SAME_THING: readonly (readonly string[])[] = [
  listed('imprimante طابعه tabi3a'),
  listed('wifi ويفي'),
  listed('connexion internet انترنت كونيكسيون'),
  listed('ordinateur pc حاسوب بيسي'),
  listed('videoprojecteur projecteur datashow مسلاط بروجيكتور داتاشو'),
  listed('electricite كهرباء ضو'),
  listed('massar مسار'),
  listed('souris فاره سوري'),
  listed('clavier لوحه كلافيي'),
  listed('toner encre حبر طونير'),
  listed('cable كابل'),
  listed('ecran شاشه ايكران'),
]
const ARTICLE = /^(?:ال|l(?=[a-z0-9]{4,}$))/

const withoutArticle = (word: string): string => word.replace(ARTICLE, '')

/** The words as they are; and, where one of them names a thing, with each other name of it. */
const wordings = (words: string): string[] => {
  const each = words.split(' ')
  const at = each.findIndex((word) => SAME_THING.some((names) => names.includes(withoutArticle(word))))
  const names = SAME_THING.find((group) => group.includes(withoutArticle(each[at] ?? ''))) ?? []
  return [...new Set([words, ...names.map((name) => each.with(at, name).join(' '))])]
}

/** Newest first; one more than can be shown tells that there are more. */
export const findInWords = async (
  tickets: Pick<Tickets, 'search'>,
  personId: string,
  { words, filter }: { readonly words: string; readonly filter: ScopeFilter },
): Promise<readonly Ticket[]> => {
  const limited = { ...filter, limit: MOST_FOUND + 1 }
  const found = await Promise.all(wordings(words).map((some) => tickets.search(personId, some, limited)))
  const each = new Map(found.flat().map((ticket) => [ticket.id, ticket]))
  return [...each.values()]
    .sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.id < b.id ? 1 : -1))
    .slice(0, MOST_FOUND + 1)
}
