import { certaintyOf } from '../certainty.ts'
import { loadGazetteer } from '../gazetteer/concepts.ts'
import type { LabelledRow } from '../labelled/index.ts'
import { temperaturesFor } from '../model/engine.ts'
import { type Judgement, judge, likeliestCategory } from '../model/judge.ts'
import { augment } from '../training/augmentation/augment.ts'
import { calibrate } from '../training/calibrate.ts'
import { type TrainingLine, type Weighed, weighHeldOut } from '../training/held-out.ts'
import { readingsOf, readTexts } from '../training/reading.ts'
import { withTopics } from '../training/topics.ts'
import { hardened } from './harden.ts'
import { accuracyOf, calibrationError, macroF1Of, percentile, scoresOf, share } from './metrics.ts'

/** What `nlu cross-validate --json` prints, for the corpus' lines as they are and for the same made harder. */
export type HeldOutFigures = {
  readonly n: number
  readonly intent: { readonly accuracy: number; readonly macroF1: number }
  readonly category: { readonly accuracy: number }
  readonly variety: { readonly accuracy: number }
  readonly outOfScope: { readonly precision: number; readonly recall: number }
  readonly calibration: { readonly ece: number; readonly answered: number; readonly answeredRight: number }
  /**
   * Of each figure, the voice in the middle: a few voices write of what nobody else does, and whoever is understood by a
   * model that has read them all fares better than they do held out.
   */
  readonly middleVoice: { readonly intent: number; readonly answered: number; readonly answeredRight: number }
}
export type CrossValidation = { readonly ordinary: HeldOutFigures; readonly hardened: HeldOutFigures }

/**
 * How well the corpus' own voices are understood when each is unknown: the voices in groups, each group put to a
 * model that has read only the others. Confidence is calibrated on the rest in the same way.
 */
export const crossValidate = (rows: readonly LabelledRow[], folds = 4): CrossValidation => {
  const gazetteer = loadGazetteer()
  const augmented = augment(rows)
  const textsOf = (asked: readonly TrainingLine[]) => asked.map(({ row }) => row.text)
  const read = readTexts(textsOf(augmented), gazetteer)
  const { features, plausibility } = read
  const lines = withTopics(augmented, read, gazetteer)
  const ordinary = lines.slice(0, rows.length)
  const hard = hardened(ordinary)
  const asked = [...ordinary, ...hard]
  const readings = readingsOf(readTexts(textsOf(asked), gazetteer, { known: plausibility }), gazetteer)
  const weighed = weighHeldOut({
    ...{ lines, features, folds },
    asked: readings.map((reading, at) => ({ ...(asked[at] as TrainingLine), reading })),
  })
  const isHard = new Set(hard.map(({ row }) => row))
  const plain = weighed.filter(({ row }) => !isHard.has(row))
  return {
    ordinary: figuresOf(plain, plain),
    hardened: figuresOf(
      weighed.filter(({ row }) => isHard.has(row)),
      plain,
    ),
  }
}

type Judged = { readonly row: LabelledRow; readonly judgement: Judgement; readonly category: string }

const figuresOf = (weighed: readonly Weighed[], calibratedOn: readonly Weighed[]): HeldOutFigures => {
  const calibration = calibrate(calibratedOn)
  const judged = weighed.map(
    ({ row, margins, words }): Judged => ({
      row,
      judgement: judge(margins, temperaturesFor(calibration, words)),
      category: likeliestCategory(margins.category),
    }),
  )
  const answers = (question: 'intent' | 'variety') =>
    judged.map(({ row, judgement }) => ({ gold: row[question], given: judgement[question] }))
  const intents = answers('intent')
  const faults = judged.filter(({ row }) => row.category !== null)
  const { precision, recall } = scoresOf(intents, 'out_of_scope')
  return {
    n: weighed.length,
    intent: { accuracy: accuracyOf(intents), macroF1: macroF1Of(intents) },
    category: {
      accuracy: accuracyOf(
        faults.map(({ row, category }) => ({ gold: row.category ?? '', given: category })),
      ),
    },
    variety: { accuracy: accuracyOf(answers('variety')) },
    outOfScope: { precision, recall },
    calibration: calibrationOf(judged),
    middleVoice: middleVoiceOf(judged),
  }
}

const middleVoiceOf = (judged: readonly Judged[]): HeldOutFigures['middleVoice'] => {
  const voices = new Map<string, Judged[]>()
  for (const one of judged) {
    const own = voices.get(one.row.voice)
    if (own) own.push(one)
    else voices.set(one.row.voice, [one])
  }
  const own = [...voices.values()].map((lines) => ({
    intent: accuracyOf(lines.map(({ row, judgement }) => ({ gold: row.intent, given: judgement.intent }))),
    ...calibrationOf(lines),
  }))
  const middle = (figure: (one: (typeof own)[number]) => number) => percentile(own.map(figure), 0.5)
  return {
    intent: middle(({ intent }) => intent),
    answered: middle(({ answered }) => answered),
    answeredRight: middle(({ answeredRight }) => answeredRight),
  }
}

const calibrationOf = (judged: readonly Judged[]): HeldOutFigures['calibration'] => {
  const trials = judged.map(({ row, judgement }) => ({
    confidence: judgement.confidence,
    right: judgement.intent === row.intent && judgement.category === row.category,
    sure: certaintyOf(judgement) === 'sure',
  }))
  const sure = trials.filter((trial) => trial.sure)
  return {
    ece: calibrationError(trials),
    answered: share(sure.length, trials.length),
    answeredRight: share(sure.filter(({ right }) => right).length, sure.length),
  }
}
