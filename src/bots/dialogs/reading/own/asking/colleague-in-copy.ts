import { wordsOf } from '../../words.ts'

const IN_COPY =
  /(?:^| )(?:(?:ajouter|mettre|inclure|associer|ajoute\w*|mets|mettez) (?:\S+ ){0,5}?(?:au suivi|en copie|dans la boucle|a (?:la|ma|cette) demande)|(?:n?zid\w*|n?dir\w*|n?7et\w*) (?:\S+ ){0,4}?(?:f suivi|en copie|f copie|f talab|m3aya f)|(?:نزيد\S*|تزيد\S*|زيد\S*|ندير\S*|اضافه|اضيف|تضيف\S*|نضيف\S*|اشراك) (?:\S+ ){0,5}?(?:للمتابعه|ف ?المتابعه|في المتابعه|لمتابعه|الي متابعه|en copie|ف copie|في نسخه|للطلب|ف ?الطلب|الي الطلب))(?= |$)/u

/** "Puis-je mettre ma collègue en copie ?", "واش نقدر نزيد زميلتي ف المتابعة؟". */
export const asksForCopy = (text: string): boolean => IN_COPY.test(wordsOf(text).join(' '))
