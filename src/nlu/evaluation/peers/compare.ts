import type { TextAndLabel } from '../../labelled/index.ts'
import { accuracyOf, macroF1Of } from '../metrics.ts'
import { trainClassifier } from '../train-evaluate.ts'
import { bayes } from './bayes.ts'
import { nlpjs } from './nlpjs.ts'
import { type Peer, PeerAbsent } from './peer.ts'
import { scikit } from './scikit.ts'

export type Compared =
  | { readonly name: string; readonly accuracy: number; readonly macroF1: number; readonly seconds: number }
  | { readonly name: string; readonly absent: string }

export type Comparison = {
  readonly train: readonly TextAndLabel[]
  readonly test: readonly TextAndLabel[]
  /** The Python that may have scikit-learn. */
  readonly python: string
  /** Told of each engine as it ends. */
  readonly onEnd?: (compared: Compared) => void
}

/** This engine and its peers, on the same lines, one after the other. */
export const comparePeers = async ({
  train,
  test,
  python,
  onEnd = () => {},
}: Comparison): Promise<Compared[]> => {
  const ours: Peer = async (split) => split.texts.map(trainClassifier(split.train))
  const peers = { sanad: ours, natural_bayes: bayes, nlpjs_neural: nlpjs, scikit_linear_svc: scikit(python) }
  const compared: Compared[] = []
  for (const [name, peer] of Object.entries(peers)) {
    const one = await compare(name, peer, { train, test })
    compared.push(one)
    onEnd(one)
  }
  return compared
}

const compare = async (
  name: string,
  peer: Peer,
  { train, test }: Pick<Comparison, 'train' | 'test'>,
): Promise<Compared> => {
  const begun = performance.now()
  try {
    const given = await peer({ train, texts: test.map(({ text }) => text) })
    const pairs = test.map(({ label }, at) => ({ gold: label, given: given[at] ?? '' }))
    const seconds = Math.round((performance.now() - begun) / 100) / 10
    return { name, accuracy: accuracyOf(pairs), macroF1: macroF1Of(pairs), seconds }
  } catch (error) {
    if (error instanceof PeerAbsent) return { name, absent: error.message }
    throw error
  }
}
