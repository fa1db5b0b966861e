export { type NumberChange, orderOf, type Translated, translateMessage } from './translate-message.ts'
