import { MongoBinary } from 'mongodb-memory-server-core'

// run by official-build.ts; what it writes to stderr is why it failed
const [version, downloadDir] = process.argv.slice(2)
try {
  await MongoBinary.getPath({ version, downloadDir, systemBinary: '', checkMD5: true })
} catch (error) {
  process.stderr.write(String(error.message))
  process.exitCode = 1
}
