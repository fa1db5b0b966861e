import { createRequire } from 'node:module'
import { fold, wordsOf } from '../../shared/text/index.ts'
import type { TextAndLabel } from '../labelled/index.ts'

type Bayes = {
  addDocument(words: string[], label: string): void
  train(): void
  classify(words: string[]): string
}
/** The single file of `natural` that is needed: the whole package takes a second to load. */
const require = createRequire(import.meta.url)

/**
 * `natural`'s naive Bayes, the baseline to beat: on our folded words, since its own tokenizer drops all Arabic.
 * Returns a function from text to label.
 */
export const trainBayes = (rows: readonly TextAndLabel[]): ((text: string) => string) => {
  const BayesClassifier = require('natural/lib/natural/classifiers/bayes_classifier.js') as new () => Bayes
  const bayes = new BayesClassifier()
  for (const { text, label } of rows) bayes.addDocument(wordsOf(fold(text)), label)
  bayes.train()
  return (text) => bayes.classify(wordsOf(fold(text)))
}
