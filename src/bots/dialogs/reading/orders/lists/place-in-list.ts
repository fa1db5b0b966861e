import { listed, wordsOf } from '../../words.ts'

/** Where something stands in a list that was shown; numbers by themselves count things, and are not here. */
const PLACES = [
  listed(`premier premiere 1er 1ere الاول الاولي بالاول بالاولي لاول لولي اللول اللولي اللوله لوله lwl lwla lwlla lowl lowla lewla louwla
  loula lola lawla llowla llwla`),
  listed(
    'deuxieme second seconde 2e 2eme الثاني الثانيه بالثاني بالثانيه التاني التانيه ltani ttani ltanya ttanya tanya',
  ),
  listed('troisieme 3e 3eme الثالث الثالثه التالت التالته talta ttalta ltalta talet ttalet'),
  listed('quatrieme 4e 4eme الرابع الرابعه rab3a rrab3a lrab3a'),
  listed('cinquieme 5e 5eme الخامس الخامسه khamsa lkhamsa'),
]
const LAST = listed('الاخير الاخيره اللخر اللخرانيه الاخراني lakhira lakhir lekhrania lkhraniya')
const LAST_IN_FRENCH = /(?:^|\b(?:la|le|prends) )dernier(?:e)?\b(?! (?:fois|jours?|semaine|mois|minute))/u
const NUMBERED = /(?:^| )(?:n|no|num|numero|nmra|nemra|رقم) (\d{1,2})(?= |$)/u
/** "Le premier étage", "la deuxième fois" are no places in a list. */
const OF_SOMETHING = listed(
  'etage fois annee cycle niveau semestre salle طابق الطابق مره السنه سلك الدوره tabaq tabeq merra mara',
)
/** Whoever points at a line of a list says little more. */
const MOST_WORDS = 8

/** The place that the words name, from zero; -1 for the last. Undefined when they name none, or two. */
export const placeInList = (text: string): number | undefined => {
  const words = wordsOf(text)
  if (words.length > MOST_WORDS || words.some((word) => OF_SOMETHING.includes(word))) return undefined
  const joined = words.join(' ')
  const found = PLACES.flatMap((spellings, at) =>
    words.some((word) => spellings.includes(word)) ? [at] : [],
  )
  if (words.some((word) => LAST.includes(word)) || LAST_IN_FRENCH.test(joined)) found.push(-1)
  const number = NUMBERED.exec(joined)?.[1]
  if (number !== undefined) found.push(Number(number) - 1)
  return found.length === 1 ? found[0] : undefined
}
