import type { Gazetteer } from '../../gazetteer/concepts.ts'
import type { Intent } from '../../labels.ts'
import type { Found } from '../found.ts'
import { isDual, numberEnd, numberIn } from '../lexicon/numbers.ts'
import { isTakenBack } from '../lexicon/taken-back.ts'
import type { Span } from '../tagger/tags.ts'
import { askedAlone, stillMissing } from './asked.ts'
import { askedFor, brokenShare } from './compared/broken-share.ts'
import { correctedTo } from './compared/corrected.ts'
import { countedIn } from './counted.ts'
import { countsNoThing } from './counts-nothing.ts'
import { numberBeforeDevice, pairOfDevices } from './missed/before-device.ts'
import { numberBehindNoun, summedUp } from './missed/behind-noun.ts'
import { clashing } from './missed/clash.ts'
import { peopleHarmed } from './missed/people-harmed.ts'
import { namesOne } from './names-one.ts'
import { isNew, numberSaidToMiss } from './said-missing.ts'
import { tellsScene } from './scene.ts'

type Words = readonly string[]

/** What they count of devices is what is broken or asked for; elsewhere it may be anything. */
const COUNTS_DEVICES: ReadonlySet<Intent> = new Set<Intent>([
  'report_fault',
  'add_comment',
  'forward_ticket',
  'reopen',
  'resolve_ticket',
  'take_ticket',
  'wait_ticket',
  'ask_requester',
])

/** "un" and "واحد" count nothing; a dual counts two. */
const taggedIn = (words: Words, spans: readonly Span[], gazetteer: Gazetteer): number | undefined => {
  const numbers = spans
    .filter(({ key }) => key === 'quantity')
    .filter(({ from }) => !tellsScene(words, from) && !isNew(words, from, gazetteer))
    .filter(({ from }) => !namesOne(words, from, gazetteer) && !countsNoThing(words, from, gazetteer))
    .flatMap(({ from, to }) => {
      const number = numberFrom(words, from, to)
      return number !== undefined && number > 1 ? [{ at: from, number }] : []
    })
  if (numbers.length === 0) return numberSaidToMiss(words, gazetteer)
  const meant = numbers.find(({ at }) => !isTakenBack(words, at))
  if (meant) return meant.number
  // The only number known is the one corrected away: the other one takes its place, if it counts anything.
  const others = words.flatMap((_, at) => {
    const number = isTakenBack(words, at) ? undefined : numberIn(numberAt(words, at))
    return number !== undefined && number > 1 ? [{ at, number }] : []
  })
  if (others.length === 0) return numbers[0]?.number
  return others.find(({ at }) => !countsNoThing(words, at, gazetteer))?.number
}

/** What several numbers say of each other: one corrects another, or is the share of it that is broken. */
const compared = (words: Words, gazetteer: Gazetteer): number | undefined => {
  const counted = countedIn(words, gazetteer)
  return counted.length < 2
    ? undefined
    : (correctedTo(words, counted, gazetteer) ??
        stillMissing(words, gazetteer) ??
        brokenShare(words, counted, gazetteer) ??
        askedFor(words, counted, gazetteer))
}

/** How many are broken, missing or asked for. */
export const quantityIn = (
  { words, clues, spans }: Found,
  intent: Intent,
  gazetteer: Gazetteer,
): number | undefined => {
  if (!COUNTS_DEVICES.has(intent)) return taggedIn(words, spans, gazetteer)
  const numbers = clues.words.filter(({ counts }) => counts === 'number').length
  // What the tagger has missed comes last.
  return (
    (numbers < 2 ? undefined : compared(words, gazetteer)) ??
    (numbers === 0 ? undefined : summedUp(words)) ??
    taggedIn(words, spans, gazetteer) ??
    (numbers === 0 ? undefined : missedIn(words, gazetteer)) ??
    pairOfDevices(clues.words) ??
    clashing(words)
  )
}

const missedIn = (words: Words, gazetteer: Gazetteer): number | undefined =>
  numberBeforeDevice(words, gazetteer) ??
  numberBehindNoun(words, gazetteer) ??
  peopleHarmed(words, gazetteer) ??
  askedAlone(words)

const numberAt = (words: readonly string[], from: number): readonly string[] =>
  words.slice(from, numberEnd(words, from))

const numberFrom = (words: readonly string[], tagged: number, to: number): number | undefined => {
  // "أحد عشر", "واحد و|ثلاثون": the tagger may know its last word only.
  const back = [2, 1].find((step) => tagged >= step && numberEnd(words, tagged - step) > tagged) ?? 0
  const from = tagged - back
  const end = numberEnd(words, from)
  if (end > from) return numberIn(words.slice(from, end))
  return numberIn(words.slice(from, to)) ?? (isDual(words[from] ?? '') ? 2 : undefined)
}
