import { useState } from 'preact/hooks'
import { useLanguage } from '../language/language.tsx'

/** The server's limits: known here too, so that nobody waits for an upload that will be refused. */
const MOST_FILES = 5
const MOST_BYTES = 10 * 1024 * 1024

export const usePickedFiles = () => {
  const { t } = useLanguage()
  const [files, setFiles] = useState<readonly File[]>([])
  const [problem, setProblem] = useState<string>()
  const add = (picked: readonly File[]) => {
    if (picked.length === 0) return
    const tooLarge = picked.find(({ size }) => size > MOST_BYTES)
    const all = [...files, ...picked.filter(({ size }) => size <= MOST_BYTES)]
    setFiles(all.slice(0, MOST_FILES))
    if (tooLarge) setProblem(t('composer.too_large', { name: tooLarge.name }))
    else setProblem(all.length > MOST_FILES ? t('composer.too_many') : undefined)
  }
  const remove = (file: File) => {
    setFiles(files.filter((other) => other !== file))
    setProblem(undefined)
  }
  const clear = () => {
    setFiles([])
    setProblem(undefined)
  }
  return { files, problem, add, remove, clear }
}
