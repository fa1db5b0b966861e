import { keeping } from '../../../shared/index.ts'
import type { Category } from '../../../tickets/index.ts'
import { listed, mentions, plainWord, splitWords } from './words.ts'

/**
 * The everyday names of things, for messages that are not reports ("and the PC I told you about?", "no, the
 * projector"): the understanding gives a category to reports only. In the order in which they are tried.
 */
const NAMES: readonly (readonly [Category, readonly string[]])[] = [
  ['printer', listed(`imprim printer photocop scanner toner طابع تونر تونير امبريم فوتوكوبي سكانير طونير`)],
  ['projector', listed(`projec videoproj datashow retroproj بروجيكت بروجكت داتاشو داتا عاكس تفاعلي`)],
  [
    'connectivity',
    listed(
      `wifi internet connex conex reseau routeur rizo modem انترنت ويفي كونيكس كونكس كنيكس ريزو روتور شبكه`,
    ),
  ],
  [
    'computer',
    listed(`ordinateur ordi pc pcs lpc laptop portable tablet clavier حاسوب حواسيب بيسي بورتابل تابليت لوحه`),
  ],
  ['power', listed(`الضو daw ddaw electri courant onduleur prise كهرب تيار ضو بريز`)],
  ['account_access', listed(`password motdepasse mdp compte modpass modipass مرور حساب موديباس مودباس`)],
  ['massar_absence', listed(`absence ghiyab غياب`)],
  ['massar_grades', listed(`notes note noqat no9at نقط نقاط`)],
  ['training', listed(`formation takwin تكوين`)],
]

/** "Passe-la à Noura" and "il passe jeudi" name no password. */
const PASSWORD = /mots? de passe?/gu
/** A word that stands for too much by itself. */
const PROJECTOR = /(?:جهاز|اله|شاشه|ماكينه) (?:ال)?عرض/gu
/** Who comes is no thing that is broken. */
const TRADE = /electricien\p{L}*/gu

/** Plain text in which each thing has one word for a name. */
export const inOneWord = (plainText: string): string =>
  plainText.replace(PASSWORD, 'motdepasse').replace(PROJECTOR, 'projecteur').replace(TRADE, ' ')

/** Kept by itself: it is asked of each word of a message, and those are no texts that others ask about. */
export const namedCategory = keeping((text: string): Category | undefined => {
  const words = splitWords(inOneWord(plainWord(text)))
  return NAMES.find(([, stems]) => mentions(words, stems))?.[0]
})
