import { useRef, useState } from 'preact/hooks'
import { useLanguage } from '../language/language.tsx'
import { type FileLimits, sortOut } from './refuse.ts'
import { shrinkPicture } from './shrink-picture.ts'

export type AttachedFiles = {
  readonly files: readonly File[]
  /** Why something was not taken, a sentence each. */
  readonly problems: readonly string[]
  readonly add: (picked: readonly File[]) => void
  readonly remove: (file: File) => void
  readonly clear: () => void
}

/** Until the server has told its limits it is the only one that refuses. */
const UNKNOWN: FileLimits = { files: Number.POSITIVE_INFINITY, bytes: {}, refusedEndings: [] }

/** The files that go with the next message, wherever they came from. */
export const useAttachedFiles = (limits: FileLimits = UNKNOWN): AttachedFiles => {
  const { t } = useLanguage()
  const [files, setFiles] = useState<readonly File[]>([])
  const [problems, setProblems] = useState<readonly string[]>([])
  // pictures take a moment to be drawn smaller: others may have been added or removed meanwhile
  const latest = useRef({ files, limits })
  latest.current = { files, limits }
  const add = async (picked: readonly File[]) => {
    if (picked.length === 0) return
    const drawn = await Promise.all(picked.map(shrinkPicture))
    const sorted = sortOut(drawn, latest.current.files, latest.current.limits)
    latest.current.files = sorted.files
    setFiles(sorted.files)
    const said = sorted.refused.map(({ reason, name, megabytes }) =>
      t(`composer.${reason}`, { name, megabytes }),
    )
    setProblems(sorted.left > 0 ? [...said, t('composer.too_many', { most: limits.files })] : said)
  }
  const remove = (file: File) => {
    setFiles(files.filter((other) => other !== file))
    setProblems([])
  }
  const clear = () => {
    setFiles([])
    setProblems([])
  }
  return { files, problems, add: (picked) => void add(picked), remove, clear }
}
