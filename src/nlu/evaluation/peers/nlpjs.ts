import { createRequire } from 'node:module'
import { fold, wordsOf } from '../../../shared/text/index.ts'
import { type Peer, PeerAbsent } from './peer.ts'

type Nlu = {
  train(corpus: readonly { utterance: string; intent: string }[]): Promise<unknown>
  process(utterance: string): Promise<{ classifications: readonly { intent: string }[] }>
}
type Package = {
  NluNeural: new (settings: object, container: unknown) => Nlu
}
type Core = { containerBootstrap(): { use(plugin: unknown): void } }

const require = createRequire(import.meta.url)

/** A development dependency: an installed service does not have it. */
const load = (): Package & Core => {
  try {
    return { ...(require('@nlpjs/nlu') as Package), ...(require('@nlpjs/core') as Core) }
  } catch (error) {
    throw new PeerAbsent('@nlpjs/nlu is not installed', { cause: error })
  }
}

const wordsIn = (text: string): string => wordsOf(fold(text)).join(' ')

/** nlp.js' neural classifier on the same folded words; it knows no stemmer that would fit all five varieties. */
export const nlpjs: Peer = async ({ train, texts }) => {
  const { NluNeural, containerBootstrap } = load()
  const nlu = new NluNeural({ locale: 'xx', log: false, useNoneFeature: false }, containerBootstrap())
  await nlu.train(train.map(({ text, label }) => ({ utterance: wordsIn(text), intent: label })))
  const answers: string[] = []
  for (const text of texts) {
    const { classifications } = await nlu.process(wordsIn(text))
    answers.push(classifications[0]?.intent ?? '')
  }
  return answers
}
