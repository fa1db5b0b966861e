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

/** As the server has understood the browser. */
const preferred = (): Language => (document.documentElement.lang === 'fr' ? 'fr' : 'ar')

/** So that the next page comes in the right language before its script runs. */
const tellServer = (language: Language): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the other way is missing where the page came by plain HTTP
  document.cookie = `sanad_language=${language}; path=/; max-age=31536000; samesite=strict`
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
        tellServer(next)
        setLanguage(next)
      },
      suggest: (next: Language) => {
        if (chosen()) return
        tellServer(next)
        setLanguage(next)
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
    <button type="button" class="quiet" lang={other} onClick={() => choose(other)}>
      <span class="wide">{t('page.other_language')}</span>
      <span class="narrow" aria-hidden="true">
        {t('page.other_language_short')}
      </span>
    </button>
  )
}
