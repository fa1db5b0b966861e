import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../src/main/mongod/index.ts'
import { newDatabaseUri } from '../setup/database.ts'
import { type SentMessage, TelegramStandIn } from '../stand-ins/telegram/client.ts'
import { eventually } from '../support/eventually.ts'
import { NodeProcess } from '../support/node-process.ts'
import { advanceClock, WebPerson } from '../support/web-person.ts'

const TOKEN = '7000000001:STORY-abcdefghijklmnopqrstuvwxyz12345'
const SECRET = 'a-secret-of-the-webhook'
const REFERENCE = /SN-[0-9A-Z]{6}/

/** A picture of one colour: small and bare, so that it is sent on as it came. */
const picture = (red: number): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 90, b: 30 } } })
    .png()
    .toBuffer()

describe.each(['polling', 'webhook'] as const)('the story on Telegram by %s', (mode) => {
  let standIn: TelegramStandIn
  let node: NodeProcess
  let nextChat = 1000
  /** Chats that refuse us with reason. */
  const blocked: number[] = []

  beforeAll(async () => {
    standIn = await TelegramStandIn.start(TOKEN)
    const PORT = String(await freePort())
    node = await NodeProcess.start({
      MONGODB_URI: newDatabaseUri(),
      PORT,
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: standIn.root,
      TELEGRAM_MODE: mode,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      PUBLIC_URL: `http://127.0.0.1:${PORT}`,
    })
  })
  afterAll(async () => {
    const calls = await standIn.calls()
    await node?.kill()
    await standIn?.stop()
    expect(node.stderr).not.toContain(TOKEN)
    const refused = calls.filter(({ ok, body }) => !ok && !blocked.includes(Number(body.chat_id)))
    expect(refused.map(({ method, body }) => ({ method, body }))).toEqual([])
  })

  /** A chat that has chosen to be this person of the demonstration. */
  const become = async (personId: string, language: 'ar' | 'fr') => {
    const person = standIn.person(nextChat++, language)
    await person.say('/start')
    await person.receives(/\S/)
    await person.say(personId)
    await person.receives(/\S/)
    return person
  }

  it('carries a report through every tier of the story, with buttons, replies and words', async () => {
    const teacher = await become('teacher-5', 'ar')
    const director = await become('director-3', 'ar')
    const province = await become('province-oujda-1', 'ar')
    await teacher.say('السلام عليكم، البيسي ديال القاعة 7 ما بغاش يشعل من الصباح')
    const reference = REFERENCE.exec((await teacher.receives(REFERENCE)).text)?.[0] as string
    const about = new RegExp(reference)
    const alert = await director.receives(about)
    expect(alert.text).toContain('البيسي ديال القاعة 7')
    await director.press(alert, /أتكلف|تكفل|أتولى|آخذ/)
    await teacher.receives(about)
    // a reply to the alert acts on that ticket, without naming it
    await director.say('خاصو تقني، صيفطوه للمديرية', alert)
    await province.receives(about)
    await teacher.receives(about)
    await province.say(`${reference} صافي تقاد، بدلنا ليه الأليمونطاسيون`)
    const asked = await teacher.receives(about)
    expect(asked.buttons.length).toBe(2)
    await teacher.press(asked, /نعم/)
    await teacher.receives(/أُغلق/)
    // buttons whose time is over are answered in words
    await director.receives(/صافي تقاد/)
    await director.press(alert, /أتكلف|تكفل|أتولى|آخذ/)
    await director.receives(about)
    await teacher.press(asked, /نعم/)
    await teacher.receives(/\S/)
  })

  /** The pictures that the bot has sent to this chat since then, once there are so many. */
  const picturesOf = (chat: { inbox(): Promise<SentMessage[]> }, since: SentMessage, many: number) =>
    eventually(async () => {
      const later = (await chat.inbox()).filter(({ messageId }) => messageId >= since.messageId)
      const shown = later.filter(({ file }) => file !== undefined)
      expect(shown).toHaveLength(many)
      return shown
    })
  const contentsOf = (shown: readonly SentMessage[]) =>
    Promise.all(shown.map(async (message) => (await standIn.contentOf(message))?.toString('base64')))

  it.each([
    ['ar', 'teacher-5', 'البروجيكتور ديال القاعة 12 ما كيخدمش من البارح'],
    ['fr', 'teacher-6', "l'ordinateur de la salle 15 ne démarre plus depuis ce matin"],
  ] as const)(
    'brings the photo of a report in %s to the director with the alert',
    async (language, who, words) => {
      const teacher = await become(who, language)
      const director = await become('director-3', language)
      const photo = await picture(120)
      await teacher.sendPhoto(photo, { caption: words })
      const reference = REFERENCE.exec((await teacher.receives(REFERENCE)).text)?.[0] as string
      const alert = await director.receives(new RegExp(reference))
      expect(alert.text).toContain(words)
      const shown = await picturesOf(director, alert, 1)
      expect(shown[0]?.method).toBe('sendPhoto')
      expect(await contentsOf(shown)).toEqual([photo.toString('base64')])
    },
  )

  it('makes one ticket of an album with one caption, and brings both of its pictures', async () => {
    const teacher = await become('teacher-6', 'fr')
    const director = await become('director-3', 'ar')
    const [first, second] = [await picture(10), await picture(200)]
    const album = { media_group_id: '13300' }
    await teacher.sendPhoto(first, {
      ...album,
      caption: 'le tableau électrique de la salle 3 fait des étincelles',
    })
    await teacher.sendPhoto(second, album)
    const reference = REFERENCE.exec((await teacher.receives(REFERENCE)).text)?.[0] as string
    const alert = await director.receives(new RegExp(reference))
    const shown = await picturesOf(director, alert, 2)
    expect(new Set(shown.map(({ method }) => method))).toEqual(new Set(['sendMediaGroup']))
    expect(await contentsOf(shown)).toEqual([first.toString('base64'), second.toString('base64')])
    const told = (await teacher.inbox()).flatMap(({ text }) => REFERENCE.exec(text)?.[0] ?? [])
    expect(new Set(told)).toEqual(new Set([reference]))
  })

  it('waits with a photo for its words, and follows them when they are edited', async () => {
    const teacher = await become('teacher-6', 'fr')
    const director = await become('director-3', 'fr')
    const photo = await picture(60)
    await teacher.sendPhoto(photo)
    await teacher.receives(/Que montre-t-il/)
    const words = await teacher.say("l'ordinateur de la salle 21 ne démarre plus depuis ce matin")
    const reference = REFERENCE.exec((await teacher.receives(REFERENCE)).text)?.[0] as string
    const alert = await director.receives(new RegExp(reference))
    expect(await contentsOf(await picturesOf(director, alert, 1))).toEqual([photo.toString('base64')])
    await teacher.edit(words, "l'ordinateur de la salle 22 ne démarre plus depuis ce matin")
    await teacher.receives(/corrigé la demande/)
    await director.say(`statut ${reference}`)
    expect((await director.receives(/salle 22/)).text).not.toContain('salle 21')
  })

  it('writes nothing more to who blocked the bot, tells them elsewhere, and comes back when they write', async () => {
    const teacher = await become('teacher-8', 'fr')
    const director = await become('director-4', 'fr')
    const page = await WebPerson.enter(node.url, 'director-4')
    await director.say('bonjour')
    await director.receives(/\S/)
    await standIn.block(director.chatId, true)
    blocked.push(director.chatId)
    const callsTo = async () =>
      (await standIn.calls()).filter(({ body }) => Number(body.chat_id) === director.chatId).length
    const before = await callsTo()
    await teacher.say("plus d'électricité dans la salle 2 depuis ce matin")
    await page.receives(/salle 2/)
    expect(await callsTo()).toBe(before + 1)
    await teacher.say("le vidéoprojecteur de la salle 6 ne s'allume plus depuis hier")
    await page.receives(/salle 6/)
    expect(await callsTo()).toBe(before + 1)
    await standIn.block(director.chatId, false)
    await director.say('bonjour')
    await director.receives(/\S/)
    await teacher.say("l'imprimante de la salle 11 ne marche plus depuis hier")
    await director.receives(/salle 11/)
  })

  it('tells the staff room of a mass incident and of its end, and reports that it is known', async () => {
    const room = { id: -1_001_000 - nextChat, title: 'Salle des profs' }
    const director = await become('director-6', 'fr')
    await director.in(room).say("@sanad_test_bot c'est la salle des profs")
    const inRoom = standIn.person(nextChat++, 'fr').in(room)
    await inRoom.receives(/salle des profs de/)
    const supervisor = await become('province-berkane-1', 'fr')
    await supervisor.say("incident : plus d'internet à Berkane depuis ce matin")
    const asked = await supervisor.receives(/3 établissements/)
    expect(asked.text).toContain('1 salle des profs')
    await supervisor.press(asked, 'Oui')
    await supervisor.receives(/Incident déclaré/)
    await inRoom.receives(/Incident général/)
    await director.receives(/Incident général/)
    const teacher = await become('teacher-11', 'ar')
    await teacher.say('ما كاينش الانترنيت فالقاعة 4 من الصباح')
    const told = await teacher.receives(REFERENCE)
    expect(told.text).toContain('عطل عام معروف')
    await director.receives(new RegExp(REFERENCE.exec(told.text)?.[0] as string))
    await supervisor.say("fin de l'incident")
    const which = await supervisor.receives(/terminé/)
    await supervisor.press(which, /Connex|Internet|internet|Berkane/)
    await supervisor.receives(/1 demande/)
    await inRoom.receives(/Incident terminé/)
    await director.receives(/Incident terminé/)
  })

  it('handles an update that is delivered twice once', async () => {
    const teacher = await become('teacher-6', 'fr')
    const update = await teacher.say("l'imprimante de la salle 2 ne marche plus depuis hier, dossier ZX81")
    await teacher.receives(REFERENCE)
    await standIn.redeliver(update)
    await teacher.say('bonjour')
    await teacher.receives(/\S/)
    const opened = (await teacher.inbox()).filter(
      ({ text }) => /ouvert|enregistr|créé/i.test(text) && REFERENCE.test(text),
    )
    expect(new Set(opened.map(({ text }) => REFERENCE.exec(text)?.[0])).size).toBe(1)
  })

  it('links a person by the phone that Telegram vouches for, and nobody by a contact of somebody else', async () => {
    const liar = standIn.person(nextChat++, 'fr')
    await liar.say('bonjour')
    const asked = await liar.receives(/\S/)
    expect(asked.text).not.toMatch(/teacher-7|Rokia|رقية معنان/)
    await liar.shareContact('+212600001034', 999_999)
    const refused = await liar.receives(/\S/)
    const unknown = standIn.person(nextChat++, 'fr')
    await unknown.say('bonjour')
    await unknown.receives(/\S/)
    await unknown.shareContact('+212611111111')
    expect((await unknown.receives(/\S/)).text).toBe(refused.text)
  })

  it('escalates by itself when nobody acts', async () => {
    const teacher = await become('teacher-10', 'fr')
    const director = await become('director-5', 'fr')
    await teacher.say("plus d'internet en salle 4 depuis ce matin")
    const reference = REFERENCE.exec((await teacher.receives(REFERENCE)).text)?.[0] as string
    await director.receives(new RegExp(reference))
    await advanceClock(node.url, 3 * 24 * 60)
    await teacher.receives(new RegExp(reference))
    await director.receives(new RegExp(reference))
  })

  if (mode === 'webhook') {
    it('refuses a webhook call without the secret, and counts it', async () => {
      const post = (headers: Record<string, string>) =>
        fetch(`${node.url}/webhooks/telegram`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({
            update_id: 1,
            message: { message_id: 1, date: 1, chat: { id: 5, type: 'private' }, text: 'x' },
          }),
        })
      expect((await post({})).status).toBe(403)
      expect((await post({ 'x-telegram-bot-api-secret-token': 'wrong' })).status).toBe(403)
      // ours by its secret, and cut off on its way
      const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET }
      const cut = await fetch(`${node.url}/webhooks/telegram`, {
        method: 'POST',
        headers,
        body: '{"update_id": 1, "mess',
      })
      expect(cut.status).toBe(400)
      const metrics = await (await fetch(`${node.url}/metrics`)).text()
      expect(metrics).toMatch(/webhook_refused[^\n]* [2-9]/)
    })
  }
})
