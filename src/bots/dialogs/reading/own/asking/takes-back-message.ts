import { wordsOf } from '../../words.ts'

const TAKES_BACK = [
  '(?:supprim\\p{L}*|efface\\p{L}*|retire\\p{L}*|annule\\p{L}*|enleve\\p{L}*|reprend\\p{L}*)(?: moi)? (?:mon|le|ce) (?:dernier |tout dernier )?(?:message|msg|sms|commentaire)',
  '(?:(?:7|h)(?:a|e|i)?y(?:e|i|a)?d\\p{L}*|mse7\\p{L}*|msa7\\p{L}*|supprimi\\p{L}*|حيد\\p{L}*|تحيد\\p{L}*|مسح\\p{L}*|امسح\\p{L}*|احذف\\p{L}*|حذف\\p{L}*|سحب|اسحب\\p{L}*|الغ\\p{L}*|لغي\\p{L}*|سوبريمي\\p{L}*)(?: (?:ليا|لي|liya|lia|عفاك|3afak))? (?:(?:le |mon |l ?)?(?:dernier |akhir |a5ir |akher |اخر )(?:message|msg|messaj|mesaj|missaj|risala|رساله|ميساج|مساج|رساله|كومنتير|تعليق)|(?:ال)?(?:رساله|ميساج|مساج|رسالتي|تعليق) (?:ال)?(?:اخير|اخيره|لخر|الاخر|ديالي)|رسالتي الاخيره|lmessage (?:lakher|lekher|dyali)|l?messag?e? dyali)',
]
const LAST = new RegExp(`(?:^| )(?:${TAKES_BACK.join('|')})(?= |$)`, 'u')
const MOST = 9

/** "Supprimez mon dernier message", "حيد آخر ميساج صيفطتو": what was said last, and not the request. */
export const takesBackMessage = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST && LAST.test(words.join(' '))
}
