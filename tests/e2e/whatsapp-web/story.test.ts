import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPeople } from '../../../src/directory/index.ts'
import { pause } from '../../../src/shared/index.ts'
import { newDatabaseUri } from '../../setup/database.ts'
import { WhatsappStandIn } from '../../stand-ins/whatsapp-web/client.ts'
import { type ShownMessage, WhatsappPerson } from '../../stand-ins/whatsapp-web/person.ts'
import { eventually } from '../../support/eventually.ts'
import { NodeProcess } from '../../support/node-process.ts'

const REFERENCE = /SN-[0-9A-Z]{6}/
const LID = '770000000000008@lid'

/** A picture of one colour: small and bare, so that it is sent on as it came. */
const picture = (red: number): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 90, b: 30 } } })
    .png()
    .toBuffer()

const inArabicDigits = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))

describe('the story on WhatsApp Web', () => {
  let standIn: WhatsappStandIn
  let node: NodeProcess
  let folder: string

  /** They write from the number that the directory has: nothing else says who they are. */
  const atTheirPhone = (personId: string, lid?: string): WhatsappPerson => {
    const person = demoPeople(new Date()).find(({ id }) => id === personId)
    if (!person?.phone) throw new Error(`nobody is called ${personId}`)
    const who = { phone: person.phone, name: person.name.fr }
    return new WhatsappPerson(standIn, lid ? { ...who, lid } : who)
  }

  beforeAll(async () => {
    standIn = await WhatsappStandIn.start()
    await standIn.lid(LID, atTheirPhone('teacher-8').chat)
    folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-story-'))
    node = await NodeProcess.start({
      MONGODB_URI: newDatabaseUri(),
      DATA_DIR: folder,
      WHATSAPP_WEB: 'on',
      WHATSAPP_WEB_CHROMIUM: process.env.CHROMIUM_PATH ?? '',
      WHATSAPP_WEB_CHROMIUM_ARGS: standIn.chromiumArgs.join(' '),
      WHATSAPP_WEB_PER_MINUTE: '1000',
      WHATSAPP_WEB_TYPING_MS: '1',
    })
    await eventually(() => expect(node.stderr).toContain('scan this code'), { withinMs: 90_000 })
    await standIn.scan()
  })
  afterAll(async () => {
    const { violations } = await standIn.seen()
    await node?.kill()
    await standIn.stop()
    await rm(folder, { recursive: true, force: true })
    expect(violations).toEqual([])
    // no number in what operators read
    expect(node?.stderr ?? '').not.toMatch(/2126\d{8}|2125\d{8}/)
  })

  /** The pictures that this person was shown, once there is one. */
  const picturesOf = (person: WhatsappPerson): Promise<ShownMessage[]> =>
    eventually(async () => {
      const shown = (await person.inbox()).filter(({ file }) => file !== undefined)
      expect(shown).not.toHaveLength(0)
      return shown
    })

  const NUMBERS = /^\d+(?=\. )/gm
  const textsOf = async (person: WhatsappPerson): Promise<string[]> =>
    (await person.inbox()).flatMap(({ text }) => (text === '' ? [] : [text]))

  /** All that they were shown is of this ticket, and a number that they type can mean one thing only. */
  const expectOnly = async (reference: string, ...people: readonly WhatsappPerson[]): Promise<string[]> => {
    const texts = (await Promise.all(people.map(textsOf))).flat()
    const named = texts.flatMap((text) => REFERENCE.exec(text)?.[0] ?? [])
    expect(new Set(named)).toEqual(new Set([reference]))
    for (const text of texts) {
      const numbers = text.match(NUMBERS) ?? []
      expect(numbers, text).toEqual([...new Set(numbers)])
    }
    return texts
  }

  /** The alert itself says it, in its place. */
  const nowReads = (director: WhatsappPerson, { id }: ShownMessage, words: RegExp): Promise<ShownMessage> =>
    eventually(async () => {
      const alert = (await director.inbox()).find((message) => message.id === id)
      expect(alert?.text).toMatch(words)
      return alert as ShownMessage
    })

  it('carries a report in Darija with a photo to the director and back, by numbers that are typed', async () => {
    const teacher = atTheirPhone('teacher-5')
    const director = atTheirPhone('director-3')
    await director.say('السلام عليكم')
    await director.receives(/\p{Script=Arabic}/u)
    const photo = await picture(120)
    // the first thing that this number ever says
    await teacher.sendPhoto(photo, 'السلام عليكم، البروجيكتور ديال القاعة 7 ما بغاش يشعل من الصباح')
    const reference = REFERENCE.exec((await teacher.receives(REFERENCE)).text)?.[0] as string
    const about = new RegExp(reference)
    const alert = await director.receives(about)
    expect(alert.text).toContain('البروجيكتور ديال القاعة 7')
    const shown = await picturesOf(director)
    expect(shown.map(({ type, file }) => ({ type, file }))).toEqual([{ type: 'image', file: photo }])

    await director.choose(alert, /أتكلف|تكفل|أتولى|آخذ/, { write: inArabicDigits })
    await teacher.receives(about)
    // the alert has changed in its place, and so has what its first number means
    const changed = await nowReads(director, alert, /✓ .*عهدتكم/)
    // WhatsApp tells whole seconds: nobody reads and answers within one
    await pause(1_000)
    await director.choose(changed, /تمت المعالجة/, { write: inArabicDigits, quoting: true })
    const asked = await teacher.receives(about)
    await teacher.choose(asked, /نعم/, { write: inArabicDigits })
    await teacher.receives(/أُغلق/)
    await director.receives(/بعد تأكيد الحل/)
    await nowReads(director, alert, /✓ أغلق/)
    expect(await picturesOf(director)).toHaveLength(1)
    for (const text of await expectOnly(reference, teacher, director))
      expect(text).toMatch(/\p{Script=Arabic}/u)
  })

  it('carries one in French from a sender whose number WhatsApp hides, by answers to the photo and a thumb', async () => {
    const teacher = atTheirPhone('teacher-8', LID)
    const director = atTheirPhone('director-4')
    await director.say('bonjour')
    await director.receives(/bonjour/i)
    const photo = await picture(200)
    await teacher.sendPhoto(photo, "l'ordinateur de la salle 15 ne démarre plus depuis ce matin")
    const reference = REFERENCE.exec((await teacher.receives(REFERENCE)).text)?.[0] as string
    const about = new RegExp(reference)
    const alert = await director.receives(about)
    expect(alert.text).toContain("l'ordinateur de la salle 15")
    const shown = await picturesOf(director)
    expect(shown.map(({ type, file }) => ({ type, file }))).toEqual([{ type: 'image', file: photo }])

    // the photo stands for the ticket that it came with
    await director.say('je m’en occupe', { replyTo: shown[0]?.id ?? '' })
    await teacher.receives(about)
    await director.say("c'est réglé, on a changé l'alimentation", { replyTo: shown[0]?.id ?? '' })
    const asked = await teacher.receives(about)
    await teacher.react(asked, '👍')
    await teacher.receives(/est clôturée/)
    await director.receives(/la solution est confirmée/)
    await nowReads(director, alert, /✓ Clôturée/)
    expect(await picturesOf(director)).toHaveLength(1)
    for (const text of await expectOnly(reference, teacher, director))
      expect(text).not.toMatch(/\p{Script=Arabic}/u)
  })
})
