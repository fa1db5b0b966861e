import type { Profile } from '../api/types.ts'
import { Icon, Initials } from '../icons.tsx'
import { LanguageSwitch, useLanguage } from '../language/language.tsx'
import { roleText } from '../language/texts.ts'
import { ClockControl } from './clock-control.tsx'

type HeaderProps = { profile: Profile; demonstration: boolean; onLeave: () => void }

/** Who I am, and what concerns the page as a whole. */
export const Header = ({ profile, demonstration, onLeave }: HeaderProps) => {
  const { language, t } = useLanguage()
  const { name, role, unit } = profile
  const leave = t(demonstration ? 'header.change_person' : 'header.sign_out')
  return (
    <header class="chat-header">
      <Initials name={name} />
      <div class="who">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p>
          <bdi>{roleText(language, role)}</bdi> · <bdi>{unit}</bdi>
        </p>
      </div>
      {demonstration && <ClockControl />}
      <LanguageSwitch />
      <button type="button" class="quiet" aria-label={leave} title={leave} onClick={onLeave}>
        <Icon name="leave" />
      </button>
    </header>
  )
}
