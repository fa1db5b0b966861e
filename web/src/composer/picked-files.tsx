import { Icon } from '../icons.tsx'
import { useLanguage } from '../language/language.tsx'

type PickedFilesProps = {
  files: readonly File[]
  problem: string | undefined
  onRemove: (file: File) => void
}

/** The files that go with the next message. */
export const PickedFiles = ({ files, problem, onRemove }: PickedFilesProps) => {
  const { t } = useLanguage()
  return (
    <div class="picked">
      <p class="problem" role="alert">
        {problem}
      </p>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={`${file.name} ${file.lastModified}`}>
              <Icon name="file" />
              <bdi>{file.name}</bdi>
              <button
                type="button"
                aria-label={t('composer.remove', { name: file.name })}
                onClick={() => onRemove(file)}
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
