import { register } from 'node:module'

register('./plain-functions-hook.mjs', import.meta.url)
