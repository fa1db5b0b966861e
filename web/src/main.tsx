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
  // the words that stood there before this script
  root.replaceChildren()
  render(
    <LanguageProvider>
      <App />
    </LanguageProvider>,
    root,
  )
}

// absent on plain HTTP; a shell that is not kept is asked for each time
navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined)
