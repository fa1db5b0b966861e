import { Icon } from '../icons.tsx'
import { useObjectUrl } from './use-object-url.ts'

/** The kinds that the page shows itself. */
export const SHOWN_IMAGE = /^image\/(png|jpeg|gif|webp)$/

/** A file that is still on this side: a picture is seen, a voice is heard, the others have their name. */
export const LocalFile = ({ file }: { file: File }) => {
  const address = useObjectUrl(file)
  if (SHOWN_IMAGE.test(file.type)) return <img class="thumbnail" src={address} alt={file.name} />
  if (file.type.startsWith('audio/')) {
    // biome-ignore lint/a11y/useMediaCaption: one's own voice, a moment ago
    return <audio controls src={address} aria-label={file.name} />
  }
  return (
    <>
      <Icon name="file" />
      <bdi>{file.name}</bdi>
    </>
  )
}
