import { Presets, SingleBar } from 'cli-progress'

export type Progress = {
  readonly update: (done: number, total: number) => void
  readonly end: () => void
}

/** A bar on a terminal, nothing in a pipe; always on stderr. */
export const showProgress = (title: string): Progress => {
  if (!process.stderr.isTTY) return { update: () => {}, end: () => {} }
  const bar = new SingleBar(
    {
      format: `${title} {bar} {percentage}%`,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  )
  let started = false
  return {
    update: (done, total) => {
      if (!started) bar.start(total, done)
      else bar.setTotal(total)
      started = true
      bar.update(Math.min(done, total))
    },
    end: () => bar.stop(),
  }
}
