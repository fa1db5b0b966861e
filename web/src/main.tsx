import { render } from 'preact'
import { App } from './app.tsx'
import { LanguageProvider } from './language/language.tsx'
import './styles/tokens.css'
import './styles/base.css'
import './styles/icons.css'
import './styles/welcome.css'
import './styles/header.css'
import './styles/log.css'
import './styles/bubble.css'
import './styles/composer.css'

const root = document.getElementById('app')
if (root) {
  render(
    <LanguageProvider>
      <App />
    </LanguageProvider>,
    root,
  )
}
