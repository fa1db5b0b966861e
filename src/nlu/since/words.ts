import { fold, wordsOf } from '../../shared/text/index.ts'

/** "3j", "7h40", "10h": digits and a unit without a space between. */
const GLUED = /^(\d{1,4})(h|j|jr|jrs|jours|iyam|min|mn|sem|semaines?|mois|ans?)(\d{1,2})?$/
/** Two words that the lexicon knows as one. */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/\baujourd'? ?hui\b/g, 'aujourdhui'],
  [/\bav(?:a?n?t|an)[- ]hier\b/g, 'avanthier'],
  [/\bapres[- ]midi\b/g, 'apresmidi'],
  [/\bweek[- ]end\b/g, 'weekend'],
  [/نهايه الاسبوع/g, 'weekend'],
  [/\bun peu\b/g, ''],
  [/\b(?:quelque|qlq|qq) chose comme\b/g, ''],
  [/\bfin de (?:la )?journee\b/g, 'soir'],
  [/\bla rentre\b/g, 'la rentree'],
  // "من ملي بدات القراية": lessons begin once a year.
  [/\bbda(?:t|w)? (?:l9raya|lqraya|la9raya|l9rraya)\b/g, 'rentree'],
  [/(?:بدات|بدا|بدايه|انطلاق) (?:القرايه|الدراسه|الدروس)/g, 'rentree'],
  // "واحد الخمسطاش ليوم", "wa7ed l 15 yom": one, in the sense of about.
  [/\bwa(?:7|h)e?d l? ?(?=\d)/g, ''],
  [/(?<!\p{L})واحد ال(?=\d|\p{L}{3,8}اش)/gu, ''],
  [/(?<!\p{L})واحد ال(?=\p{L}{2,8} (?:ايام|يوم|ليوم|شهور|سوايع|سيمانات|اسابيع))/gu, ''],
  [/(?<=اش |اشر |\d )ليوم/g, 'يوم'],
  // A term and a half year of school, as months of lessons.
  [/(?<!(?:debut|fin) d')\bun trimestre\b/g, '3 mois'],
  [/\bdeux trimestres\b/g, '6 mois'],
  [/\btrois trimestres\b/g, '9 mois'],
  [/\bun semestre\b/g, '5 mois'],
  // "لليوم الخامس": the preposition is no part of the unit.
  [/(?<!\p{L})لل(?=(?:يوم|اسبوع|شهر) )/gu, ''],
  // "Le 3/12 j'ai prévenu": no twelve days.
  [/(?<=\d )j'(?=\p{L})/gu, 'je '],
  // "2-3 semaines", "2 ou 3 jours", "3/4 jours", "deux trois jours": at most.
  [
    /(?<!\d)\d{1,2} ?(?:-|\/|a|ou|wla|ola|ولا|او) ?(?=\d{1,2} ?(?:jours?|jrs?|j|semaines?|sem|heures?|h|mois|ans|iyam|yom|simanat|chhor|ايام|يوم|اسابيع|شهور)(?![\p{L}']))/gu,
    '',
  ],
  [
    /\b(?:un|une|deux|trois|quatre|cinq|six)(?: a| ou|,)? (?=(?:deux|trois|quatre|cinq|six|sept) (?:jour|sem|mois|heure|an))/g,
    '',
  ],
  [
    /(?<=\b(?:yomin|youmin|yomayn|yamin|nharin|simantin|simantayn|chehrin|chhrin)) (?:wla |aw |ola )?t(?:la|l)ta\b/g,
    '',
  ],
  [/\bt(?:l|el|le)ti?yam\b/g, '3 iyam'],
  [/\bre?b3i?yam\b/g, '4 iyam'],
  [/\bkhe?msi?yam\b/g, '5 iyam'],
  [/\bwa(?:7|h)e?d l (?=3(?:a|e)?ch|tlt|rb3|khm|khom|stt|sb3|tmn|ts3)/g, ''],
  [/\bmarche verte\b/g, 'fete marche'],
  [/\b(?:lmassira|lmasira)\b/g, '3id lmassira'],
  [/(?<=نهار|يوم|من|منذ) المسيره/g, ' عيد المسيره'],
  [/\b(?:two|dos) (?=days|weeks|months|hours|dias|semanas|meses|horas)/g, '2 '],
  [/\b(?:three|tres) (?=days|weeks|months|hours|dias|semanas|meses|horas)/g, '3 '],
  [/\b1er\b/g, '1'],
  [/\bch'h/g, 'chh'],
  [/\bsemaine d'?avant\b/g, 'semaine derniere'],
  // "ربعيام", "تلتيام": the number and its days in one breath.
  [/(?<!\p{L})(تلت|ثلث|ربع|خمس|ست|سبع|تمن|تسع)يام(?!\p{L})/gu, '$1 ايام'],
]

/** A phrase's folded words, numbers and units apart. */
export const phraseWords = (phrase: string): string[] => {
  const joined = JOINED.reduce((text, [pattern, word]) => text.replace(pattern, word), fold(phrase))
  return wordsOf(joined.replace(/(\d)\s*:\s*(\d)/g, '$1h$2')).flatMap((word) => {
    const glued = GLUED.exec(word)
    return glued
      ? glued
          .slice(1)
          .filter((part) => part !== undefined)
          .map((part) => (part === 'mn' ? 'min' : part))
      : [word]
  })
}

/** The first of the words that the table knows, a glued "و" allowed. */
export const find = <T>(words: readonly string[], table: ReadonlyMap<string, T>): T | undefined => {
  for (const word of words) {
    const value = table.get(word) ?? (word.startsWith('و') ? table.get(word.slice(1)) : undefined)
    if (value !== undefined) return value
  }
  return undefined
}

export const has = (words: readonly string[], set: ReadonlySet<string>): boolean =>
  words.some((word) => set.has(word))
