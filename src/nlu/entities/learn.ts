import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { LabelledRow } from '../labelled/index.ts'
import { tokenFeatures, topicOf } from './tagger/features.ts'
import { goldTags } from './tagger/gold.ts'
import type { Tagger } from './tagger/tag.ts'
import { trainTagger } from './tagger/train.ts'

/** Every line that holds an entity, and every second of the others. */
const KEPT_PLAIN = 2

export const learnTagger = (rows: readonly LabelledRow[], gazetteer: Gazetteer): Tagger => {
  const chosen = rows.filter((row, line) => line % KEPT_PLAIN === 0 || Object.keys(row.entities).length > 0)
  return trainTagger(
    chosen.map((row) => {
      const { tokens, tags } = goldTags(row)
      return { features: tokenFeatures(tokens, { gazetteer, topic: topicOf(row.intent) }), tags }
    }),
  )
}
