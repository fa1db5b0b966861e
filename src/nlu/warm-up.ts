import type { Understander } from './understanding.ts'

/** Sentences as they come, in every variety: reports, questions, orders, two faults, a denial, a wrong keyboard layout. */
const TYPICAL = [
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

/**
 * Understands a few sentences as soon as there is nothing else to do, so that the first person to write after a start does
 * not wait for code to be read and compiled: their message would take a hundred times as long as later ones. A process
 * that is done before does not wait for it.
 */
export const warmUp = (understander: Understander, sentences: readonly string[] = TYPICAL): void => {
  const [text, ...others] = sentences
  if (text === undefined) return
  setImmediate(() => {
    understander.understand(text, { now: new Date() })
    warmUp(understander, others)
  }).unref()
}
