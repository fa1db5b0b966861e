/** Clear reports in the five ways of writing; `{}` is a mark by which each is found again. */
const TEMPLATES = [
  "l'imprimante de la salle 12 ne marche plus, dossier {}",
  'الطابعة معطلة في القاعة 5 منذ يومين، ملف {}',
  'الطابعة ما خداماش فالقاعة 3 هادي يومين، ملف {}',
  'l imprimante mabghatch tkhdem f salle 4 hadi 2 iyam, dossier {}',
  "plus d'internet en salle 7 depuis hier, dossier {}",
  'الويفي ما خدامش f salle 4, dossier {}',
  'le vidéoprojecteur de la salle 9 ne s’allume plus, dossier {}',
  'الحاسوب لا يشتغل في القاعة 8 منذ الصباح، ملف {}',
] as const

/** Report number `n`, with its mark. */
export const reportText = (n: number): { text: string; mark: string } => {
  const mark = `K${String(n).padStart(4, '0')}K`
  return { mark, text: (TEMPLATES[n % TEMPLATES.length] ?? TEMPLATES[0]).replace('{}', mark) }
}
