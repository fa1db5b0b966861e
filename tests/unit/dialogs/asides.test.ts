import { describe, expect, it } from 'vitest'
import { hearsNothing, isCall, isNudge } from '../../../src/bots/dialogs/reading/asides/nudge.ts'
import {
  asksWhoSeesToIt,
  asksWhoWeAre,
  wantsToAdd,
} from '../../../src/bots/dialogs/reading/asides/who/who.ts'
import { means, unclear } from './fakes/conversation.ts'
import { withPrinterTicket } from './fakes/with-tickets.ts'

describe('words in passing', () => {
  it.each(['alors?', 'bah alors ??????', 'et?', 'wa fin wslat', 'شي جديد؟', 'إيوا', 'du nouveau ?'])(
    '"%s" wants news',
    (text) => expect(isNudge(text)).toBe(true),
  )
  it.each(['alors le pc est mort', 'et la salle 4 ?', 'oui', 'fin kayn lmodir', 'سلام'])(
    '"%s" says more than that',
    (text) => expect(isNudge(text)).toBe(false),
  )
  it('tell who is meant', () => {
    for (const text of [
      'شكون انت',
      "t'es un robot ou quoi",
      'chkoun nta',
      'واش انت روبوت؟',
      'qui êtes-vous ?',
    ])
      expect(asksWhoWeAre(text), text).toBe(true)
    for (const text of ['من سيتكلف بهذا؟', "qui s'en occupe ?", 'chkoun li mtkellef biha', 'شكون غادي يصلحو'])
      expect(asksWhoSeesToIt(text), text).toBe(true)
    for (const text of ['bghit nzid wahed l7aja', 'je voudrais ajouter un détail', 'بغيت نزيد شي حاجة'])
      expect(wantsToAdd(text), text).toBe(true)
    for (const text of ['ألو', 'allo ?', 'Allooo']) expect(isCall(text), text).toBe(true)
    for (const text of [
      'c’est le PC de la prof',
      'je veux ajouter un utilisateur dans Massar',
      'qui a coupé le wifi',
    ])
      expect(
        [asksWhoWeAre, asksWhoSeesToIt, wantsToAdd, isCall].some((says) => says(text)),
        text,
      ).toBe(false)
  })

  it.each(['alors?', 'bah alors ??????', 'من سيتكلف بهذا؟'])(
    '"%s" is answered by where it stands',
    async (text) => {
      const { tickets, teacher, reference } = await withPrinterTicket()
      for (const meaning of [unclear(), means('out_of_scope', { certainty: 'likely' })]) {
        const reply = await teacher.says(text, meaning)
        expect(reply.text).toContain(reference)
      }
      expect(tickets.all).toHaveLength(1)
    },
  )

  it.each([
    'toujours rien ?',
    'باقي والو',
    'baqi walo ?',
    'مازال والو',
    'toujours pas de nouvelles',
    'tjrs rien',
  ])('"%s" asks where it is, or says that the repair was none', async (text) => {
    const { teacher, director, tickets, reference } = await withPrinterTicket()
    const waiting = await teacher.says(text, means('reopen'))
    expect(waiting.text).toContain(reference)
    expect(tickets.done).toEqual([])
    await director.presses(`t:resolve:${reference}`)
    await teacher.says(text, means('reopen'))
    expect(tickets.all[0]?.state.status).not.toBe('resolved')
  })

  it.each(['toujours rien à l’écran', 'rien', 'والو فالشاشة', 'encore rien de grave'])(
    '"%s" is more than silence',
    (text) => expect(hearsNothing(text)).toBe(false),
  )

  it('say who answers, and keep what was asked', async () => {
    const { teacher, tickets, reference } = await withPrinterTicket()
    await teacher.presses(`t:cancel:${reference}`)
    expect((await teacher.says("t'es un robot ou quoi", means('out_of_scope'))).text).toContain('Sanad')
    await teacher.says('oui', unclear())
    expect(tickets.all[0]?.state.status).toBe('cancelled')
  })

  it('ask for what is to be added', async () => {
    const { teacher, tickets } = await withPrinterTicket()
    await teacher.says('bghit nzid wahed l7aja', unclear({ variety: 'arabizi' }))
    await teacher.says('le papier est neuf', unclear())
    expect(tickets.all).toHaveLength(1)
    expect(tickets.all[0]?.timeline.at(-1)).toMatchObject({ type: 'commented', text: 'le papier est neuf' })
  })

  it('not understood twice after a ticket, are asked about and open nothing', async () => {
    const { teacher, tickets, reference } = await withPrinterTicket()
    await teacher.says('pff ça me saoule vraiment', unclear())
    const reply = await teacher.says('non mais franchement quoi', unclear())
    expect(tickets.all).toHaveLength(1)
    expect(reply.choices.map(({ id }) => id)).toEqual([`q:add_to:${reference}`, 'q:report_anyway'])
    await teacher.presses('q:report_anyway')
    expect(tickets.all).toHaveLength(2)
  })
})

describe('what the holder asks', () => {
  it.each([
    ["pose la question : l'image est jaune partout ?", "L'image est jaune partout ?"],
    ['pose la question à la prof : depuis quand ?', 'Depuis quand ?'],
    ["demande lui de m'envoyer une photo de l'écran", "Merci de m'envoyer une photo de l'écran"],
    [
      'besoin de savoir le modèle exact du projecteur, demandez au prof',
      'Besoin de savoir le modèle exact du projecteur',
    ],
    ['سولها فوقاش بدا المشكل', 'فوقاش بدا المشكل'],
    ['sowlha wach kayna chi message f chacha', 'Wach kayna chi message f chacha'],
  ])('"%s" reaches the requester without the order', async (text, question) => {
    const { conversation, tickets } = await withPrinterTicket()
    await conversation('director').says(text, means('ask_requester'))
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'ask', question })
  })

  it('is no fault of the holder, whatever it sounds like', async () => {
    const { conversation, tickets } = await withPrinterTicket()
    const director = conversation('director')
    await director.says(
      "pose la question : l'image est jaune partout ?",
      means('report_fault', { category: 'projector' }),
    )
    expect(tickets.all).toHaveLength(1)
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'ask' })
  })

  it('is answered before what was not understood of the requester earlier', async () => {
    const { conversation, tickets, teacher } = await withPrinterTicket()
    await teacher.says('hmm je ne sais pas trop', unclear())
    tickets.now = new Date(tickets.now.getTime() + 60_000)
    await conversation('director').says('L’imprimante est allumée ?', means('ask_requester'))
    tickets.now = new Date(tickets.now.getTime() + 60_000)
    const doubtful = means('report_fault', { certainty: 'unsure', category: 'connectivity' })
    await teacher.says('oui elle est allumée mais un voyant rouge clignote', doubtful)
    expect(tickets.all).toHaveLength(1)
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'answer' })
  })
})
