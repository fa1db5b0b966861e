import { wordsOf } from '../../words.ts'

const DETAIL =
  /(?:^| )(?:inventaire|n(?:o|umero)? de serie|numero|marque|modele|reference|c est (?:pour|le|la|les|dans|celui|celle|au|bac)|c etait|pour le groupe|je (?:veux|voulais) dire|je me (?:trompe|suis trompe\w*|suis goure\w*)|seulement|uniquement|raqm|nnmra|nemra|lmarka|rah (?:hi|ghi)|ghir|رقم|الرقم|الماركه|ماركه|النوع|نوعه|اقصد|كنقصد|قصدت|يتعلق الامر|فقط|غير|اود اضافه|اضيف)(?: |$)/u

/** "Inventaire : HP ProBook 00342", "الرقم ديال الحاسوب 17", "c'est pour le groupe B": a detail of what was told before. */
export const givesDetail = (text: string): boolean => DETAIL.test(wordsOf(text).join(' '))
