import { useEffect, useState } from 'preact/hooks'
import { type Caller, request } from '../api/request.ts'
import type { FileLink } from '../api/types.ts'
import { SHOWN_IMAGE } from '../files/local-file.tsx'
import { Icon } from '../icons.tsx'
import { useLanguage } from '../language/language.tsx'

/** Fetched with this tab's own token: an address in an element would be asked for with the browser's cookie. */
const useFetchedUrl = (file: FileLink, caller: Caller): string | 'failed' | undefined => {
  const [address, setAddress] = useState<string>()
  const { token, language } = caller
  useEffect(() => {
    const stop = new AbortController()
    let made: string | undefined
    request(file.url, { ...(token ? { token } : {}), language }, { signal: stop.signal })
      .then((response) => response.blob())
      .then((blob) => {
        made = URL.createObjectURL(blob)
        setAddress(made)
      })
      .catch(() => setAddress('failed'))
    return () => {
      stop.abort()
      if (made) URL.revokeObjectURL(made)
    }
  }, [file.url, token, language])
  return address
}

const Image = ({ file, caller }: { file: FileLink; caller: Caller }) => {
  const { t } = useLanguage()
  const address = useFetchedUrl(file, caller)
  if (address === 'failed') return <p class="problem">{t('log.image_failed')}</p>
  if (!address) return <div class="image-waiting" />
  return (
    <a class="image" href={address} download={file.name}>
      <img src={address} alt={file.name} />
    </a>
  )
}

const Audio = ({ file, caller }: { file: FileLink; caller: Caller }) => {
  const address = useFetchedUrl(file, caller)
  return (
    // biome-ignore lint/a11y/useMediaCaption: a voice note of a colleague has no captions
    <audio controls src={address === 'failed' ? undefined : address} aria-label={file.name} />
  )
}

const Download = ({ file, caller }: { file: FileLink; caller: Caller }) => {
  const { t } = useLanguage()
  const save = async () => {
    const response = await request(file.url, caller)
    const address = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = file.name
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
  return (
    <button
      type="button"
      class="file-name"
      aria-label={t('log.download', { name: file.name })}
      onClick={save}
    >
      <Icon name="file" /> <bdi>{file.name}</bdi>
    </button>
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
