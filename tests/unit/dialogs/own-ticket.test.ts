import { describe, expect, it } from 'vitest'
import { triedInVain } from '../../../src/bots/dialogs/reading/own/mended/tried.ts'
import { saysWorksAgain } from '../../../src/bots/dialogs/reading/own/mended/works-again.ts'
import { asksForRemedy } from '../../../src/bots/dialogs/reading/own/remedy.ts'
import { asksWhoReads } from '../../../src/bots/dialogs/reading/own/who-reads.ts'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'
import { withPrinterTicket, withTickets } from './fakes/with-tickets.ts'

describe('words about one’s own open ticket', () => {
  const REMEDY = [
    'wach kayn chi haja n9der nderha ana b3da?',
    'je fais quoi en attendant ?',
    'ماذا أفعل في انتظار ذلك؟',
    'شنو ندير دابا',
    'y a pas une astuce ?',
  ]
  const TRIED = [
    'jerrebt w walo',
    'جربت كلشي ووالو',
    'قمت بالخطوات دون جدوى',
    "j'ai tout essayé, rien ne change",
    'ma khdmatch had l7lol',
    'درت داكشي لي قلتي ومابغاش يخدم',
  ]
  const WORKS = [
    'لقد عادت الشبكة للاشتغال من تلقاء نفسها',
    'عادت الكهرباء',
    'lconnexion raj3at bo7dha',
    'le vidéoprojecteur remarche, c’était le câble',
    'l’imprimante s’est remise à marcher',
    'الطابعة ولات خدامة',
  ]
  const READS = [
    'شكون اللي غادي يقرا هاد الشي؟',
    'واش المدير غادي يشوفها؟',
    'qui va lire mon message ?',
    'wach lmodir ghadi ychouf hadchi?',
    'من سيطلع على طلبي؟',
  ]
  const OTHERS = [
    'le problème est revenu',
    'رجع المشكل',
    'wifi rje3 tay7',
    'رجعات الكونيكسيون ولكن بطيئة',
    'quand le courant sera revenu je testerai',
    'que faire pour saisir les absences ?',
    'كيفاش ندير باش نسجل تلميذ جديد؟',
    'est-ce que le directeur a vu ma demande ?',
    'qui voit les notes dans massar ?',
    'je vais essayer demain',
  ]

  it('are read in every variety, and nothing else is', () => {
    const readers = { asksForRemedy, triedInVain, saysWorksAgain, asksWhoReads }
    const asRead = (text: string) =>
      Object.entries(readers).flatMap(([name, reads]) => (reads(text) ? [name] : []))
    for (const text of REMEDY) expect(asRead(text), text).toEqual(['asksForRemedy'])
    for (const text of TRIED) expect(asRead(text), text).toEqual(['triedInVain'])
    for (const text of WORKS) expect(asRead(text), text).toEqual(['saysWorksAgain'])
    for (const text of READS) expect(asRead(text), text).toEqual(['asksWhoReads'])
    for (const text of OTHERS) expect(asRead(text), text).toEqual([])
  })

  it('ask for the quick remedy once more', async () => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation('teacher-fr')
    const words = "l'imprimante n'imprime plus"
    const opened = await teacher.says(words, printer())
    const reply = await teacher.says(
      'je fais quoi en attendant ?',
      means('wait_ticket', { certainty: 'likely' }),
    )
    expect(opened.text).toContain(reply.text)
    expect(reply.choices.map(({ id }) => id)).toEqual([opened.choices[0]?.id])
    expect(tickets.done).toEqual([])
  })

  it('are told that there is none, and where it stands', async () => {
    const { conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('stage TICE', means('report_fault', { category: 'training' }))
    const reply = await teacher.says('je fais quoi en attendant ?', unclear())
    expect(reply.text).toContain('pas de dépannage rapide')
  })

  it('note what was tried in vain, and never ask whether to cancel', async () => {
    const { teacher, did } = await withPrinterTicket()
    for (const meaning of [means('resolve_ticket', { certainty: 'likely' }), means('confirm_resolved')]) {
      const reply = await teacher.says('jerrebt w walo', meaning)
      expect(reply.text).toContain('n’a pas suffi')
    }
    expect(did()).toEqual(['comment', 'comment'])
  })

  it('tried in vain answer "does it work?" with a no', async () => {
    const { teacher, director, reference, tickets } = await withPrinterTicket()
    await director.presses(`t:resolve:${reference}`)
    await teacher.says('جربت كلشي ووالو', unclear({ variety: 'darija' }))
    expect(tickets.all[0]?.state.status).toBe('taken')
  })

  it('say that it works again, told like a fault: asked once, then withdrawn', async () => {
    const { teacher, tickets, reference } = await withPrinterTicket()
    const reply = await teacher.says('l’imprimante s’est remise à marcher', printer({ entities: {} }))
    expect(reply.text).toContain(`retirer ${reference}`)
    expect(tickets.all).toHaveLength(1)
    await teacher.says('oui', unclear())
    expect(['closed', 'cancelled']).toContain(tickets.all[0]?.state.status)
  })

  it('of another thing close nothing', async () => {
    const { teacher, tickets } = await withPrinterTicket()
    await teacher.says('عادت الكهرباء', means('report_fault', { category: 'power', variety: 'msa' }))
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })

  it('take back what was withdrawn a moment ago', async () => {
    const { teacher, tickets, reference } = await withPrinterTicket()
    await teacher.presses(`t:cancel:${reference}`)
    await teacher.presses('q:yes')
    await teacher.says('لا لا غير كنضحك، مازال خاسر', unclear({ variety: 'darija' }))
    expect(tickets.all).toMatchObject([{ state: { status: 'unassigned' } }])
  })

  it('say who reads it', async () => {
    const { teacher, reference } = await withPrinterTicket()
    const reply = await teacher.says(
      'qui va lire mon message ?',
      means('set_preferences', { certainty: 'likely' }),
    )
    expect(reply.text).toContain(`${reference} est lue par`)
    const { conversation } = openDesk()
    const other = conversation('teacher-fr')
    await other.says('mot de passe oublié', means('report_fault', { category: 'account_access' }))
    expect((await other.says('le directeur va voir ça ?', unclear())).text).toContain('compte personnel')
  })

  it('"the first" without a list is the one reported first', async () => {
    const { teacher, first, tickets } = await withTickets(2)
    const reply = await teacher.says(
      "le premier c'est réglé",
      means('resolve_ticket', { certainty: 'likely' }),
    )
    expect(reply.text).toContain(first)
    await teacher.says('oui', unclear())
    expect(tickets.all[1]?.state.status).toBe('unassigned')
    expect(tickets.all[0]?.state.status).not.toBe('unassigned')
  })

  it('make it the whole school’s, and say so', async () => {
    const { teacher, tickets } = await withPrinterTicket()
    const reply = await teacher.says("c'est tout l'établissement hein pas que moi", means('deny'))
    expect(tickets.all[0]).toMatchObject({ report: { whole: true }, assessment: { impact: 'school' } })
    expect(reply.text).toContain('tout l’établissement')
  })

  it('put a number and a room right, and open nothing', async () => {
    const { teacher, tickets } = await withPrinterTicket()
    await teacher.says(
      'en fait c 6 imprimantes et c la salle 10',
      printer({ entities: { room: 'salle 10' } }),
    )
    expect(tickets.all).toMatchObject([{ report: { quantity: 6, room: 'salle 10' } }])
    await teacher.says('finalement 4 rallonges pas 3', unclear())
    expect(tickets.all).toMatchObject([{ report: { quantity: 4, room: 'salle 10' } }])
  })

  it.each([
    ['Inventaire : HP ProBook numéro 00342', unclear()],
    ['c’est pour le groupe B, 18 novembre au 2 décembre', means('out_of_scope')],
    ['الرقم ديال الجهاز 17', unclear({ variety: 'darija' })],
  ])('are noted right after the report, and can be taken back: %s', async (text, meaning) => {
    const { teacher, reference, tickets, did } = await withPrinterTicket()
    const reply = await teacher.says(text, meaning)
    expect(did()).toEqual(['comment'])
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:undo:${reference}`])
    expect(tickets.all).toHaveLength(1)
  })

  it('are not noted when they are asked, surely none of ours, or of long after', async () => {
    const { teacher, did, wait } = await withPrinterTicket()
    await teacher.says('il fait beau aujourd’hui', means('out_of_scope'))
    await teacher.says('tu connais Marrakech ?', unclear())
    await teacher.says('pff ça me saoule vraiment', unclear())
    wait(11)
    await teacher.says('le machin numéro 3', unclear())
    expect(did()).toEqual([])
  })

  it.each(['plus besoin, je l’ai réparée', 'ما بقا حتى مشكل فالطابعة', 'machi lazem, chritha'])(
    'no longer needed: asked whether to withdraw it, and no new one (%s)',
    async (text) => {
      const { teacher, reference, tickets } = await withPrinterTicket()
      const reply = await teacher.says(text, printer({ entities: {} }))
      expect(reply.text).toContain(reference)
      expect(reply.choices.map(({ id }) => id)).toContain('q:yes')
      expect(tickets.all).toHaveLength(1)
    },
  )

  it('ask why it takes so long, and reopen nothing', async () => {
    const { teacher, did } = await withPrinterTicket()
    await teacher.says("pourquoi c'est toujours pas réglé ?", means('reopen'))
    expect(did()).toEqual([])
  })
})

describe('where it is', () => {
  it.each([
    ["l'imprimante de la 12 est bloquée", 'salle 12'],
    ["l'imprimante dyal l'idara mabghatch tkhdem", "l'idara"],
    ['الطابعة معطلة في جناح العلوم', 'جناح العلوم'],
  ])('is taken without the word for a room: %s', async (text, room) => {
    const { tickets, conversation } = openDesk()
    const reply = await conversation('teacher-fr').says(text, printer({ entities: {} }))
    expect(tickets.all[0]?.report.room).toBe(room)
    expect(reply.text).not.toContain('Dans quelle salle')
  })

  it('is not read from the name of a network', async () => {
    const { tickets, conversation } = openDesk()
    const wifi = means('report_fault', { category: 'connectivity' })
    await conversation('teacher-fr').says('la connexion de la 4G est lente', wifi)
    expect(tickets.all[0]?.report).not.toHaveProperty('room')
  })
})
