import type { Explanation } from '../../nlu/index.ts'

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

type Named = { readonly intent?: string; readonly category: string | null; readonly confidence: number }

const named = ({ intent, category, confidence }: Named): string =>
  `${[intent, category].filter(Boolean).join(' / ')}  ${percent(confidence)}`

const line = (label: string, value: string): string => `${label.padEnd(12)} ${value}`

type Weighed = Explanation['speakFor']
const weighed = (features: Weighed): string =>
  features.map(({ feature, weight }) => `${feature} ${weight.toFixed(2)}`).join(', ')

/** What one message means, and what was looked at on the way, line by line; a line of which nothing is known is left out. */
export const explainedLines = (explanation: Explanation): string[] => {
  const { understanding, normal, skeleton, denied, speakFor, speakAgainst } = explanation
  const { variety, entities, sinceAt, secondFault, alternatives } = understanding
  return [
    named(understanding),
    line('variety', variety),
    ...Object.entries(entities).map(([key, value]) => line(key, String(value))),
    ...(sinceAt ? [line('since', sinceAt.toISOString())] : []),
    ...denied.map((piece) => line('set aside', piece)),
    ...(secondFault ? [line('second', `${named(secondFault)}  ${secondFault.text}`)] : []),
    ...alternatives.map((other) => line('or', named(other))),
    line('read as', normal),
    line('sounds', skeleton),
    ...(speakFor.length > 0 ? [line('for', weighed(speakFor))] : []),
    ...(speakAgainst.length > 0 ? [line('against', weighed(speakAgainst))] : []),
  ]
}
