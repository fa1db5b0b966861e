import { listed, wordsOf } from '../../words.ts'

/** What people say around the name of somebody they vouch for. */
const AROUND = new Set(
  listed(`je j confirme certifie atteste garantis garant porte que qu oui c est bien bel et effectivement il elle l le la les
  un une des du de d a au aux dans chez moi nous notre notres nos mon ma mes son sa ses cette cet ce personne numero nouveau nouvelle
  prof professeur professeure enseignant enseignante instituteur institutrice secretaire adjoint adjointe surveillant gardien
  documentaliste bibliothecaire econome directeur directrice agent collegue ecole college lycee etablissement equipe classe travaille
  enseigne fait partie monsieur madame mademoiselle mme mlle m acceptez accepte accepter laissez laisse entrer ajoutez ajouter ajoute
  pouvez peut vous qui ecrit connais toujours ici merci svp pour avec code donnez donne
  استاذ استاذه الاستاذ الاستاذه استاذتي معلم معلمه المعلم المعلمه مساعد مساعده اداري اداريه تقني كاتبه حارس عندي عندنا معايا معانا
  معنا لدي لدينا ديالي ديالنا ديال هاد هذا هذه هادي هو هي اللي لي من عند السيد السيده سي لاله راه راها خدام خدامه يعمل تعمل يشتغل
  تشتغل كيخدم كتخدم كتقري كيقري يدرس تدرس ف في المدرسه مدرستي مدرسه موسستي بموسستي الموسسه قبلوه قبلوها دخلوه دخلوها نعم ايه
  اشهد اوكد نوكد ان انه انها كنعرفو كنعرفها كنضمن ضامن فيه فيها الناس الرقم صاحب صاحبه عافاكم عافاك شكرا جديد جديده فعلا
  had hada hadi sid sayed sayida ostad ostada oustad oustada prof mo3alim mo3alima dyalna dyali dyal 3andi 3ndi 3andna m3ana m3aya
  howa hiya raha rah rahi khddam khddama khdam khdama f fl l li men mn 9eblou 9blouha 9ebblou qeblouh dkhlouh dkhelha dkhlouha
  kanchehed kanchhed kan3ref kan3refha bih biha bnt weld ah iyeh lmadrasa lmedrasa`),
)

/** What is left of the sentence once the vouching is taken out of it: perhaps a name. */
export const nameIn = (text: string): string =>
  wordsOf(text)
    .filter((word) => /\p{L}{2}/u.test(word) && !AROUND.has(word))
    .join(' ')
