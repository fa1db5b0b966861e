import { useState } from 'preact/hooks'
import { type Caller, request } from '../api/request.ts'
import type { FileLink } from '../api/types.ts'
import { SHOWN_IMAGE } from '../files/local-file.tsx'
import { Icon } from '../icons.tsx'
import { useLanguage } from '../language/language.tsx'
import { useFetchedUrl } from './use-fetched-url.ts'

const Image = ({ file, caller }: { file: FileLink; caller: Caller }) => {
  const { t } = useLanguage()
  const { element, address } = useFetchedUrl(file, caller)
  const [broken, setBroken] = useState(false)
  if (address === 'failed' || broken) return <p class="problem">{t('log.image_failed')}</p>
  if (!address) return <div class="image-waiting" ref={element} />
  return (
    <a class="image" href={address} download={file.name}>
      <img src={address} alt={file.name} onError={() => setBroken(true)} />
    </a>
  )
}

const Audio = ({ file, caller }: { file: FileLink; caller: Caller }) => {
  const { t } = useLanguage()
  const { element, address } = useFetchedUrl(file, caller)
  if (address === 'failed') return <p class="problem">{t('log.sound_failed')}</p>
  return (
    <div ref={element}>
      {/* biome-ignore lint/a11y/useMediaCaption: a voice note of a colleague has no captions */}
      <audio controls src={address} aria-label={file.name} />
    </div>
  )
}

const save = async (file: FileLink, caller: Caller): Promise<void> => {
  const response = await request(file.url, caller)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const Download = ({ file, caller }: { file: FileLink; caller: Caller }) => {
  const { t } = useLanguage()
  const [failed, setFailed] = useState(false)
  const download = () => {
    setFailed(false)
    save(file, caller).catch(() => setFailed(true))
  }
  return (
    <>
      <button
        type="button"
        class="file-name"
        aria-label={t('log.download', { name: file.name })}
        onClick={download}
      >
        <Icon name="file" /> <bdi>{file.name}</bdi>
      </button>
      {failed && (
        <p class="problem" role="alert">
          {t('log.file_failed')}
        </p>
      )}
    </>
  )
}

export const Files = ({ files, caller }: { files: readonly FileLink[]; caller: Caller }) => (
  <>
    {files.map((file) => {
      if (SHOWN_IMAGE.test(file.type)) return <Image key={file.url} file={file} caller={caller} />
      if (file.type.startsWith('audio/')) return <Audio key={file.url} file={file} caller={caller} />
      return <Download key={file.url} file={file} caller={caller} />
    })}
  </>
)
