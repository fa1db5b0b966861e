import { describe, expect, it } from 'vitest'
import { comparePeers } from '../../../src/nlu/index.ts'

const train = ['rouge sang', 'rouge vif', 'rouge clair', 'bleu ciel', 'bleu nuit', 'bleu clair'].map(
  (text) => ({
    text,
    label: text.split(' ')[0] ?? '',
  }),
)
const test = [
  { text: 'rouge pâle', label: 'rouge' },
  { text: 'bleu pâle', label: 'bleu' },
]

describe('the engine beside its peers', () => {
  it('puts the same lines to each, and says which is not there', async () => {
    const told: string[] = []
    const compared = await comparePeers({
      ...{ train, test, python: 'no-such-python' },
      onEnd: ({ name }) => told.push(name),
    })
    expect(compared.map(({ name }) => name)).toEqual([
      'sanad',
      'natural_bayes',
      'nlpjs_neural',
      'scikit_linear_svc',
    ])
    expect(told).toHaveLength(4)
    expect(compared.slice(0, 3)).toMatchObject([{ accuracy: 1 }, { accuracy: 1 }, { accuracy: 1 }])
    expect(compared[3]).toMatchObject({ absent: 'no-such-python has no scikit-learn' })
    // a package of one of them replaces it for the whole process
    expect(Math.sign(0)).toBe(0)
  })
})
