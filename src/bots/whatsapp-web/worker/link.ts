import { type FromWorker, type ToWorker, toWorker } from '../protocol/messages.ts'

/** The worker's side of the pipe to its node. */
export type Link = {
  tell(message: FromWorker): void
  listen(on: { message(message: ToWorker): void; gone(): void }): void
}

export const createLink = (): Link => ({
  tell(message) {
    // a node that is gone hears nothing; `gone` ends this process
    if (process.connected) process.send?.(message, () => undefined)
  },
  listen({ message, gone }) {
    process.on('message', (value) => {
      const parsed = toWorker.safeParse(value)
      if (parsed.success) message(parsed.data)
    })
    process.on('disconnect', gone)
  },
})
