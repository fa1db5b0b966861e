import type { ComponentChildren } from 'preact'
import { Sign } from '../icons.tsx'
import { useLanguage } from '../language/language.tsx'

/** Whose page it is; index.html draws the same before the script has come. */
export const Brand = ({ children }: { children?: ComponentChildren }) => {
  const { t } = useLanguage()
  return (
    <header class="welcome-header">
      <Sign />
      <div>
        <strong>{t('page.name')}</strong>
        <span>{t('page.tagline')}</span>
      </div>
      {children}
    </header>
  )
}
