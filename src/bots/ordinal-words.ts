/** "The first" to "the tenth" as people write them in French, Arabic, Darija, Arabizi and English, from the first on. */
export const ORDINAL_WORDS: readonly (readonly string[])[] = [
  `premier premiere 1er 1ere first الأول الأولى بالأول بالأولى لول لولى لولا لولة اللول اللولى اللولا اللولة lwl lwla lwlla lowl lowla
  lwel loul lewel luwel lowel lewla louwla loula lola lawla llowla llwla`,
  `deuxieme second seconde 2e 2eme الثاني الثانية بالثاني بالثانية التاني التانية ltani ttani ltanya ttanya tanya`,
  'troisieme third 3e 3eme الثالث الثالثة التالت التالتة talta ttalta ltalta talet ttalet',
  'quatrieme fourth 4e 4eme الرابع الرابعة rab3a rrab3a lrab3a',
  'cinquieme fifth 5e 5eme الخامس الخامسة lkhamsa',
  'sixieme sixth 6e 6eme السادس السادسة',
  'septieme seventh 7e 7eme السابع السابعة',
  'huitieme eighth 8e 8eme الثامن الثامنة',
  'neuvieme ninth 9e 9eme التاسع التاسعة',
  'dixieme tenth 10e 10eme العاشر العاشرة',
].map((words) => words.trim().split(/\s+/))
