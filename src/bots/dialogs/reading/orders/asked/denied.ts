import { listed, plain, wordsOf } from '../../words.ts'

/** What an order may be about, each by the beginnings of its verbs. */
const VERBS = {
  cancel: listed('annul supprim retir لغ نلغ تلغ يلغ lgh nlgh tlgh'),
  close: listed('ferm clotur سد تسد نسد غلق تغلق نغلق sed tsed nsed'),
  take: listed('pren prend خد ناخد تاخد شد نشد تشد تكلف نتكلف كلف nakhed nakhd nakhod nched chedd ntkellef'),
  forward: listed(
    'transf transm envo renvo remont escalad pass حول تحول نحول حيل تحيل صيفط تصيفط نصيفط سيفط ترفع رفع نرفع طلع تطلع دوز تدوز sift tsift nsift sayft tsayft 7ewel t7ewel n7ewel hawel thawel dewez tdewez tel3 ttel3',
  ),
  give: listed('donn confi attribu عطي تعطي نعطي تعط 3ti t3ti te3ti n3ti'),
  return: listed('retourn renvo rend رجع ترجع نرجع رد ترد نرد rje3 trje3 nrje3 rejje3'),
} as const

export type DeniedOrder = keyof typeof VERBS | 'wait'

/** "ما خداماش": it does not work. */
const WORKS = /^(?:خدام|khdam|khedd?am)/u

const kindOf = (verb: string): DeniedOrder | undefined =>
  WORKS.test(verb)
    ? undefined
    : (Object.keys(VERBS) as (keyof typeof VERBS)[]).find((kind) =>
        VERBS[kind].some((stem) => verb.startsWith(stem)),
      )

/** "Ne transfère pas", "je ne la prends pas", "il ne faut pas annuler": the verb between, or the one that follows. */
const FRENCH = /(?:^| )n(?:e|)(?= )((?: \p{L}+){1,3}) (?:pas|plus|jamais)\b((?: \p{L}+){0,3})/gu
const MODAL = /^(?:peu|veu|fau|doi|vou|pou|va|vas|vais|ai|as|a|est)/
/** "Surtout pas annuler", "pas la peine de transférer", "inutile de fermer". */
const NEEDLESS =
  /(?:surtout pas|pas (?:la )?(?:peine|besoin) d(?:e)?|inutile d(?:e)?|(?:sans|machi) besoin de) ((?:l |la |le |les )?\p{L}+)/gu
const NOT_WAITING = /(?:pas|plus) en attente|(?:ماشي|ليس|ليست|مابقاش|ما بقاتش) (?:في |ف)?(?:ال)?انتظار/u
const ARABIC = /(?:^| )(?:و)?(?:ما|لا|لن) ?(\p{L}{3,})/gu
/** "متعطيهاش": the "not" is glued to the verb. */
const GLUED = /(?:^| )(?:و)?م(?=[تن])(\p{L}{3,}ش)(?= |$)/gu
const LATIN = /(?:^| )(?:ma ?|la )(\p{L}[\p{L}\d]{3,}(?:ch|sh))(?= |$)/gu

const frenchVerbs = (text: string): string[] =>
  [...text.matchAll(FRENCH)].flatMap(([, between = '', after = '']) => {
    const inside = between.trim().split(' ')
    const next = after.trim().split(' ')
    return inside.some((word) => MODAL.test(word)) ? [...inside, ...next] : inside
  })

const DENYING = /^\p{L}+(?:ش|شي|وش|يش|هاش|هش)$/u

/** After "ما" a verb is denied by its last letter; after "لا", "لن" as it stands. */
const arabicVerbs = (text: string): string[] =>
  [...text.matchAll(ARABIC)].flatMap(([said, verb = '']) =>
    /(?:لا|لن)/u.test(said.slice(0, 4)) || DENYING.test(verb) ? [verb] : [],
  )

/** The order that the words forbid, or refuse: "n'annule pas ma demande", "ما تلغيوش", "je ne prends pas". */
export const deniedOrderIn = (text: string): DeniedOrder | undefined => {
  const said = wordsOf(plain(text)).join(' ')
  if (NOT_WAITING.test(said)) return 'wait'
  const verbs = [
    ...frenchVerbs(said),
    ...[...said.matchAll(NEEDLESS)].map(([, verb = '']) => verb.replace(/^(?:l|la|le|les) /u, '')),
    ...arabicVerbs(said),
    ...[...said.matchAll(GLUED)].map(([, verb = '']) => verb),
    ...[...said.matchAll(LATIN)].map(([, verb = '']) => verb),
  ]
  return verbs.map(kindOf).find((kind) => kind !== undefined)
}

const WHY = listed('pourquoi pq pk pkoi prq علاش لماذا لاش علاه 3lach 3lech alach 3lash')
/** Before it: "mais pourquoi", "et pourquoi", "o 3lach". */
const MOST_BEFORE = 2

/** "علاش جا عندي؟", "pourquoi elle m'a été transférée ?": a reason is asked for, and nothing is ordered. */
export const asksForReason = (text: string): boolean =>
  wordsOf(text)
    .slice(0, MOST_BEFORE + 1)
    .some((word) => WHY.includes(word))
