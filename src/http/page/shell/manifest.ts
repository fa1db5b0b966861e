import type { Language } from '../../../shared/index.ts'
import { directionOf, type PageTexts } from './page-texts.ts'

/** The grounds of tokens.css, and the sign's colour. */
const GROUND = '#f4f1ea'
const SIGN = '#0f6b5c'

export const ICONS = [
  { file: 'icons/192.png', size: 192, purpose: 'any' },
  { file: 'icons/512.png', size: 512, purpose: 'any' },
  /** Cut to a circle or a drop by the phone: its ground fills the square, the drawing stays in the middle. */
  { file: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
] as const

/** By which a phone puts the page beside its applications. */
export const manifestOf = (language: Language, { title, short_name, tagline }: PageTexts) => ({
  id: '/',
  lang: language,
  dir: directionOf(language),
  name: title,
  short_name,
  description: tagline,
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: GROUND,
  theme_color: SIGN,
  icons: ICONS.map(({ file, size, purpose }) => ({
    src: `/${file}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })),
})
