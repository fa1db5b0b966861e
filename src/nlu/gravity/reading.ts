import { fold } from '../../shared/text/index.ts'
import { remembering } from '../text/words/remember.ts'
import { wordOf } from '../text/words/vocabulary.ts'
import { type Kind, kindsOf } from './lexicon.ts'

const kindsOfWord = remembering(({ text }) => kindsOf(text))

/** One sentence: its folded words and inner marks, and what each tells. */
export type Sentence = { readonly words: readonly string[]; readonly kinds: readonly ReadonlySet<Kind>[] }

/** Whoever is in danger says so by then; it bounds the time. */
const LONGEST = 4_000

/** Several words that tell one thing together, or other things than apart. */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:je|on) sens?\b/g, 'odeur'],
  [/\b(?:je|j') ?(?:me )?fume de (?:rage|colere)\b/g, ''],
  [/\b(?:cour|kour|kor|short|cort)t?[ -]?(?:circuits?|sircuits?|circuis?|sirkwi|sirki)\b/g, 'courcircuit'],
  [/\bcourt?[ -]jus\b/g, 'courcircuit'],
  [/(?<!\p{L})كو?رت?[ -]سيركو?ي(?!\p{L})/gu, 'كورسيركوي'],
  [/(?:تماس|التماس|ماس) (?:ال)?كهربا/gu, 'كورسيركوي'],
  [/\bcoups? de jus\b/g, 'electrocution'],
  [/\b(?:pris|prend|prends|prenez) (?:le jus|du jus|une chataigne)\b/g, 'electrocution'],
  [/\b(?:chocs?|decharges?|secousses?) electriques?\b/g, 'electrocution'],
  [
    /\b(?:pris|prend|prends|recu|recoit|recois|donne|envoie|attrape|eu) (?:une|des|de) (?:petites? |grosses? |fortes? )?decharges?\b/g,
    'electrocution',
  ],
  [/\belectric shock\b/g, 'electrocution'],
  [/\bfeux? (?:rouges?|verts?|oranges?|tricolores?|vif)\b/g, 'lumiere'],
  [/\bfeux? d ?' ?artifice\b/g, 'artifice'],
  [/\b(?:pare|coupe|cessez[ -]le)[ -]?feux?\b/g, 'parefeu'],
  [/\bsur le feu\b/g, 'cuisson'],
  [/\bfree fire\b/g, ''],
  [/\bpete[rz]? (?:un cable|les plombs|un plomb)\b/g, ''],
  [/\b(?:on|je) vo(?:it|is|yait) le cuivre\b/g, 'courcircuit'],
  [/\bchauffe[ -]eaux?\b/g, 'chaudiere'],
  [/(?:دوره|شرب) الما(?!\p{L})/gu, ''],
  [/\b(?:tableaux?|armoires?|coffrets?|boitiers?) electriques?\b/g, 'multiprise'],
  [/(?:خزانه|لوحه|خزانة|تابلو) (?:ال)?كهربا\p{L}{1,5}/gu, 'مقبس'],
  [/(?:تابلو|خزانه) (?:ديال )?(?:ال)?(?:ضو|تريسيتي|تريسينتي)/gu, 'مقبس'],
  [/\b(?:tablo|tableau) (?:d|dyal|dial) (?:l|d)?(?:dow|daw|do|trisinti|triciti)\b/g, 'multiprise'],
]

const PIECES = /[\p{L}\p{N}]+|[.!?؟؛;:,،()]|\p{Extended_Pictographic}/gu
const SENTENCE_END = new Set(['.', '!', ';', '؛'])

export const sentencesOf = (text: string): Sentence[] => {
  const sentences: string[][] = [[]]
  for (const line of text.slice(0, LONGEST).split('\n')) {
    const joined = JOINED.reduce((left, [pattern, word]) => left.replace(pattern, word), fold(line))
    for (const piece of joined.match(PIECES) ?? [])
      if (SENTENCE_END.has(piece)) sentences.push([])
      else sentences.at(-1)?.push(piece)
    sentences.push([])
  }
  return sentences
    .filter((words) => words.length > 0)
    .map((words) => ({ words, kinds: words.map(wordOf).map(kindsOfWord) }))
}

export const has = ({ kinds }: Sentence, ...wanted: readonly Kind[]): boolean =>
  kinds.some((each) => wanted.some((kind) => each.has(kind)))
