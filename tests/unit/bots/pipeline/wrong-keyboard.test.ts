import { describe, expect, it } from 'vitest'
import { means } from '../../dialogs/fakes/conversation.ts'
import { chatOn } from './setup-chat.ts'

const report = (room: string, meant?: string) =>
  means('report_fault', { category: 'printer', entities: { room }, ...(meant ? { meant } : {}) })

const TYPED = 'hgùhfu, $dhg hgrhu, ols,'
const MEANT = 'الطابعة ديال القاعة خمسة'
const SECRET_TYPED = 'ةخى ةخف يث حشسسث ثسف Azerty123'
const SECRET_MEANT = 'mon mot de passe est Azerty123'

const MEANINGS = {
  [TYPED]: report('hgrhu, ols,', MEANT),
  [MEANT]: report('القاعة خمسة'),
  [SECRET_TYPED]: report('salle 3', SECRET_MEANT),
  [SECRET_MEANT]: report('salle 3'),
}

describe('a report under the wrong keyboard layout', () => {
  it('is read, shown and passed on in the letters that were meant, with the typed ones beside', async () => {
    const chat = chatOn('telegram', MEANINGS)
    const reply = await chat.says('1', TYPED)
    expect(chat.tickets.all).toMatchObject([
      { report: { text: `${MEANT}\n⌨ ${TYPED}`, room: 'القاعة خمسة' } },
    ])
    expect(reply).toContain('القاعة خمسة')
    expect(reply).not.toContain('hgrhu')
  })

  it('keeps no typed letters of a secret', async () => {
    const chat = chatOn('telegram', MEANINGS)
    await chat.says('1', SECRET_TYPED)
    const [ticket] = chat.tickets.all
    expect(ticket?.report.text).not.toContain('Azerty123')
  })
})
