import { describe, expect, it } from 'vitest'
import { means, openDesk, unclear } from './fakes/conversation.ts'

describe('another chat', () => {
  it.each([
    ['teacher-fr', 'relier WhatsApp', /écrivez ce code à Sanad : ABCD2345/],
    ['teacher-ar', 'بغيت نربط الواتساب', /اكتبوا هذا الرمز لسند/],
  ])('is linked with a code that is given where we know who it is (%s)', async (id, text, answer) => {
    const { conversation, who } = openDesk()
    const reply = await conversation(id).says(text, unclear({ variety: id.endsWith('ar') ? 'darija' : 'fr' }))
    expect(reply.text).toMatch(answer)
    expect(who.issued).toEqual([{ personId: id, by: id }])
  })

  it('can be opened by a link that says the code, where it is another one', async () => {
    const { who, conversation } = openDesk()
    who.links.push(
      { channel: 'telegram', url: 'https://t.me/SanadBot?start=' },
      { channel: 'whatsapp-cloud', url: 'https://wa.me/212500000001?text=' },
    )
    const onTelegram = conversation('teacher-fr', true, '7001')
    const { text } = await onTelegram.says('relier WhatsApp', unclear())
    expect(text.split('\n').slice(1)).toEqual([
      'Ou par ce lien, sans rien écrire (WhatsApp) :',
      'https://wa.me/212500000001?text=ABCD2345',
    ])
    const vouched = await conversation('director').says('Omar Fassi est bien prof chez moi', means('vouch'))
    expect(vouched.text).toContain('\nhttps://t.me/SanadBot?start=ABCD2345\n')
  })

  it('leaves the question that was open, open', async () => {
    const { conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('ça ne va pas', unclear())
    const { question } = teacher.state
    await teacher.says('relier WhatsApp', unclear())
    expect(teacher.state.question).toEqual(question)
  })

  it.each([
    ['teacher-fr', 'ouvre le chat web'],
    ['teacher-ar', 'بغيت نفتح سند ف المتصفح'],
  ])('is the page, by a link whose code no server sees (%s)', async (id, text) => {
    const { conversation } = openDesk()
    expect((await conversation(id).says(text, unclear())).text).toContain(
      'https://sanad.example.ma/#code=ABCD2345',
    )
  })
})

describe('unlinking', () => {
  const linked = (id: string) => {
    const desk = openDesk()
    desk.who.link(id, 'telegram', '7001')
    return { ...desk, person: desk.conversation(id, true, '7001') }
  }

  it.each([
    ['teacher-fr', 'ne m’écrivez plus ici', 'autres conversations', 'C’est fait'],
    ['teacher-ar', 'حبسو هاد الرقم', 'محادثاتكم الأخرى', 'تم'],
  ])('is asked about once, then done here and nowhere else (%s)', async (id, text, asked, done) => {
    const { who, person } = linked(id)
    who.link(id, 'whatsapp-cloud', '2126')
    const question = await person.says(text, unclear({ variety: id.endsWith('ar') ? 'darija' : 'fr' }))
    expect(question.text).toContain(asked)
    expect(who.chats()).toHaveLength(2)
    expect((await person.presses('q:yes')).text).toContain(done)
    expect(who.chats()).toEqual(['whatsapp-cloud:2126'])
  })

  it('of the last chat says what it means', async () => {
    const { who, person } = linked('teacher-fr')
    expect((await person.says('ne m’écrivez plus ici', unclear())).text).toContain('votre seule conversation')
    await person.says('oui')
    expect(who.chats()).toEqual([])
  })

  it('is not done for a no, nor for something else', async () => {
    const { who, person } = linked('teacher-fr')
    await person.says('ne m’écrivez plus ici', unclear())
    expect((await person.says('non')).text).toContain('rien ne change')
    await person.says('ne m’écrivez plus ici', unclear())
    await person.says('mes demandes', means('list_tickets'))
    await person.says('oui')
    expect(who.chats()).toEqual(['telegram:7001'])
  })
})

describe('a telephone that is lost', () => {
  const LOST = 'j’ai perdu mon téléphone'

  it('has its chats and pages cut off from where this is said', async () => {
    const { who, conversation } = openDesk()
    who.link('teacher-fr', 'telegram', '7001')
    who.link('teacher-fr', 'whatsapp-cloud', '2126')
    who.pages.set('teacher-fr', 1)
    const person = conversation('teacher-fr', true, '7001')
    await person.says(LOST, unclear())
    expect((await person.says('oui')).text).toContain('C’est fait')
    expect(who.chats()).toEqual(['telegram:7001'])
    expect([...who.pages]).toEqual([])
  })

  it('is asked about for a page alone', async () => {
    const { who, conversation } = openDesk()
    who.link('teacher-fr', 'telegram', '7001')
    const person = conversation('teacher-fr', true, '7001')
    expect((await person.says(LOST, unclear())).text).toContain('aucun autre appareil')
    who.pages.set('teacher-fr', 1)
    expect((await person.says(LOST, unclear())).text).toContain('Les couper ?')
  })

  it('leaves the page on which it is said', async () => {
    const { who, conversation } = openDesk()
    who.link('teacher-fr', 'telegram', '7001')
    who.pages.set('teacher-fr', 1)
    const person = conversation('teacher-fr')
    await person.says(LOST, unclear())
    await person.says('oui')
    expect(who.chats()).toEqual([])
    expect(who.pages.get('teacher-fr')).toBe(1)
  })
})

describe('a page', () => {
  it('is no chat that could be unlinked', async () => {
    const { who, conversation } = openDesk()
    who.link('teacher-fr', 'telegram', '7001')
    const said = await conversation('teacher-fr').says('ne m’écrivez plus ici', unclear())
    expect(said.text).toContain('fermez la session')
    expect(who.chats()).toEqual(['telegram:7001'])
  })
})

describe('vouching', () => {
  it.each([
    ['director', 'Omar Fassi est bien prof chez moi', 'fr', 'Remettez ce code à Omar Fassi : ABCD2345'],
    ['director', 'عمر الفاسي أستاذ عندي', 'darija', 'سلموا هذا الرمز إلى عمر الفاسي'],
    ['supervisor', 'Omar Fassi est bien prof chez nous', 'fr', 'Remettez ce code à Omar Fassi'],
  ] as const)('gives %s a code for "%s"', async (id, text, variety, answer) => {
    const { conversation, who } = openDesk()
    const reply = await conversation(id).says(text, means('vouch', { variety }))
    expect(reply.text).toContain(answer)
    expect(who.issued).toEqual([{ personId: 'omar', by: id }])
  })

  it('asks who it is without a name, and for whom it cannot find', async () => {
    const { conversation, who } = openDesk()
    const director = conversation('director')
    expect((await director.says('oui, ce prof est de mon école', means('vouch'))).text).toContain(
      'De qui s’agit-il',
    )
    expect((await director.says('Zineb Tahiri', unclear())).text).toContain('Je ne trouve pas cette personne')
    expect(who.issued).toEqual([])
    expect((await director.says('Omar', unclear())).text).toContain('ABCD2345')
  })

  it('asks which of two, by button', async () => {
    const { conversation, who } = openDesk()
    const supervisor = conversation('supervisor')
    const reply = await supervisor.says('Fatima est bien chez nous', means('vouch'))
    expect(reply.choices.map(({ title }) => title)).toEqual(['Fatima Rahmani', 'Fatima-Zahra Benali'])
    await supervisor.presses(reply.choices[1]?.id as string)
    expect(who.issued).toEqual([{ personId: 'fatima-zahra', by: 'supervisor' }])
  })

  it.each([
    ['M. Omar Berrada est bien prof chez moi', 'fr', 'Voulez-vous dire Omar Fassi ?'],
    ['Berrada Omar travaille chez nous', 'fr', 'Voulez-vous dire Omar Fassi ?'],
    ['الأستاذ عمر العمراني راه ديالنا، دخلوه', 'darija', 'هل تقصدون عمر الفاسي؟'],
    ['السيد عمر العمراني أستاذ في مدرستي', 'msa', 'هل تقصدون عمر الفاسي؟'],
    ['le prof عمر بنعلي راه معانا ف المدرسة', 'mixed', 'Voulez-vous dire Omar Fassi ?'],
    ['ostad omar berrada rah dyalna, dkhlouh', 'arabizi', 'Voulez-vous dire Omar Fassi ?'],
  ] as const)(
    'gives no code by a given name whose surname fits nobody: "%s"',
    async (text, variety, asked) => {
      const { conversation, who } = openDesk()
      const director = conversation('director')
      const reply = await director.says(text, means('vouch', { variety }))
      expect(reply.text).toContain(asked)
      expect(reply.choices.map(({ id }) => id)).toEqual(['q:yes', 'q:no'])
      expect(who.issued).toEqual([])
      await director.presses('q:no')
      await director.says(text, means('vouch', { variety }))
      await director.says('oui, Omar Berrada', means('affirm'))
      expect(who.issued).toEqual([])
      await director.says(text, means('vouch', { variety }))
      await director.says('oui', means('affirm'))
      expect(who.issued).toEqual([{ personId: 'omar', by: 'director' }])
    },
  )

  it('suggests nobody of another school', async () => {
    const { conversation, who } = openDesk()
    const text = 'الأستاذ عمر العمراني راه ديالنا، دخلوه'
    const reply = await conversation('director-ar').says(text, means('vouch', { variety: 'darija' }))
    expect(reply.text).not.toContain('الفاسي')
    expect(reply.choices).toEqual([])
    expect(who.issued).toEqual([])
  })

  it.each([
    ['teacher-fr', 'fr', 'Seuls les directeurs'],
    ['teacher-ar', 'darija', 'المديرون والمشرفون وحدهم'],
  ] as const)('is not for %s', async (id, variety, answer) => {
    const { conversation, who } = openDesk()
    expect((await conversation(id).says('Omar Fassi est prof', means('vouch', { variety }))).text).toContain(
      answer,
    )
    expect(who.issued).toEqual([])
  })

  it('reaches nobody of another school', async () => {
    const { conversation, who } = openDesk()
    await conversation('director-ar').says('عمر الفاسي أستاذ عندي', means('vouch', { variety: 'darija' }))
    expect(who.issued).toEqual([])
  })
})

describe('what people wish', () => {
  it.each([
    ['préviens-moi sur WhatsApp', 'fr', 'd’abord sur WhatsApp'],
    ['صيفط ليا ف واتساب', 'darija', 'سأخبركم أولا على واتساب'],
  ] as const)('is kept: %s', async (text, variety, answer) => {
    const { conversation, who } = openDesk()
    who.link('teacher-fr', 'whatsapp-web', '2126')
    const reply = await conversation('teacher-fr').says(text, unclear({ variety }))
    expect(reply.text).toContain(answer)
    expect(who.wishes).toEqual([{ personId: 'teacher-fr', channel: 'whatsapp-web' }])
  })

  it('of a channel that is not theirs tells them how to link it', async () => {
    const { conversation, who } = openDesk()
    const reply = await conversation('teacher-fr').says('préviens-moi sur Telegram', means('set_preferences'))
    expect(reply.text).toContain('/lier')
    expect(who.wishes).toEqual([])
  })

  it.each(['set_preferences', 'change_language'] as const)(
    'of a language counts for notifications (%s)',
    async (intent) => {
      const { conversation, who } = openDesk()
      const reply = await conversation('teacher-fr').says('notifications en arabe svp', means(intent))
      expect(reply.text).toContain('سأراسلكم بالعربية')
      expect(who.wishes).toEqual([{ personId: 'teacher-fr', language: 'ar' }])
    },
  )

  it.each(['moins de messages, svp', 'un seul message par semaine'])(
    'that cannot be set is said so, with what can: %s',
    async (text) => {
      const { conversation, who } = openDesk()
      who.link('teacher-fr', 'whatsapp-web', '2126')
      expect((await conversation('teacher-fr').says(text, means('set_preferences'))).text).toContain(
        'vous pouvez choisir',
      )
      expect(who.wishes).toEqual([])
    },
  )
})

describe('a telephone that is gone', () => {
  it.each([
    "j'ai perdu mon téléphone",
    'on m’a volé le portable, mon téléphone est perdu',
    'تسرق ليا التيليفون، بلوكيوه',
    'ضاع مني الهاتف',
    'phone li 3ndi dya3, blokiwh',
  ])('"%s": after a yes nothing is written to its chats any more', async (text) => {
    const { conversation, who } = openDesk()
    who.link('teacher-fr', 'telegram', '700')
    who.link('teacher-fr', 'whatsapp-cloud', '2126')
    const teacher = conversation('teacher-fr')
    await teacher.says(text, unclear())
    expect(who.chats()).toHaveLength(2)
    await teacher.says('oui')
    expect(who.chats()).toEqual([])
  })

  it('keeps them after a no, and says when there are none', async () => {
    const { conversation, who } = openDesk()
    const teacher = conversation('teacher-fr')
    expect((await teacher.says("j'ai perdu mon téléphone", unclear())).text).toContain('rien à couper')
    who.link('teacher-fr', 'telegram', '700')
    await teacher.says("j'ai perdu mon téléphone", unclear())
    await teacher.says('non')
    expect(who.chats()).toEqual(['telegram:700'])
  })

  it.each(['envoie moi le code', 'صيفط ليا الكود', "mon numéro a changé, c'est 0661223344 maintenant"])(
    '"%s" gives a code for linking, and opens nothing',
    async (text) => {
      const { conversation, who, tickets } = openDesk()
      await conversation('teacher-fr').says(text, means('report_fault', { category: 'account_access' }))
      expect(who.issued).toHaveLength(1)
      expect(tickets.all).toEqual([])
    },
  )
})
