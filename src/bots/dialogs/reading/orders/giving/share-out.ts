import { wordsOf } from '../../words.ts'

const SHARES =
  /(?:^| )(?:(?:re)?partage[rz]?|reparti[rst]?|repartissez|distribue[rz]?|ventile[rz]?|divise[rz]?|dispatche?[rz]?|(?:ن)?قسم(?:و|ي|يو|وا|هم|ها|وهم|يهم)?|(?:ن)?وزع(?:و|ي|يو|وا|هم|ها|وهم)?|(?:ن)?فرق(?:و|ي|يو|وا|هم|ها|وهم)?|(?:n)?[9q]e?ss?[ae]?m(?:o|ou|i|hom|ha|ohom)?|(?:n)?w[ae]zz?[ae]?3(?:o|ou|i|hom|ha|ohom)?|(?:n)?f[ae]?rr?[ae]?[9qk](?:o|ou|i|hom|ha|ohom)?)(?= |$)/u
/** Before those who get them. */
const AMONG = /(?:^| )(?:entre|parmi|sur|aux?|a|بين|علي|bine?|3la|ala)(?= |$)/u
/** What somebody has in hand, who is named with it. */
const WORK =
  /(?:^| )(?:travail|demandes|tickets|dossiers|taches|(?:ال)?خدم(?:ه|ت\p{L}*)|(?:ال)?طلبات\p{L}*|(?:ال)?شغل\p{L}*|l?kh[ae]?dm[ae]?(?:t\p{L}*)?|talabat\p{L}*)(?= |$)/u
const EVERYBODY =
  /(?:^| )(?:les autres|aux autres|tout le monde|l equipe|(?:(?:ال|ل|لو|الل)?(?:اخرين|خرين)|(?:ال)?باقي|(?:ال)?فريق|(?:ال)?زملاء)|(?:l|lo|l ?o)?khrin|l?akhrin|l?okhrin|lb[a9]+i|lfari9)(?= |$)/u
const MOST_WORDS = 18

export type Sharing = {
  /** Before the verb, and between it and "among": whose work it is may be said there. */
  readonly whose: string
  readonly saysWork: boolean
  /** One text for each who gets some; none where it is everybody. */
  readonly among: readonly string[]
}

const namesIn = (said: string): readonly string[] =>
  said
    .split(/ (?:et|ou|w|o|wa|و) | (?=و\p{L}{3})/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** "Répartis-les entre Fatima et Youssef", "فرق خدمتها على الآخرين"; undefined where nothing is shared out. */
export const sharingIn = (text: string): Sharing | undefined => {
  const words = wordsOf(text)
  const said = words.join(' ')
  const verb = SHARES.exec(said)
  if (!verb || words.length > MOST_WORDS || /[?؟]/u.test(text)) return undefined
  const before = said.slice(0, verb.index)
  const behind = said.slice(verb.index + verb[0].length)
  const among = AMONG.exec(behind)
  const object = among ? behind.slice(0, among.index) : ''
  const names = among ? behind.slice(among.index + among[0].length) : behind
  const isEverybody = EVERYBODY.test(names)
  if (!among && !isEverybody) return undefined
  return {
    whose: `${before} ${object}`,
    saysWork: WORK.test(object) || WORK.test(before),
    among: isEverybody ? [] : namesIn(names),
  }
}

const HALF = /(?:^| )(?:la moitie|moitie|(?:ال)?نص|(?:ال)?نصف|n[oe]?ss?f?|nos+)(?= |$)/u
const HANDS =
  /(?:^| )(?:(?:re)?donne[rz]?|(?:re)?passe[rz]?|confie[rz]?|laisse[rz]?|transfere[rz]?|(?:ن|ا)?(?:عطي|رجع|دوز|حول|صيفط|خلي|اسند|سلم)\p{L}*|(?:n|a)?(?:3ti|3te|rj+e?3|rej+e?3|sift|sifet|dewez|hewel|7ewel|khelli)\p{L}*)(?= |$)/u

/** "Donne la moitié à Idriss", "rj3 lia nsf l Idriss": who gets half of it stands behind. */
export const halfFor = (text: string): string | undefined => {
  const words = wordsOf(text)
  const said = words.join(' ')
  const half = HALF.exec(said)
  if (!half || words.length > MOST_WORDS || /[?؟]/u.test(text) || !HANDS.test(said)) return undefined
  return said.slice(half.index + half[0].length)
}

const REST =
  /(?<![\p{L}\p{N}])و?(?:(?:les|la|le|l['’ ]|ال|ل)? ?(?:deux|trois|quatre|cinq|\d|جوج|ثلاثة|تلاتة|jouj|tlata)? ?(?:autres?|لوخرين|لاخرين|الآخرين|الاخرين|الأخرى|الاخرى|لاخرى|لوخرى|lokhrin|l?okhrin|lokhra)|le reste|الباقي|الباقية|لي بقا(?:و|ت)?|lb[a9]+i|li b9aw)(?![\p{L}\p{N}])/iu

/** "SN-A pour Hanane, les deux autres pour Nora": what stands before the others, and whom they are for. */
export const restIn = (text: string): { readonly before: string; readonly to: string } | undefined => {
  const rest = REST.exec(text)
  return rest && wordsOf(text).length <= MOST_WORDS
    ? { before: text.slice(0, rest.index), to: text.slice(rest.index + rest[0].length) }
    : undefined
}
