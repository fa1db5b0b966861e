const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** "On a testé deux câbles", "جربتو فثلاثة ديال البيسيات": what something was tried on, or who was asked. */
const TRIED =
  listed(`teste testee tester testes essaye essayer verifie verifier jreb jrebt jerreb jerrebt jerrebna jarreb jarrebt jarrebna jrebna jrebtou jrebto jrebtha
  jrbt jrbna jrrebna jrrbna jrrebt جرب جربت جربنا جربتها جربته جربتو جربتهم جربناها جربناه سولت سولنا تحققت تحققنا`)
/** "Dès que dix postes sont allumés": when it happens, not what is broken. */
const WHENEVER = listed('des lorsque lorsqu كلما كلمن')
const STOPS = listed('. , ، ; ؛ : ! ? ؟ \n — – ( ) mais walakin ولكن لكن')
const REACH = 6

/** What the number at that place counts only tells the scene. */
export const tellsScene = (words: readonly string[], at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const word = words[before] ?? ''
    if (STOPS.has(word)) return false
    if (TRIED.has(word)) return true
    if (WHENEVER.has(word) && (word !== 'des' || words[before + 1] === 'que')) return true
  }
  return false
}
