import { wordsOf } from '../../words.ts'

const WHY_ASKED =
  /^(?:(?:et|mais|wa|و) )?(?:pourquoi (?:(?:est ce que )?(?:vous|tu) (?:me )?(?:demande[zs]?|posez|poses)|cette question|ces questions)|c est pour quoi (?:cette|ces) question|علاش (?:كت|ت|تت)?(?:سول|سقسي)\S*|لماذا (?:ت)?سال\S*|لم (?:هذا|هذه) (?:السؤال|الاسيله)|لماذا (?:هذا|هذه) (?:السؤال|الاسيله)|علاش (?:هاد|هذ) (?:ال)?(?:سوال|اسيله|سؤال)|3lach (?:kat|kt|at|t)?(?:sewel|swel|swl|se9si|saqsi|s9si)\S*|3lach had (?:l)?(?:question|so2al|soual|swal)|علاش had (?:l)?question)(?: |$)/u

/** "Pourquoi vous me demandez ça ?", "علاش كتسولني؟": about our question, and not about the ticket. */
export const asksWhyAsked = (text: string): boolean => WHY_ASKED.test(wordsOf(text).join(' '))
