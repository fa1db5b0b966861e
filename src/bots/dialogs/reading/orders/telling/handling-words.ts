import { listed, mentions, wordsOf } from '../../words.ts'

/** What people say who see to something, rather than report it. */
const OF_WORK =
  listed(`pris prends repris reprends attends attend attendons commande recu arrive livre transmis transmets transfere envoye
  repare change remplace installe contacte appele relance confie donne diagnostique technicien fournisseur devis livraison garantie intervention reserve stock rebranche redemarre nettoye passerai passera rachete
  خديت خذيت كنتسنا نتسنا ننتظر وصل وصلات توصلنا طلبنا صيفط سيفط عطيت بدلنا بدلت صلحنا صلحت اتصلت اتصلنا عيطت عيطنا التقني تقني مورد ضمان قطعه تشخيص
  نبدل غادي كنبدل نصلح عندنا فالمخزن المخزن ستوك nbedel nbeddel nsle7 stock ghadi
  khdit khdina kantsena kantsnaw wsel wslat tlebna tlebt sift siftna 3tit bedelt bedelna sle7t sle7na 3eyet 3eyetna te9ni ta9ni fournisseur pyasa`)
const STARTS = new Set(listed('je j on nous finalement ana حنا انا راني راه rani 7na'))

/** "J'ai pris l'imprimante mais il manque un toner", "التقني شاف الطابعة": told by somebody at work on it. */
export const soundsLikeHandling = (text: string): boolean => {
  const words = wordsOf(text)
  return mentions(words, OF_WORK) || STARTS.has(words[0] ?? '')
}
