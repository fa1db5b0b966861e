import { describe, expect, it } from 'vitest'
import { filesAskedIn } from '../../../src/bots/dialogs/reading/orders/asked/files-asked.ts'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'

const photo = { id: 'file-1', name: 'photo.jpg', type: 'image/jpeg', bytes: 9 }
const sound = { id: 'file-2', name: 'note.ogg', type: 'audio/ogg', bytes: 7 }

/** Omar's projector has a photo, the printer of another teacher none. */
const reported = async () => {
  const desk = openDesk()
  await desk
    .conversation('omar')
    .says('le projecteur de la salle 2 est mort', means('report_fault', { category: 'projector' }), {
      attachments: [photo],
    })
  const teacher = desk.conversation('teacher-fr')
  await teacher.says("l'imprimante est bloquée", printer())
  const references = desk.tickets.all.map(({ reference }) => reference)
  return { ...desk, teacher, director: desk.conversation('director'), references }
}

const shownIn = ({ replies }: { replies: readonly { attachments?: readonly { id: string }[] }[] }) =>
  replies.flatMap(({ attachments = [] }) => attachments.map(({ id }) => id))

describe('the files of a ticket', () => {
  it.each([
    ["montre la photo d'Omar", means('ask_requester')],
    ['وريني التصويرة ديال عمر', means('add_comment', { variety: 'darija', certainty: 'likely' })],
    ['أرني الصورة المرفقة', unclear({ variety: 'msa' })],
    ['werini tswira dyal omar', unclear({ variety: 'arabizi' })],
    ['envoie-moi التصويرة', means('ask_requester', { variety: 'mixed' })],
    ['صيفطو ليا التصويرة ديال عمر', means('ask_requester', { variety: 'darija' })],
  ])('"%s": shown to whoever handles it, and nobody is asked', async (text, meaning) => {
    const { director, references, tickets } = await reported()
    const said = await director.says(text, meaning)
    expect(shownIn(said)).toEqual(['file-1'])
    expect(said.text).toContain(references[0])
    expect(tickets.done).toEqual([])
  })

  it('those sent later as well, each once', async () => {
    const { conversation, director, references } = await reported()
    await conversation('omar').says('voilà', means('add_comment'), {
      attachments: [sound],
      repliedTicket: references[0] as string,
    })
    expect(shownIn(await director.says("montre les fichiers d'Omar", unclear()))).toEqual([
      'file-1',
      'file-2',
    ])
  })

  it('that cannot be opened are shown again', async () => {
    const { director } = await reported()
    const said = await director.says("le fichier d'Omar je peux pas l'ouvrir", means('ask_requester'))
    expect(shownIn(said)).toEqual(['file-1'])
  })

  it('where there is none, that is said', async () => {
    const { director, references } = await reported()
    const said = await director.says('montre la photo', means('ask_requester'), {
      repliedTicket: references[1] as string,
    })
    expect(shownIn(said)).toEqual([])
    expect(said.text).toContain(`Aucun fichier n’est joint à ${references[1]}`)
  })

  it('"send me a photo", where there is none, is a question to the requester', async () => {
    const { director, references, tickets } = await reported()
    await director.says('envoyez-moi une photo de la panne', means('ask_requester'), {
      repliedTicket: references[1] as string,
    })
    expect(tickets.done.at(-1)).toMatchObject({ reference: references[1], command: { type: 'ask' } })
  })

  it('are shown to their own author, and to nobody who does not handle it', async () => {
    const { conversation, teacher } = await reported()
    expect(shownIn(await conversation('omar').says('montre-moi la photo', unclear()))).toEqual(['file-1'])
    expect(shownIn(await teacher.says("montre-moi la photo d'Omar", unclear()))).toEqual([])
  })

  it('of a personal matter are for its holder alone', async () => {
    const desk = openDesk()
    await desk
      .conversation('omar')
      .says('mon compte est bloqué', means('report_fault', { category: 'account_access' }), {
        attachments: [photo],
      })
    const [ticket] = desk.tickets.all
    const director = desk.conversation('director')
    const asked = () =>
      director.says('montre la photo', unclear(), { repliedTicket: ticket?.reference as string })
    expect(shownIn(await asked())).toEqual([])
    await director.presses(`t:take:${ticket?.reference}`)
    expect(shownIn(await asked())).toEqual(['file-1'])
  })

  it.each([
    'la photo ne s’affiche pas sur le projecteur',
    'je vous envoie la photo',
    'صيفطت ليكم التصويرة',
    "l'imprimante sort une image floue",
    'demande-lui une photo',
  ])('"%s" asks for no file', (text) => {
    expect(filesAskedIn(text)).toBeUndefined()
  })
})
