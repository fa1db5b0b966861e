import { spawn } from 'node:child_process'
import { text as readAll } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { fold } from '../../../shared/text/index.ts'
import { type Peer, PeerAbsent } from './peer.ts'

const SCRIPT = fileURLToPath(new URL('./scikit.py', import.meta.url))

const run = async (python: string, args: readonly string[], input: string) => {
  const child = spawn(python, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  })
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => resolve(-1))
    child.on('close', (code) => resolve(code ?? -1))
  })
  // A program that never began, or ended at once, reads nothing.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [output, code] = await Promise.all([readAll(child.stdout), ended])
  return { output, code }
}

/** scikit-learn's TF-IDF and LinearSVC on the same folded texts, where the machine's Python has it. */
export const scikit =
  (python: string): Peer =>
  async ({ train, texts }) => {
    const { code: found } = await run(python, ['-c', 'import sklearn'], '')
    if (found !== 0) throw new PeerAbsent(`${python} has no scikit-learn`)
    const input = JSON.stringify({
      train: train.map(({ text, label }) => [fold(text), label]),
      texts: texts.map(fold),
    })
    const { output, code } = await run(python, [SCRIPT], input)
    if (code !== 0) throw new PeerAbsent(`scikit-learn ended with code ${code}`)
    return JSON.parse(output)
  }
