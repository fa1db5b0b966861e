import type { Intent } from '../../../../nlu/index.ts'
import { typedReference } from '../../asking/explicit.ts'
import { waitsForWords } from '../../asking/interrupts.ts'
import type { AskedFigures } from '../../reading/narrowing/asked-figures.ts'
import {
  asksByCategory,
  asksSatisfaction,
  categoriesNamed,
  figureKindOf,
} from '../../reading/narrowing/figure-kind.ts'
import { outagesAsked } from '../../reading/narrowing/outages.ts'
import { periodOf } from '../../reading/narrowing/period.ts'
import { listed, mentions, wordsOf } from '../../reading/words.ts'
import { means, type Outcome, say, sureIntent, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { answerOutages } from '../outages/outages.ts'
import { figuresAsked } from './asked.ts'
import { answerFigures } from './statistics.ts'
import { unitsAsked } from './units-asked.ts'

const answer = (talk: Talk, asked: AskedFigures): Promise<Outcome> =>
  asked.kind === 'outages' ? answerOutages(talk, asked) : answerFigures(talk, asked)

/** A school's or a province's name, and a time: what tells of a cut names no month to look back on. */
const namesPlaceAndTime = async (talk: Talk): Promise<boolean> => {
  if (!periodOf(talk.turn.text, talk.turn.now)) return false
  const { unitIds, outside } = await unitsAsked(talk, 'elsewhere too')
  return unitIds !== undefined || outside !== undefined
}

/** "Bilan des coupures internet de novembre": of what has been, never a report of what is. */
const outagesSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const said = outagesAsked(talk.turn.text)
  if (!said || (said === 'perhaps' && !(await namesPlaceAndTime(talk)))) return undefined
  const read = await figuresAsked(talk, { elsewhere: 'elsewhere too' })
  return 'outcome' in read ? read.outcome : answerOutages(talk, { ...read.asked, kind: 'outages' })
}

const FIGURES =
  /^(?:(?:donne[rz]?|montre[rz]?|affiche[rz]?|voir|wri?ni|werini|عطيني|وريني|اعطني)(?: moi| nous| lia| liya| ليا| لي)? )?(?:les |nos |mes |l |ال)?(?:chiffres|statistiques|stats|indicateurs|(?:ال)?ارقام|(?:ال)?احصاء(?:يات|ات)|(?:ال)?احصايات|(?:ال)?احصاييات|ar9am|i7sa2iyat|l ?i7sa2iyat|l ?ar9am)(?: |$)/u
const COUNT_OF_PLACE =
  /^(?:et |w |o )?(?:combien|cmb|شحال|كم|ch7al|chhal)(?: (?:y en a|de demandes|de tickets|d|mn ticket|من طلب))?(?: t il)? (?:pour|a|au|chez|de|d|dans|f|fi|في|ف|عند|3nd|fe)(?: |$)/u
const MOST_WORDS = 8

/** Surely an order, or a fault: figures are not what is wanted. */
const NO_FIGURES: readonly (Intent | undefined)[] = [
  ...(['report_fault', 'take_ticket', 'forward_ticket', 'resolve_ticket', 'ask_requester'] as const),
  ...(['wait_ticket', 'declare_absence', 'vouch', 'cancel', 'undo', 'set_preferences'] as const),
  ...(['confirm_resolved', 'reopen', 'talk_to_human'] as const),
]

/** Plainly figures by their words, whatever they look like to a classifier. */
const saysFigures = async (talk: Talk): Promise<boolean> => {
  const { text } = talk.turn
  if (asksSatisfaction(text)) return true
  const words = wordsOf(text)
  if (words.length > MOST_WORDS || NO_FIGURES.includes(sureIntent(talk))) return false
  const said = words.join(' ')
  if (FIGURES.test(said)) return !means(talk, 'report_fault')
  if (asksByCategory(text)) return !means(talk, 'report_fault', 'ask_requester')
  return COUNT_OF_PLACE.test(said) && (await unitsAsked(talk, 'elsewhere too')).unitIds !== undefined
}

const GOES_ON =
  /^(?:et|idem|pareil|(?:la )?meme chose|نفس ال?(?:شيء?|حاجه)|n[ea]fs (?:ch[ei]|lhaja|l7aja)|kif ?kif|e|mais|w|o|ou|wa|pour|par|seulement|juste|uniquement|avec|sans|و|ديال|dyal|dial|ghir|غير|فقط|حسب|7sab|من|du|en|a|au|chez|f|fi|في)(?: |$)|^و\p{Script=Arabic}|(?: |^)(?:seulement|uniquement|فقط|برك|bark|only)$/u

const FILE =
  /(?:^| )(?:pdf|excel|xlsx?|csv|word|tableau excel|fichier|piece jointe|اكسيل|اكسل|ملف|بي دي اف|fichier)(?= |$)/u
/** "Envoie-le en pdf", "عطيني فملف إكسيل": of what was just shown. */
const asksForFile = (text: string): boolean => FILE.test(wordsOf(text).join(' '))

/** "Combien de demandes…" is a question of its own. */
const TICKETS = listed('demande ticket signalement panne طلب تذاكر تيكي talab tikit lticket')
const isShort = (text: string): boolean => !mentions(wordsOf(text), TICKETS)

/** Something of the figures just shown is to be another: the time, the place, the thing, or which of them. */
const changes = async (talk: Talk, before: AskedFigures): Promise<boolean> => {
  const { text, now } = talk.turn
  const goesOn = GOES_ON.test(wordsOf(text).join(' ')) || (means(talk, 'statistics') && isShort(text))
  if (figureKindOf(text) !== 'all') return goesOn || /[?؟]/u.test(text)
  if (periodOf(text, now)) return goesOn
  if (categoriesNamed(text)) return goesOn
  const isAnswer = before.kind === 'outages' && !means(talk, 'report_fault')
  if (!goesOn && !isAnswer && !/[?؟]/u.test(text)) return false
  const { unitIds, outside } = await unitsAsked(talk, 'elsewhere too')
  return unitIds !== undefined || outside !== undefined
}

/** "Et à Berkane ?", "par catégorie", "le mois dernier", right after figures: they go on from those. */
const goesOnFrom = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, state } = talk.turn
  const { figures: before } = state
  if (!before || wordsOf(text).length > MOST_WORDS) return undefined
  if (asksForFile(text))
    return { ...say(talk.t('dialog:statistics.no_file')), figures: before, keepsQuestion: true }
  const intent = sureIntent(talk)
  if (NO_FIGURES.includes(intent) || intent === 'list_tickets') return undefined
  if (!(await changes(talk, before))) return undefined
  const read = await figuresAsked(talk, { before, elsewhere: 'elsewhere too' })
  return 'outcome' in read ? { figures: before, ...read.outcome } : answer(talk, read.asked)
}

/** Figures of tickets, and cuts of lines, asked for in so many words by those who handle tickets. */
export const figuresSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) || waitsForWords(talk) || typedReference(talk)) return undefined
  const outages = await outagesSaid(talk)
  if (outages) return outages
  const further = await goesOnFrom(talk)
  if (further) return further
  if (!(await saysFigures(talk))) return undefined
  const read = await figuresAsked(talk, { elsewhere: 'elsewhere too' })
  return 'outcome' in read ? read.outcome : answerFigures(talk, read.asked)
}
