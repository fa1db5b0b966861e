/** Sentences as they come, in every variety: reports, questions, orders, two faults, a denial, a wrong keyboard layout. */
export const TYPICAL: readonly string[] = [
  "Bonjour, l'imprimante de la salle 12 ne marche plus depuis hier matin, elle clignote en rouge. Merci",
  'السلام عليكم، الطابعة ديال القاعة 5 ما خداماش من نهار التنين، خاصنا جوج ديال الكارطوشات',
  'salam, lwifi tay7 f salle des profs hadi 3 iyam w lpc dyal lmodir ma kaych3lch, l3ajla',
  'نود إعلامكم أن الاتصال بالأنترنت منقطع بالمؤسسة منذ يومين، ولا يمكن مسك النقط في مسار',
  'où en est mon ticket SN-7F3K2Q ? et le projecteur du labo SVT est encore en panne',
  'machi lprojecteur li khasser, rah lcable HDMI li m9to3',
  'المشكل ماشي ف الويفي، راه الحاسوب اللي تقيل',
  'hgùhfu, ;h ]]hlh',
  'combien de tickets ouverts à la direction de Kénitra ?',
  'شكرا بزاف، المشكل تحل',
  'annule ma demande svp, le câble était débranché!',
  "j'ai deux soucis : la box Inwi est morte et le code massar de 3 élèves est refusé",
]
