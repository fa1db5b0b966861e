import { parentPort, workerData } from 'node:worker_threads'
import { loadGazetteer } from '../gazetteer/concepts.ts'
import { encodeEngine } from '../model/archive.ts'
import type { OrderToTrain, TrainingNews } from './in-worker.ts'
import { readCorpus } from './read-corpus.ts'
import { trainEngine } from './train-engine.ts'

const { corpusDir } = workerData as OrderToTrain
const tell = (news: TrainingNews): void => parentPort?.postMessage(news)

const engine = trainEngine(await readCorpus(corpusDir), loadGazetteer(), (share) => tell({ share }))
tell({ bytes: encodeEngine(engine) })
