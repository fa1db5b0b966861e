const RECORD =
  /^[\s«"]*(?:(?:note[rsz]?|notez|enregistre[rz]?|consigne[rz]?|marque[rz]?|inscri[st]|inscrivez|sache[rz]?|à noter)\s+(?:bien\s+|dans le ticket\s+)?(?:que\s+|qu['’]\s*)|(?:سجل|سجلو|سجلوا|دون|دونوا|قيد|قيدوا|نقط|كتب|اكتب|اكتبوا|يُ?سجل|تسجيل)\s+(?:عندك\s+|عندكم\s+)?(?:أن|ان|أنّ|بأن|بان|بلي|باللي|أنه|أنها|انه|انها|بللي)\s+|(?:سجل|سجلو|سجلوا|دون|دونوا|أضف|اضف|أضيفوا|زيد)\s+(?:ال)?(?:ملاحظة|ملاحضة|نوطة)\s*[:：،-]?\s*|(?:sejel|sejjel|sjel|9eyed|9ayed|kteb|note)\s+(?:3ndek\s+)?(?:bli|belli|bili|anna|ana)\s+)/iu

/** "Note que l'imprimante est sous garantie", "سجل أن الجهاز تحت الضمان": what is to be written down, '' never. */
export const recordedIn = (text: string): string | undefined => {
  const prefix = RECORD.exec(text)?.[0]
  const rest = prefix === undefined ? '' : text.slice(prefix.length).trim()
  return rest === '' ? undefined : rest
}
