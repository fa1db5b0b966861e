import { wordsOf } from '../../words.ts'

const OPENING =
  /^(?:w |o |ou |et |و )?(?:quand|est ce|qui|c est qui|pourquoi|comment|combien|que|quoi|qu est ce|c est quoi|vous allez|واش|امتي|متي|هل|شكون|وقتاش|علاش|لماذا|شنو|اشنو|ماذا|كيفاش|كيف|شحال|كم|فين|wach|imta|fo9ach|chkoun|3lach|chno|chnou|achno|ach|kifach|ch7al|chhal|fin|fayn)(?: |$)/u

/** It asks something, by its sign or by its first word. */
export const asksSomething = (text: string): boolean =>
  /[?؟]/u.test(text) || OPENING.test(wordsOf(text).join(' '))
