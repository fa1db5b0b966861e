import { deniedParts } from '../contrast/index.ts'
import { SEEDS } from '../features/blocks.ts'
import { rowOf } from '../features/dictionary.ts'
import { shapeOf } from '../features/shape.ts'
import { conceptsOf, type Gazetteer } from '../gazetteer/concepts.ts'
import type { Intent } from '../labels.ts'
import type { Engine } from '../model/engine.ts'
import { speakerFor } from '../model/meaning.ts'
import { headOf } from '../model/model.ts'
import { type Message, normalOf } from '../text/message.ts'
import { skeletonOfWord } from '../text/words/words.ts'
import type { Understanding } from '../understanding.ts'
import { type NamedFeature, namedWords } from './named-features.ts'

export type Weighed = { readonly feature: string; readonly weight: number }

export type Explanation = {
  readonly understanding: Understanding
  /** The text as read: folded, mended when typed under the wrong keyboard layout, references replaced. */
  readonly normal: string
  readonly skeleton: string
  readonly concepts: readonly string[]
  /** What the message says is not the trouble, and so counts for little. */
  readonly denied: readonly string[]
  /** Words, phrases, concepts and traits that spoke most for the chosen intent, and most against it. */
  readonly speakFor: readonly Weighed[]
  readonly speakAgainst: readonly Weighed[]
}

const MOST_SHOWN = 8

type Read = { readonly skeletons: readonly string[]; readonly concepts: readonly string[] }

const featuresOf = (message: Message, { skeletons, concepts }: Read): NamedFeature[] => [
  ...namedWords(
    'word',
    SEEDS.words,
    message.words.map(({ text }) => text),
  ),
  ...namedWords('sound', SEEDS.skeletonWords, skeletons),
  ...namedWords('concept', SEEDS.concepts, concepts),
  ...shapeOf(message).flatMap((trait) => namedWords('trait', SEEDS.shape, [trait])),
]

/** Why this intent: its weight for every readable feature of the message (letter groups are not readable). */
export const explainMessage = (
  message: Message,
  { engine, gazetteer, intent }: { engine: Engine; gazetteer: Gazetteer; intent: Intent },
): Omit<Explanation, 'understanding'> => {
  const concepts = conceptsOf(
    gazetteer,
    message.words.map(({ text }) => text),
  )
  const skeletons = message.words.map(skeletonOfWord).filter(Boolean)
  const { dictionary, weights, scales, columns } = engine.model
  const speaker = speakerFor(intent)
  const head = headOf(engine.model, speaker.head)
  const column = head.offset + head.labels.indexOf(speaker.label)
  const weighed = new Map<string, number>()
  for (const { name, hash } of featuresOf(message, { skeletons, concepts })) {
    const row = rowOf(dictionary, hash)
    if (row >= 0) weighed.set(name, (weights[row * columns + column] ?? 0) * (scales[row] ?? 0))
  }
  const ranked = [...weighed]
    .map(([feature, weight]) => ({ feature, weight }))
    .sort((a, b) => b.weight - a.weight)
  return {
    normal: normalOf(message.meant),
    skeleton: skeletons.join(' '),
    concepts,
    denied: deniedParts(message.line(), gazetteer),
    speakFor: ranked.filter(({ weight }) => weight > 0).slice(0, MOST_SHOWN),
    speakAgainst: ranked
      .filter(({ weight }) => weight < 0)
      .slice(-MOST_SHOWN)
      .reverse(),
  }
}
