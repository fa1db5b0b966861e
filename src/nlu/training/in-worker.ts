import { Worker } from 'node:worker_threads'
import type { OnProgress } from '../model/train.ts'

/** Training makes far more garbage than understanding, for which a process may have been started. */
const ROOM_FOR_THE_YOUNG_MB = 64

export type OrderToTrain = { readonly corpusDir: string }
export type TrainingNews = { readonly share: number } | { readonly bytes: Uint8Array }

/** Trains beside the main thread, which goes on answering; resolves with the engine's bytes. */
export const trainInWorker = (order: OrderToTrain, onProgress: OnProgress): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker-entry.mjs', import.meta.url), {
      workerData: order,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: ROOM_FOR_THE_YOUNG_MB },
    })
    worker.on('message', (news: TrainingNews) => {
      if ('share' in news) onProgress(news.share)
      else resolve(Buffer.from(news.bytes.buffer, news.bytes.byteOffset, news.bytes.byteLength))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`training ended with code ${code} and no model`)))
  })
