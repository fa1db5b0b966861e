import { wordsOf } from '../../words.ts'

/** Somebody is waited for, and nothing is told of the fault: "ça fait trois jours que j'attends". */
const WAITS =
  /(?:^| )(?:attend\p{L}*|reponse|repond\p{L}*|personne|relanc\p{L}*|rappel\p{L}*|venu\p{L}*|signale\p{L}*|ننتظر|انتظر|انتظار|نتسناو|كنتسن\p{L}*|متسني\p{L}*|جواب|رد|حد|جا|جاو|kan?ts?nn?a\p{L}*|nts?nn?a\p{L}*|jawab|jawb\p{L}*|7ed|7add|ja|jaw)(?= |$)/u

export const waitsForUs = (text: string): boolean => WAITS.test(wordsOf(text).join(' '))
