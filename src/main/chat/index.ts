export { openChat } from './api.ts'
export { converse } from './converse.ts'
export { renderJson, renderMessage } from './render.ts'
export { readSeen, writeSeen } from './seen.ts'
