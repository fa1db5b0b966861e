import { readFile } from 'node:fs/promises'
import wweb from 'whatsapp-web.js'
import { pause } from '../../../../shared/index.ts'
import type { Ask, Result } from '../../protocol/calls.ts'
import type { Client } from '../client.ts'
import { readOwn } from '../page/read-message.ts'
import { hasChat, knowsPolls, showTyping } from '../page/scripts.ts'
import { CallFailure, toFailure, within } from './failure.ts'

/** Well within the time that a delivery's worker gives its sender. */
const SEND_MS = 10_000
const LOOK_MS = 4_000

/** `sendSeen`: what a person has read is for people to say. */
const ALWAYS = { sendSeen: false, linkPreview: false, parseVCards: false, waitUntilMsgSent: true } as const

const contentOf = async ({ text, poll, file }: Ask<'send'>, polls: boolean) => {
  if (!file) return { content: poll && polls ? new wweb.Poll(poll.name, poll.options) : text, options: {} }
  const data = await readFile(file.path, 'base64')
  return {
    content: new wweb.MessageMedia(file.type, data, file.name),
    options: {
      ...(text === '' ? {} : { caption: text }),
      ...(file.as === 'voice' ? { sendAudioAsVoice: true } : {}),
      ...(file.as === 'document' ? { sendMediaAsDocument: true } : {}),
    },
  }
}

const seemToType = async (client: Client, { chat, typingMs }: Ask<'send'>): Promise<void> => {
  if (typingMs <= 0) return
  // a sign that is not shown is no reason to say nothing
  await within(LOOK_MS, 'unsent', Promise.resolve(client.pupPage?.evaluate(showTyping, chat))).catch(
    () => undefined,
  )
  await pause(typingMs)
}

/** Until the server has it. Whatever fails once the page was asked to send may have been sent. */
export const send = async (client: Client, ask: Ask<'send'>): Promise<Result<'send'>> => {
  const page = client.pupPage
  if (!page) throw new CallFailure('unsent', 'there is no page')
  let polls = false
  try {
    if (!(await within(LOOK_MS, 'unsent', page.evaluate(hasChat, ask.chat))))
      throw new CallFailure('refused', 'no such chat')
    polls = ask.poll !== undefined && (await within(LOOK_MS, 'unsent', page.evaluate(knowsPolls)))
  } catch (error) {
    throw toFailure(error, 'unsent')
  }
  await seemToType(client, ask)
  const { content, options } = await contentOf(ask, polls)
  try {
    const sent = await within(
      SEND_MS,
      'unknown',
      client.sendMessage(ask.chat, content, { ...ALWAYS, ...options }),
    )
    const own = readOwn((sent as { rawData?: unknown } | undefined)?.rawData)
    if (!own) throw new CallFailure('unknown', 'the page did not name what it sent')
    return { id: own.id, key: own.key, isPoll: own.isPoll === true }
  } catch (error) {
    throw toFailure(error, 'unknown')
  }
}

/** False when it may not be changed any more. */
export const edit = async (client: Client, { key, text }: Ask<'edit'>): Promise<Result<'edit'>> => {
  try {
    const message = await within(LOOK_MS, 'unsent', client.getMessageById(key))
    if (!message) return { edited: false }
    const edited = await within(SEND_MS, 'unknown', message.edit(text, { linkPreview: false }))
    return { edited: edited !== null }
  } catch (error) {
    throw toFailure(error, 'unsent')
  }
}
