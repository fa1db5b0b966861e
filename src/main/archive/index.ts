export { type BackupResult, backup } from './backup.ts'
export { type RestoreResult, restore } from './restore.ts'
