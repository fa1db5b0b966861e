import { type Choice, helpedChoiceId } from '../../../../notifications/index.ts'
import type { Ticket } from '../../../../tickets/index.ts'
import { chooseArticle, offerOf } from '../../../self-help/index.ts'
import type { Talk } from '../../talk.ts'
import type { OpenQuestion } from '../../turn.ts'
import { offerJoin } from './offer-join.ts'

/** What may spare somebody the way: said in the same reply, after the ticket is open and its people are told. */
export type Offers = {
  readonly lines: readonly string[]
  readonly choices: readonly Choice[]
  /** Can be answered in words as well, when no button may stand there. */
  readonly inWords?: string
  /** What is asked with it, where that is a question. */
  readonly question?: OpenQuestion
}

const advice = (talk: Talk, { report, reference }: Ticket): Offers => {
  const { category, text } = report
  const article = category === null ? undefined : chooseArticle({ category, text })
  if (!article) return { lines: [], choices: [] }
  const { lines, worked } = offerOf(talk.desk.texts, talk.language, article)
  const inWords = talk.t('selfhelp:offer.say_worked', { worked })
  return { lines, choices: [{ id: helpedChoiceId(reference, article), title: worked }], inWords }
}

/** To join a ticket that looks the same; without any, a quick remedy: two offers at once would be a leaflet. */
export const offersFor = async (talk: Talk, ticket: Ticket): Promise<Offers> => {
  const similar = await talk.desk.tickets.listSimilar(talk.turn.person.id, ticket)
  return similar.length > 0 ? offerJoin(talk, ticket, similar) : advice(talk, ticket)
}
