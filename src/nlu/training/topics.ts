import type { Features } from '../features/blocks.ts'
import { fillVector } from '../features/vector/vectorize.ts'
import { conceptsIn, type Gazetteer, meaningsOf } from '../gazetteer/concepts.ts'
import { marginsOf } from '../model/model.ts'
import { trainModel } from '../model/train.ts'
import type { TrainingLine } from './held-out.ts'
import { type ReadTexts, vectorsOf } from './reading.ts'

/** What messages that are none of ours are about, by concepts of the gazetteer. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  money: ['salary', 'bank', 'ad'],
  career: ['hr', 'leave', 'strike'],
  school: ['exam_date', 'pedagogy', 'violence', 'quarrel', 'homework'],
  building: ['building', 'furniture', 'heat_water', 'works', 'animal'],
  home: ['home', 'family', 'private', 'house_device', 'health', 'transport', 'travel'],
  chat: ['love', 'joke', 'insult', 'assistant', 'look', 'bot'],
  life: ['football', 'sport', 'weather', 'prayer', 'food', 'politics', 'party', 'wish'],
}
const DENIED = /^no /

/** The topic that most concepts of a message belong to; of two the first. */
const topicOf = (concepts: readonly string[]): string | undefined => {
  const bare = concepts.map((concept) => concept.replace(DENIED, ''))
  let best: string | undefined
  let most = 0
  for (const [topic, own] of Object.entries(TOPICS)) {
    const count = bare.filter((concept) => own.includes(concept)).length
    if (count > most) [best, most] = [topic, count]
  }
  return best
}

/**
 * Lines that are none of ours, each with its topic: by its concepts or, where it has none, by its likeness to those that
 * do. "None of ours" is no cloud of its own; a salary and a broken window have nothing in common.
 */
export const withTopics = (
  lines: readonly TrainingLine[],
  { messages, features }: Pick<ReadTexts, 'messages' | 'features'>,
  gazetteer: Gazetteer,
): TrainingLine[] => {
  const foreign = [...lines.keys()].filter((at) => lines[at]?.row.intent === 'out_of_scope')
  const seeds = foreign.map(
    (at) =>
      topicOf(conceptsIn((messages[at]?.words ?? []).map((word) => meaningsOf(word, gazetteer)))) ?? null,
  )
  const topics = spread(
    seeds,
    foreign.map((at) => features[at] as Features),
  )
  const byLine = new Map(foreign.map((at, index) => [at, topics[index] as string]))
  return lines.map((line, at) => {
    const topic = byLine.get(at)
    return topic === undefined ? line : { ...line, topic }
  })
}

const UNTOLD = 'other topic'

/** What has no topic takes that of the lines that it resembles most. */
const spread = (seeds: readonly (string | null)[], features: readonly Features[]): string[] => {
  if (seeds.every((seed) => seed === null)) return seeds.map(() => UNTOLD)
  const read = vectorsOf(features)
  const model = trainModel({ ...read, tasks: [{ name: 'topic', labels: seeds }] })
  const labels = model.heads[0]?.labels ?? []
  return seeds.map((seed, at) => {
    if (seed !== null) return seed
    const margins = marginsOf(model, fillVector(features[at] as Features, read.dictionary))
    const best = labels.reduce(
      (top, _, label) => ((margins[label] ?? 0) > (margins[top] ?? 0) ? label : top),
      0,
    )
    return labels[best] ?? UNTOLD
  })
}
