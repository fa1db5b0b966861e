import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forApproval, readTemplates } from '../../src/bots/index.ts'
import { freePort } from '../../src/main/mongod/index.ts'
import { PIXEL } from '../contract/channel-adapter.ts'
import { newDatabaseUri } from '../setup/database.ts'
import { CloudStandIn } from '../stand-ins/whatsapp-cloud/client.ts'
import type { ApprovedTemplate } from '../stand-ins/whatsapp-cloud/state.ts'
import { eventually } from '../support/eventually.ts'
import { NodeProcess } from '../support/node-process.ts'
import { WebPerson } from '../support/web-person.ts'

const CONFIG = {
  token: 'EAAGstory-token-0123456789abcdef',
  appSecret: 'the-secret-of-the-story',
  phoneNumberIds: ['106540352242922'],
  version: 'v23.0',
}
const REFERENCE = /SN-[0-9A-Z]{6}/

describe("the story on WhatsApp's Cloud API", () => {
  let standIn: CloudStandIn
  let node: NodeProcess
  // nobody of the demonstration has such a number: it would link them at once
  let nextChat = 212699001000

  beforeAll(async () => {
    standIn = await CloudStandIn.start(CONFIG)
    const templates = forApproval(readTemplates('locales/whatsapp-templates.json')) as ApprovedTemplate[]
    const PORT = String(await freePort())
    await standIn.set({ templates, webhook: `http://127.0.0.1:${PORT}/webhooks/whatsapp` })
    node = await NodeProcess.start({
      MONGODB_URI: newDatabaseUri(),
      PORT,
      WHATSAPP_CLOUD_TOKEN: CONFIG.token,
      WHATSAPP_CLOUD_PHONE_NUMBER_ID: CONFIG.phoneNumberIds.join(','),
      WHATSAPP_CLOUD_APP_SECRET: CONFIG.appSecret,
      WHATSAPP_CLOUD_VERIFY_TOKEN: 'a-word-of-the-story',
      WHATSAPP_CLOUD_API_ROOT: standIn.root,
    })
  })
  afterAll(async () => {
    const refusals = await standIn.refusals()
    await node?.kill()
    await standIn?.stop()
    expect(node?.stderr ?? '').not.toContain(CONFIG.token)
    expect(node?.stderr ?? '').not.toMatch(/2126990010\d\d/)
    expect(refusals).toEqual([])
  })

  /** A chat that has chosen to be this person of the demonstration. */
  const become = async (personId: string) => {
    const person = standIn.person(String(nextChat++), personId)
    await person.say('/start')
    await person.receives(/\S/)
    await person.say(personId)
    await person.receives(/\S/)
    return person
  }

  it('carries a report in Darija with a photo to the director, who is told within the 24 hours and after', async () => {
    const teacher = await become('teacher-5')
    const director = await become('director-3')
    await teacher.sendFile('image', PIXEL, 'السلام عليكم، البيسي ديال القاعة 7 ما بغاش يشعل من الصباح')
    const reference = REFERENCE.exec((await teacher.receives(REFERENCE)).text)?.[0] as string
    const about = new RegExp(reference)
    const alert = await director.receives(about)
    expect(alert.text).toContain('البيسي ديال القاعة 7')
    expect(alert.template).toBeUndefined()
    // the photo follows as soon as it has been fetched
    await eventually(async () => {
      const files = (await standIn.shownTo(director.chat)).flatMap(({ base64 }) => base64 ?? [])
      expect(files).toHaveLength(1)
    })

    // the teacher's 24 hours are over: a template brings the news, its button the whole
    await standIn.set({ closed: teacher.chat })
    await director.press(alert, /أتكلف|تكفل|أتولى|آخذ|prends|charge/i)
    const news = await teacher.receives(about)
    expect(news.template).toBe('sanad_own')
    expect(news.text).toMatch(/^سند/)
    await teacher.press(news, 'عرض')
    expect((await teacher.receives(about)).template).toBeUndefined()

    await director.say('صافي تقاد، بدلنا ليه الأليمونطاسيون', { replyTo: alert.id })
    const asked = await teacher.receives(about)
    expect(asked.choices).toHaveLength(2)
    await teacher.press(asked, /نعم/)
    await teacher.receives(/أُغلق/)
  })

  it('tells in French, and hears the answer to a template that came too late for words', async () => {
    const teacher = await become('teacher-6')
    const director = await become('director-3')
    await standIn.set({ closed: director.chat })
    await teacher.say("l'imprimante de la salle 2 ne marche plus depuis hier, dossier ZX81")
    const reference = REFERENCE.exec((await teacher.receives(REFERENCE)).text)?.[0] as string
    const alert = await director.receives(new RegExp(reference))
    expect(alert).toMatchObject({ template: 'sanad_act', choices: [{ id: `t:status:${reference}` }] })
    await director.press(alert, alert.choices[0]?.title ?? '')
    expect((await director.receives(new RegExp(reference))).template).toBeUndefined()

    await standIn.set({ closed: teacher.chat })
    await director.say(`${reference} c'est réglé, toner changé`)
    const asked = await teacher.receives(new RegExp(reference))
    expect(asked.template).toBe('sanad_reply')
    expect(asked.text).toMatch(/^Sanad, l’assistance/)
    await teacher.say('oui ça marche', { replyTo: asked.id })
    await teacher.receives(/cl[oô]tur|close/i)
  })

  it('loses nothing while the provider is away, and handles what is delivered twice once', async () => {
    const teacher = await become('teacher-6')
    await standIn.set({ down: true })
    await teacher.say('le projecteur de la salle 9 reste noir, dossier QX12')
    await teacher.again()
    const watcher = await WebPerson.enter(node.url, 'director-3')
    await watcher.receives(/QX12/)
    await standIn.set({ down: false })
    await teacher.receives(REFERENCE, 60_000)
    await teacher.say('bonjour')
    await teacher.receives(/\S/)
    const opened = (await standIn.shownTo(teacher.chat)).filter(
      ({ text }) => /ouvert|enregistr|créé/i.test(text) && REFERENCE.test(text),
    )
    expect(new Set(opened.map(({ text }) => REFERENCE.exec(text)?.[0])).size).toBe(1)
  })

  /** The tickets that this person was told of. */
  const referencesOf = async (chat: string) =>
    new Set((await standIn.shownTo(chat)).flatMap(({ text }) => REFERENCE.exec(text)?.[0] ?? []))

  it('waits out a storm of rate codes, and answers once', async () => {
    const teacher = await become('teacher-9')
    const storm = { on: 'messages', kind: 'error', chat: teacher.chat } as const
    await standIn.fault({ ...storm, times: 1, status: 429, code: 130429, retryAfterSeconds: 1 })
    await standIn.fault({ ...storm, times: 1, status: 400, code: 131056 })
    await standIn.fault({ ...storm, times: 2, status: 503, code: 131016 })
    await teacher.say('plus d’internet en salle 5 depuis ce matin, dossier ST44')
    await teacher.receives(REFERENCE, 90_000)
    expect((await referencesOf(teacher.chat)).size).toBe(1)
    const opened = (await standIn.shownTo(teacher.chat)).filter(({ text }) => REFERENCE.test(text))
    expect(opened).toHaveLength(1)
  })

  it('makes one ticket of a notification that is replayed after later ones', async () => {
    const teacher = await become('teacher-10')
    const report = await teacher.say('l’imprimante de la salle 3 ne marche plus depuis hier, dossier RP17')
    await teacher.receives(REFERENCE)
    const later = await teacher.say('bonjour')
    await teacher.receives(/\S/)
    for (const payload of [later, report, later, report]) await standIn.deliver(payload)
    await teacher.say('merci')
    await teacher.receives(/\S/)
    expect((await referencesOf(teacher.chat)).size).toBe(1)
  })

  it('keeps a report with an empty file or one of 20 MB, says which is empty, and brings the large one', async () => {
    const teacher = await become('teacher-7')
    const director = await become('director-4')
    await teacher.sendFile(
      'document',
      Buffer.alloc(0),
      'le vidéoprojecteur de la salle 1 reste noir depuis hier',
    )
    // which of the two comes first is nobody's business
    await eventually(async () => {
      const texts = (await standIn.shownTo(teacher.chat)).map(({ text }) => text)
      expect(texts).toContainEqual(expect.stringMatching(/facture\.pdf.*(?:vide|فارغ)/))
      expect((await referencesOf(teacher.chat)).size).toBe(1)
    })
    const large = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(20 * 1024 * 1024 - 9, 7)])
    await teacher.sendFile('document', large, 'l’ordinateur de la salle 8 ne démarre plus, photos jointes')
    await director.receives(/salle 8/)
    await eventually(
      async () => {
        const files = (await standIn.shownTo(director.chat)).flatMap(({ base64 }) => base64 ?? [])
        expect(files.map((one) => Buffer.from(one, 'base64').length)).toEqual([large.length])
      },
      { withinMs: 60_000 },
    )
  })

  it('refuses what is not signed, and counts it', async () => {
    const answer = await fetch(`${node.url}/webhooks/whatsapp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` },
      body: '{}',
    })
    expect(answer.status).toBe(403)
    const cut = await fetch(`${node.url}/webhooks/whatsapp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${'0'.repeat(30)}` },
      body: '{"object":"whatsapp_bus',
    })
    expect(cut.status).toBe(403)
    const handshake = '?hub.mode=subscribe&hub.verify_token=a-word-of-the-story&hub.challenge=42'
    expect(await (await fetch(`${node.url}/webhooks/whatsapp${handshake}`)).text()).toBe('42')
    expect(await (await fetch(`${node.url}/metrics`)).text()).toMatch(/webhook_refused[^\n]* 2/)
  })
})
