const FLOOR = /(\d{1,2} ?(?:er|ère|e|è|ème|eme|éme|nd|nde)) (étages?|etages?|niveaux?)/iu
const ONLY_ORDINAL = /^\d{1,2} ?(?:er|ère|e|è|ème|eme|éme|nd|nde)$/iu

/** "2ème" of "au 2ème étage" is that floor; "للقاعة 4" is the room, without the "to" before it. */
export const placeTidied = (room: string, text: string): string => {
  const floor = ONLY_ORDINAL.test(room) ? FLOOR.exec(text) : null
  if (floor) return floor[0]
  return room.replace(/^لل(?=قاع|قسم|مختبر|مكتب|مكتبة|حجر)/u, 'ال')
}
