import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabaseUri } from '../setup/database.ts'
import { eventually } from '../support/eventually.ts'
import { NodeProcess } from '../support/node-process.ts'
import { WebPerson } from '../support/web-person.ts'

const REFERENCE = /SN-[0-9A-Z]{6}/

let node: NodeProcess
let client: MongoClient

beforeAll(async () => {
  const uri = newDatabaseUri()
  node = await NodeProcess.start({ MONGODB_URI: uri })
  client = await MongoClient.connect(uri)
})
afterAll(async () => {
  await client?.close()
  await node?.kill()
})

type Event = { readonly type: string }
type Who = 'teacher' | 'director' | 'province' | 'colleague'
/** Who says what, without the reference that stands before it, and what it makes of the ticket. */
type Step = readonly [who: Who, words: string, event: string]

const timelineOf = async (reference: string): Promise<readonly Event[]> => {
  const found = await client.db().collection<{ timeline: Event[] }>('tickets').findOne({ reference })
  return found?.timeline ?? []
}

const FRENCH = {
  people: {
    teacher: 'teacher-7',
    director: 'director-4',
    province: 'province-oujda-1',
    colleague: 'province-oujda-2',
  },
  report: "l'imprimante de la salle 14 ne marche plus depuis hier",
  steps: [
    ['director', "je m'en occupe", 'taken'],
    ['director', 'note interne : le toner date de 2023', 'noted'],
    ['director', 'priorité haute', 'qualified'],
    ['director', "pouvez-vous m'envoyer une photo de l'écran ?", 'asked'],
    ['teacher', "elle affiche l'erreur E5", 'answered'],
    ['director', "en attente de la pièce jusqu'à lundi", 'set_waiting'],
    ['director', 'je reprends', 'resumed'],
    ['director', 'à transférer, il faut un technicien', 'forwarded'],
    ['province', 'je prends', 'taken'],
    ['province', "ce n'est pas de notre ressort, retour à l'école", 'returned'],
    ['province', 'annule ma dernière action', 'undone'],
    ['province', 'donne-la à Noura Kadiri', 'given'],
    ['colleague', 'rouleau changé, c’est réparé', 'resolved'],
    ['teacher', 'non, ça ne marche toujours pas', 'reopened'],
    ['colleague', 'c’est réparé', 'resolved'],
    ['teacher', 'oui ça marche, merci', 'closed'],
    ['teacher', 'très satisfait', 'rated'],
  ],
  second: "l'imprimante de la salle 15 est en panne aussi",
  duplicate: 'est un doublon de',
  third: "le vidéoprojecteur de la salle 16 n'affiche plus rien",
  cancel: 'annulez, ce n’est plus la peine',
  yes: 'oui',
} as const

const ARABIC = {
  people: {
    teacher: 'teacher-13',
    director: 'director-7',
    province: 'province-berkane-1',
    colleague: 'province-berkane-2',
  },
  report: 'الطابعة معطلة في القاعة 14 منذ أمس',
  steps: [
    ['director', 'سأتكفل بها', 'taken'],
    ['director', 'ملاحظة داخلية: المورد لا يجيب', 'noted'],
    ['director', 'أولوية عالية', 'qualified'],
    ['director', 'المرجو إرسال صورة للشاشة', 'asked'],
    ['teacher', 'يظهر على شاشتها الخطأ E5', 'answered'],
    ['director', 'في انتظار قطعة الغيار إلى غاية يوم الاثنين', 'set_waiting'],
    ['director', 'وصلت القطعة، نستأنف معالجة الطلب', 'resumed'],
    ['director', 'يُحال الطلب إلى المديرية لأن الأمر يحتاج إلى تقني', 'forwarded'],
    ['province', 'أتكلف به', 'taken'],
    ['province', 'يُعاد الطلب إلى المؤسسة لأن الإصلاح من اختصاصها', 'returned'],
    ['province', 'تراجع عن آخر إجراء', 'undone'],
    ['province', 'يُسند الطلب إلى فاطمة الرحماني', 'given'],
    ['colleague', 'تم إصلاحها وتغيير القطعة', 'resolved'],
    ['teacher', 'لا، مازالت معطلة', 'reopened'],
    ['colleague', 'تم الإصلاح', 'resolved'],
    ['teacher', 'نعم تشتغل الآن، شكرا', 'closed'],
    ['teacher', 'راض جدا', 'rated'],
  ],
  second: 'الطابعة معطلة أيضا في القاعة 15',
  duplicate: 'مكرر للطلب',
  third: 'المسلاط الضوئي في القاعة 16 لا يعرض شيئا',
  cancel: 'ألغوا الطلب، لم تعد هناك حاجة إليه',
  yes: 'نعم',
} as const

const DARIJA = {
  people: {
    teacher: 'teacher-19',
    director: 'director-10',
    province: 'province-fes-1',
    colleague: 'province-fes-2',
  },
  report: 'الطابعة ديال القاعة 14 ماخداماش من البارح',
  steps: [
    ['director', 'أنا غادي نتكلف بها', 'taken'],
    ['director', 'ملاحظة داخلية: المورد ما كيجاوبش', 'noted'],
    ['director', 'أولوية عالية', 'qualified'],
    ['director', 'صيفط ليا تصويرة ديال الشاشة عافاك', 'asked'],
    ['teacher', 'كتبان فيها الخطأ E5', 'answered'],
    ['director', 'كنتسناو البياسة حتى ل الاثنين', 'set_waiting'],
    ['director', 'البياسة وصلات، غادي نكملو', 'resumed'],
    ['director', 'دوزها للمديرية، خاصها تقني', 'forwarded'],
    ['province', 'أنا غادي ناخدها', 'taken'],
    ['province', 'ماشي خدمتنا، رجعها للمدرسة', 'returned'],
    ['province', 'رجع آخر حاجة درتها', 'undone'],
    ['province', 'عطيها لسناء الكتاني', 'given'],
    ['colleague', 'صلحناها وبدلنا البياسة', 'resolved'],
    ['teacher', 'لا، مازال ما خداماش', 'reopened'],
    ['colleague', 'صافي تصلحات', 'resolved'],
    ['teacher', 'آه خدامة دابا، شكرا', 'closed'],
    ['teacher', 'راضي بزاف', 'rated'],
  ],
  second: 'الطابعة ديال القاعة 15 حتى هي ماخداماش',
  duplicate: 'هي نفس المشكل ديال',
  third: 'المسلاط ديال القاعة 16 ما كيبين والو',
  cancel: 'ألغيو الطلب، ما بقاتش خاصة',
  yes: 'آه',
} as const

/** Those of the school in Arabizi, those of the province in Arabic and French at once. */
const MIXED = {
  people: {
    teacher: 'teacher-5',
    director: 'director-3',
    province: 'province-oujda-1',
    colleague: 'province-oujda-2',
  },
  report: 'limprimante dyal salle 14 ma bghatch tkhdem mn lbare7',
  steps: [
    ['director', 'ana li ghadi nchoufha', 'taken'],
    ['director', 'zid note dakhiliya: toner 9dim', 'noted'],
    ['director', 'dirha priorité haute', 'qualified'],
    ['director', 'sowel lostad wach kayn chi message f l ecran', 'asked'],
    ['teacher', 'kayban erreur E5', 'answered'],
    ['director', 'kantsnaw lpiece tal nhar tnin', 'set_waiting'],
    ['director', 'nkemlo, rah jat', 'resumed'],
    ['director', 'sift ha lmoudiriya, khassha tiqni', 'forwarded'],
    ['province', "أنا je m'en occupe", 'taken'],
    ['province', "رجعها à l'école, ماشي شغلنا", 'returned'],
    ['province', 'غلطت, annule', 'undone'],
    ['province', 'عطيها à Noura', 'given'],
    ['colleague', 'rah tsel7at, bedelna lpiece', 'resolved'],
    ['teacher', 'la mazal ma khdamach', 'reopened'],
    ['colleague', "صافي c'est réparé", 'resolved'],
    ['teacher', 'ah khdama daba, chokran', 'closed'],
    ['teacher', 'mzyan bzaf', 'rated'],
  ],
  second: 'limprimante dyal salle 15 7ta hiya ma khdamach',
  duplicate: 'hiya nefs lmochkil dyal',
  third: 'datashow dyal salle 16 ma kaybayn fih walo',
  cancel: 'annuliw talab, ma b9atch khassa',
  yes: 'ah',
} as const

describe.each([
  ['French', FRENCH],
  ['Darija', DARIJA],
  ['Arabic', ARABIC],
  ['Arabizi and mixed', MIXED],
] as const)('every transition by message in %s', (_language, story) => {
  let people: Record<Who, WebPerson>
  beforeAll(async () => {
    const { teacher, director, province, colleague } = story.people
    const enter = (id: string) => WebPerson.enter(node.url, id)
    people = {
      teacher: await enter(teacher),
      director: await enter(director),
      province: await enter(province),
      colleague: await enter(colleague),
    }
  })

  /** Everybody has been told of everything: people speak of what they have read. */
  const allTold = () =>
    eventually(async () => {
      const untold = await client
        .db()
        .collection('tickets')
        .countDocuments({ 'unrelayed.0': { $exists: true } })
      const open = await client.db().collection('deliveries').countDocuments({ open: true })
      expect([untold, open]).toEqual([0, 0])
    })

  const report = async (words: string): Promise<string> => {
    await people.teacher.catchUp()
    await people.teacher.say(words)
    const reference = REFERENCE.exec((await people.teacher.receives(REFERENCE)).text)?.[0] as string
    await allTold()
    return reference
  }

  /** Says it, hears an answer, and finds what it has made of the ticket. */
  const makes = async (reference: string, [who, words, event]: Step): Promise<void> => {
    const before = (await timelineOf(reference)).length
    await people[who].catchUp()
    await people[who].say(`${reference} ${words}`)
    const reply = await people[who].receives(/\S/)
    await eventually(async () => {
      const added = (await timelineOf(reference)).slice(before).map(({ type }) => type)
      expect(added, `${who}: "${words}", answered: ${reply.text}`).toContain(event)
    })
    await allTold()
  }

  it('carries one ticket through the ladder', async () => {
    const reference = await report(story.report)
    for (const step of story.steps as readonly Step[]) await makes(reference, step)
    expect((await timelineOf(reference)).map(({ type }) => type)).not.toContain('cancelled')
  })

  it('merges a duplicate and cancels what is no longer needed', async () => {
    const first = await report(story.second)
    const third = await report(story.third)
    await makes(third, ['director', `${story.duplicate} ${first}`, 'merged'])
    await people.teacher.catchUp()
    await people.teacher.say(`${first} ${story.cancel}`)
    await people.teacher.receives(/[?؟]/)
    await people.teacher.say(story.yes)
    await eventually(async () => expect((await timelineOf(first)).at(-1)?.type).toBe('cancelled'))
  })
})
