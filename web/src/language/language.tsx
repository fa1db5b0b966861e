import { type ComponentChildren, createContext } from 'preact'
import { useContext, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { type Language, type Translate, translator } from './texts.ts'

const CHOICE = 'sanad.language'

type LanguageState = {
  readonly language: Language
  readonly t: Translate
  /** The reader's own choice: kept in this browser. */
  readonly choose: (language: Language) => void
  /** What suits somebody who has not chosen. */
  readonly suggest: (language: Language) => void
}

const chosen = (): Language | undefined => {
  const kept = localStorage.getItem(CHOICE)
  return kept === 'ar' || kept === 'fr' ? kept : undefined
}

const preferred = (): Language => {
  const known = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'ar' || tag === 'fr')
  return known === 'fr' ? 'fr' : 'ar'
}

const LanguageContext = createContext<LanguageState | undefined>(undefined)

export const useLanguage = (): LanguageState => {
  const state = useContext(LanguageContext)
  if (!state) throw new Error('outside of the language provider')
  return state
}

export const LanguageProvider = ({ children }: { children: ComponentChildren }) => {
  const [language, setLanguage] = useState<Language>(() => chosen() ?? preferred())
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
    document.title = translator(language)('page.title')
  }, [language])
  const state = useMemo(
    () => ({
      language,
      t: translator(language),
      choose: (next: Language) => {
        localStorage.setItem(CHOICE, next)
        setLanguage(next)
      },
      suggest: (next: Language) => {
        if (!chosen()) setLanguage(next)
      },
    }),
    [language],
  )
  return <LanguageContext.Provider value={state}>{children}</LanguageContext.Provider>
}

export const LanguageSwitch = () => {
  const { language, t, choose } = useLanguage()
  const other = language === 'ar' ? 'fr' : 'ar'
  return (
    <button
      type="button"
      class="quiet"
      lang={other}
      aria-label={t('page.other_language')}
      onClick={() => choose(other)}
    >
      <span class="wide">{t('page.other_language')}</span>
      <span class="narrow">{t('page.other_language_short')}</span>
    </button>
  )
}
