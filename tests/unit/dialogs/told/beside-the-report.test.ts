import { describe, expect, it } from 'vitest'
import { type Meaning, means, unclear } from '../fakes/conversation.ts'
import { withPrinterTicket } from '../fakes/with-tickets.ts'

/** What the classifier makes of such words: something else, or hardly anything. */
const misread: readonly Meaning[] = [
  means('ask_requester', { certainty: 'likely' }),
  unclear(),
  means('help'),
]

describe('"may I send a photo?"', () => {
  it.each([
    'est-ce que je peux vous envoyer une photo ?',
    'puis-je joindre une capture ?',
    'wach nqder n3tik tswira?',
    'واش نقدر نصيفط ليكم تصويرة',
    'أيمكن أن أرفق صورة للشاشة؟',
    'wach n9der nsift photo',
  ])('is answered with a yes, and where it goes: "%s"', async (text) => {
    for (const meaning of misread) {
      const { teacher, reference, did } = await withPrinterTicket()
      const reply = await teacher.says(text, meaning)
      expect(reply.text).toMatch(/^(?:Oui|نعم)/u)
      expect(reply.text).toContain(reference)
      expect(did()).toEqual([])
    }
  })
})

describe('a blessing', () => {
  it.each(['وفقكم الله', 'الله يوفقكم', 'بارك الله فيكم', 'lah yjazikom bikhir', 'que Dieu vous garde'])(
    'is thanks, and nothing is passed on: "%s"',
    async (text) => {
      const { teacher, did } = await withPrinterTicket()
      const { text: reply } = await teacher.says(text, means('escalate', { certainty: 'likely' }))
      expect(reply).toMatch(/Avec plaisir|الرحب والسعة/u)
      expect(did()).toEqual([])
    },
  )
})

describe('the last message taken back', () => {
  it.each<[string, Meaning]>([
    ['supprimez mon dernier message', means('cancel', { certainty: 'likely' })],
    ['حيد آخر ميساج صيفطتو', means('set_preferences', { certainty: 'likely', variety: 'darija' })],
    ['حيد ليا le dernier message', means('cancel', { variety: 'mixed' })],
    ['احذفوا رسالتي الأخيرة', means('cancel', { variety: 'msa' })],
    ['7eyed liya akher message', means('cancel', { variety: 'arabizi' })],
  ])('is that message, and not the request: "%s"', async (text, meaning) => {
    const { teacher, did, tickets } = await withPrinterTicket()
    await teacher.says('pour le bac A, merci de noter', means('add_comment'))
    await teacher.says(text, meaning)
    expect(did()).toEqual(['comment', 'undo'])
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })
})

describe('a wish to be called', () => {
  it.each([
    'peut-on me rappeler ce soir ?',
    'je peux être rappelée ce soir ?',
    'عيطو ليا عفاكم',
    'هل يمكن أن تتصلوا بي؟',
    '3eyto liya 3afakom',
    '3afak appelez-moi lyoum',
  ])('reaches whoever has the ticket: "%s"', async (text) => {
    const { teacher, did } = await withPrinterTicket()
    const { text: reply } = await teacher.says(text, means('out_of_scope'))
    expect(reply).toMatch(/parler à quelqu’un|الحديث/u)
    expect(did()).toEqual(['press'])
  })

  it('is none where they want to be reminded of a number', async () => {
    const { teacher, did } = await withPrinterTicket()
    await teacher.says('pouvez-vous me rappeler le numéro de ma demande ?', means('ticket_status'))
    expect(did()).toEqual([])
  })
})

describe('"that is all"', () => {
  it.each(['la safi', 'لا صافي', "non c'est tout"])('takes nothing back: "%s"', async (text) => {
    const { teacher, did } = await withPrinterTicket()
    await teacher.says('pour le bac A, merci de noter', means('add_comment'))
    await teacher.says(text, means('cancel'))
    expect(did()).toEqual(['comment'])
    expect(teacher.state.question).toBeUndefined()
  })
})

describe('when somebody comes, asked as one writes to an administration', () => {
  it.each(['المرجو إفادتنا بأجل التدخل', 'متى ستتدخلون؟', 'merci de me communiquer le délai'])(
    'is answered with where it stands: "%s"',
    async (text) => {
      const { teacher, reference } = await withPrinterTicket()
      const { text: reply } = await teacher.says(text, unclear())
      expect(reply).toContain(reference)
      expect(reply).toMatch(/14:00/u)
    },
  )
})

describe('what this service cannot do, and why it asks', () => {
  it.each([
    ['puis-je mettre ma collègue en copie ?', /ajouter personne/u],
    ['Est-ce que je peux ajouter ma collègue Mme Tazi au suivi ?', /ajouter personne/u],
    ['واش نقدر نزيد زميلتي ف المتابعة؟', /ajouter personne|إضافة أحد/u],
    ['Pourquoi vous me demandez ça ?', /quoi réparer/u],
    ['علاش كتسولني؟', /quoi réparer|إصلاحه/u],
  ])('"%s" is answered', async (text, expected) => {
    const { teacher, did } = await withPrinterTicket()
    expect((await teacher.says(text, means('out_of_scope'))).text).toMatch(expected)
    expect(did()).toEqual([])
  })
})

describe('what looks a little like a wish about messages', () => {
  it('is a remark on the report where no message is spoken of', async () => {
    const { teacher, did } = await withPrinterTicket()
    const text = 'إلا كان شي قلم آخر صيفطوه'
    await teacher.says(text, means('set_preferences', { certainty: 'likely', variety: 'darija' }))
    expect(did()).toEqual(['comment'])
  })

  it('sets the night free of messages when that is asked', async () => {
    const { teacher } = await withPrinterTicket()
    const text = 'واش ممكن تبدلو ليا الوقت ديال الميساجات، ماشي ف الليل عفاك'
    const { text: reply } = await teacher.says(text, means('set_preferences', { variety: 'darija' }))
    expect(reply).toContain('22:00')
  })
})

describe('the readings that are offered', () => {
  it('leave out what is far behind', async () => {
    const { conversation } = await withPrinterTicket()
    const alternatives = [
      { intent: 'report_fault', category: 'massar_structures', confidence: 0.002 },
      { intent: 'report_fault', category: 'projector', confidence: 0.2 },
    ] as const
    const doubtful = means('report_fault', { certainty: 'likely', category: 'power', alternatives })
    const { choices } = await conversation('teacher-ar').says('il y a un souci en salle info', doubtful)
    expect(choices.map(({ id }) => id)).toEqual(['q:category:power', 'q:category:projector', 'q:other'])
  })
})
