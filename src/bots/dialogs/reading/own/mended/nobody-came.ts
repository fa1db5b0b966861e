import { plain, wordsOf } from '../../words.ts'

const NOBODY = new RegExp(
  [
    '(?:^| )(?:personne|aucun technicien|aucun agent|nul) (?:\\S+ ){0,2}?(?:n )?(?:est (?:encore |jamais )?(?:venue?|passee?|arrivee?)|est intervenue?|a repare)(?: |$)',
    '(?:^| )(?:on n a vu|j ai vu|je n ai vu|on a vu|nous n avons vu) personne(?: |$)',
    '(?:^| )(?:ما )?(?:ما)?(?:جا|جاو|داز|دازو|شفنا|شفت|بان)ش? (?:\\S+ )?(?:حد|تا واحد|حتي واحد|حتي حد|تا حد)(?: |$)',
    '(?:^| )(?:حد|تا واحد|حتي واحد|حتي حد|تا حد) (?:ما )?(?:ما)?(?:جا|جاو|داز|بان)(?: |$)',
    '(?:^| )لم (?:يات|يحضر|يحظر|يزرنا|يصل)(?: الينا)? (?:احد|اي)(?: |$)',
    '(?:^| )ma ?(?:ja|jaw|daz|dazo|cheft|chefna|ban)(?:ch|sh)? (?:\\S+ )?(?:7ed|hed|7ad|had|ta wa7ed|ta wahed|7ta wa7ed|hta wahed|7ta wahed|7tta wa7ed|ta 7ed)(?: |$)',
    '(?:^| )(?:7ed|ta wa7ed|ta wahed|7ta wa7ed|hta wahed|7ta wahed|ta 7ed|hta wa7ed) ma ?(?:ja|jaw|daz|ban)(?: |$)',
    '(?:^| )(?:rien|aucune? \\S+) n a ete (?:fait|repare|change)\\S*(?: |$)',
    '(?:^| )on (?:ne )?(?:m|nous) a (?:rien|pas) (?:repare|fait)(?: |$)',
  ].join('|'),
  'u',
)

/** "Personne n'est venu", "ماجا حتى واحد", "ma ja 7ed": what is said to be done was not. */
export const saysNobodyCame = (text: string): boolean => NOBODY.test(wordsOf(plain(text)).join(' '))
