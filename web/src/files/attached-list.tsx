import { Icon } from '../icons.tsx'
import { useLanguage } from '../language/language.tsx'
import { LocalFile } from './local-file.tsx'
import type { AttachedFiles } from './use-attached-files.ts'

type AttachedListProps = Pick<AttachedFiles, 'files' | 'problems' | 'remove'>

/** The files that go with the next message, and why others do not. */
export const AttachedList = ({ files, problems, remove }: AttachedListProps) => {
  const { t } = useLanguage()
  return (
    <div class="attached">
      <div class="problem" role="alert">
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </div>
      {files.length > 0 && (
        <ul aria-label={t('composer.attached')}>
          {files.map((file) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              <LocalFile file={file} />
              <button
                type="button"
                aria-label={t('composer.remove', { name: file.name })}
                onClick={() => remove(file)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
