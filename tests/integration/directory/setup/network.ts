import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { aPersonIn, aUnit, HEADER } from './csv.ts'

const PROVINCES_PER_REGION = 7
const ROLES = ['director', ...Array<string>(24).fill('staff')]

/** The rows of a school network: units, then people; one person in fifty works in two schools, far apart. */
function* networkRows({ schools, people }: { schools: number; people: number }): Generator<string> {
  const provinces = Math.max(1, Math.ceil(schools / 146))
  yield HEADER
  yield aUnit('MEN', 'centre')
  for (let at = 0; at < Math.ceil(provinces / PROVINCES_PER_REGION); at++)
    yield aUnit(`R${at}`, 'region', 'MEN')
  for (let at = 0; at < provinces; at++) {
    yield aUnit(`P${at}`, 'province', `R${Math.floor(at / PROVINCES_PER_REGION)}`)
  }
  for (let at = 0; at < schools; at++) yield aUnit(`${10_000 + at}S`, 'school', `P${at % provinces}`)
  for (let at = 0; at < people; at++) {
    const phone = `06${String(10_000_000 + at)}`
    const role = ROLES[at % ROLES.length] ?? 'staff'
    yield aPersonIn(`${10_000 + (Math.floor(at / ROLES.length) % schools)}S`, `T${at}`, { phone, role })
  }
  for (let at = 1; at < people; at += 50) {
    yield aPersonIn(`${10_000 + ((Math.floor(at / ROLES.length) + 1) % schools)}S`, `T${at}`)
  }
}

export const writeNetwork = async (
  file: string,
  size: { schools: number; people: number },
): Promise<void> => {
  const out = createWriteStream(file)
  for (const row of networkRows(size)) {
    if (!out.write(`${row}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}
