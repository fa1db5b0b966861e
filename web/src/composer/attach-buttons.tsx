import { Icon, type IconName } from '../icons.tsx'
import { useLanguage } from '../language/language.tsx'
import type { TextKey } from '../language/texts.ts'

type PickButtonProps = {
  icon: IconName
  label: TextKey
  onPick: (files: readonly File[]) => void
  camera?: boolean
}

const PickButton = ({ icon, label, onPick, camera = false }: PickButtonProps) => {
  const { t } = useLanguage()
  return (
    <label class={camera ? 'attach camera' : 'attach'} title={t(label)}>
      <Icon name={icon} />
      <input
        type="file"
        multiple={!camera}
        {...(camera ? { accept: 'image/*', capture: 'environment' as const } : {})}
        aria-label={t(label)}
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}

/** Files of any kind; on a phone also its camera, at once, for who stands before the broken thing. */
export const AttachButtons = ({ onPick }: Pick<PickButtonProps, 'onPick'>) => (
  <>
    <PickButton icon="attach" label="composer.attach" onPick={onPick} />
    <PickButton icon="camera" label="composer.camera" onPick={onPick} camera />
  </>
)
