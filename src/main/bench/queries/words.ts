import { oneOf } from './chance.ts'

const THINGS = [
  'الطابعة',
  'vidéoprojecteur',
  'الأنترنيت',
  'ordinateur',
  'lprojecteur',
  'المسلاط',
  'imprimante',
  'wifi',
]
const TROUBLES = [
  'ما خدامش من البارح',
  'ne démarre plus depuis ce matin',
  'مقطوعة فالمؤسسة كلها',
  'makheddamch mn sbah',
  'affiche un écran noir',
  'كتعلق الورق بزاف',
]
const PLACES = ['قاعة الأساتذة', 'salle informatique', 'القاعة', 'bureau', 'l9issm', 'labo']

const CONSONANTS = 'bdfjklmnrst'
const RARE_WORDS = 1_000

/** A word that one ticket in a thousand has: four syllables, whose consonants tell it from every other. */
export const rareWord = (n: number): string => {
  let rest = n % RARE_WORDS
  let word = 'z'
  for (let syllable = 0; syllable < 3; syllable += 1) {
    // no consonant twice running: doubled sounds are one
    const choices = [...CONSONANTS].filter((letter) => letter !== word.at(syllable === 0 ? 0 : -2))
    word += `${choices[rest % 10]}a`
    rest = Math.floor(rest / 10)
  }
  return word
}

/** What a ticket says; the n-th has the n-th rare word, round and round. */
export const reportText = (n: number, chance: () => number): string =>
  `${oneOf(THINGS, chance)} ${oneOf(TROUBLES, chance)} ${oneOf(PLACES, chance)} ${1 + Math.floor(chance() * 30)} ${rareWord(n)}`
