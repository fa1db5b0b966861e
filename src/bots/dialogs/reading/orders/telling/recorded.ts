const RECORD =
  /^[\s«"]*(?:(?:note[rsz]?|notez|enregistre[rz]?|consigne[rz]?|marque[rz]?|inscri[st]|inscrivez|sache[rz]?|à noter)\s+(?:bien\s+|dans le ticket\s+)?(?:que\s+|qu['’]\s*)|(?:سجل|سجلو|سجلوا|دون|دونوا|قيد|قيدوا|نقط|كتب|اكتب|اكتبوا|يُ?سجل|تسجيل)\s+(?:عندك\s+|عندكم\s+)?(?:أن|ان|أنّ|بأن|بان|بلي|باللي|أنه|أنها|انه|انها|بللي)\s+|(?:سجل|سجلو|سجلوا|دون|دونوا|أضف|اضف|أضيفوا|زيد)\s+(?:ال)?(?:ملاحظة|ملاحضة|نوطة)\s*[:：،-]?\s*|(?:sejel|sejjel|sjel|9eyed|9ayed|kteb|note)\s+(?:3ndek\s+)?(?:bli|belli|bili|anna|ana)\s+)/iu

/** "Note que l'imprimante est sous garantie", "سجل أن الجهاز تحت الضمان": what is to be written down, '' never. */
export const recordedIn = (text: string): string | undefined => {
  const prefix = RECORD.exec(text)?.[0]
  const rest = prefix === undefined ? '' : text.slice(prefix.length).trim()
  return rest === '' ? undefined : rest
}

const ASKED =
  /^[\s«"]*(?:(?:bonjour|svp|s['’]il vous pla[iî]t|merci de|(?:est-ce que )?(?:vous pouvez|tu peux|on peut)|(?:pouvez|pourriez)[- ]vous|peux[- ]tu|(?:واش )?(?:ممكن|تقدرو?|يمكن)|عافاكم?|من فضلكم?|المرجو|3afak(?:om)?|(?:wach )?(?:momkin|te9der[wou]*))[\s,،]+)*(?:(?:met(?:s|tez|tre)|r?ajoute[rz]?|pr[ée]cise[rz]?|indique[rz]?|note[rz]?|[ée]cri(?:s|vez|re))\s+(?:aussi\s+|bien\s+)?(?:que\s+|qu['’]\s*)|ت?(?:زيد|زيدو|زيدوا|أضف|اضف|أضيفوا|اضيفوا|إضافة|اضافة|كتب|كتبو|كتبوا|اكتبوا)\s+(?:حتى\s+)?(?:أن|ان|أنّ|بأن|بان|بلي|باللي|بللي|أنه|أنها)\s+|t?(?:zid(?:o|ou|u|w)?|kteb(?:o|ou|u|w)?)\s+(?:bli|belli|bili)\s+)/iu

/** "Pouvez-vous mettre que seul le câble est touché": what somebody asks to have put into their report. */
export const askedToPut = (text: string): string | undefined => {
  const prefix = ASKED.exec(text)?.[0]
  const rest = prefix === undefined ? '' : text.slice(prefix.length).trim()
  return rest === '' ? undefined : rest
}
