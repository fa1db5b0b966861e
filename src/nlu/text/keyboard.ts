/**
 * The same physical keys under the two layouts of a Moroccan desk: French AZERTY and Arabic (101). A person who
 * forgets to switch types "hgùhfu," for "الطابعة", or "لاخىتخعق" for "bonjour".
 */
const AZERTY = 'azertyuiop^$qsdfghjklmùwxcvn,;:!²'
const ARABIC = 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ'

const TO_ARABIC = new Map([...AZERTY].map((key, at) => [key, ARABIC.charAt(at)]))
const TO_LATIN = new Map([...ARABIC].map((key, at) => [key, AZERTY.charAt(at)]))
// One key gives two letters, and shifted keys give letters with hamza.
TO_ARABIC.set('b', 'لا')
for (const [letter, key] of Object.entries({ أ: 'h', إ: 'y', آ: 'n', ـ: 'j' })) TO_LATIN.set(letter, key)
// The digit row of AZERTY holds accented letters; the Arabic layout types the digits themselves.
const ACCENTED: Readonly<Record<string, string>> = { 0: 'à', 2: 'é', 7: 'è', 9: 'ç' }

/** What the keys of this text would have typed under the Arabic layout. */
export const typedInArabic = (text: string): string =>
  Array.from(text.toLowerCase(), (key) => TO_ARABIC.get(key) ?? key).join('')

/** What the keys of this text would have typed under AZERTY. */
export const typedInLatin = (text: string): string => {
  let latin = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === 'ل' && text.charAt(at + 1) === 'ا') {
      // The key B types both; "gh" follows a "b" in Darija words such as "bgha", and hardly anything else.
      latin += latin.endsWith('b') ? 'gh' : 'b'
      at++
    } else latin += TO_LATIN.get(letter) ?? accented(letter, latin)
  }
  return latin
}

const accented = (key: string, before: string): string =>
  /[a-z]$/.test(before) ? (ACCENTED[key] ?? key) : key
