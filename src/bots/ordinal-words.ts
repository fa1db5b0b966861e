/** "The first" to "the tenth" as people write them in French, Arabic, Darija and Arabizi, from the first on. */
export const ORDINAL_WORDS: readonly (readonly string[])[] = [
  `premier premiere 1er 1ere first الأول الأولى بالأول بالأولى لول لولى لولة اللول اللولى اللولة lwl lwla lwlla lowl lowla
  lowel lewla louwla loula lola lawla llowla llwla`,
  `deuxieme second seconde 2e 2eme الثاني الثانية بالثاني بالثانية التاني التانية ltani ttani ltanya ttanya tanya`,
  'troisieme 3e 3eme الثالث الثالثة التالت التالتة talta ttalta ltalta talet ttalet',
  'quatrieme 4e 4eme الرابع الرابعة rab3a rrab3a lrab3a',
  'cinquieme 5e 5eme الخامس الخامسة lkhamsa',
  'sixieme 6e 6eme السادس السادسة',
  'septieme 7e 7eme السابع السابعة',
  'huitieme 8e 8eme الثامن الثامنة',
  'neuvieme 9e 9eme التاسع التاسعة',
  'dixieme 10e 10eme العاشر العاشرة',
].map((words) => words.trim().split(/\s+/))
