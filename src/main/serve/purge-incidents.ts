import type { Db } from 'mongodb'

/** Deletes incidents that ended before that instant, with what was counted with them; returns how many incidents. */
export const purgeIncidents = async (db: Db, cutoff: Date): Promise<number> => {
  const incidents = db.collection<{ _id: string }>('incidents')
  // one whose end is still to be told stays until it has been
  const over = { 'closed.at': { $lt: cutoff }, 'untold.0': { $exists: false } }
  const ids = await incidents
    .find(over, { projection: { _id: 1 } })
    .map(({ _id }) => _id)
    .toArray()
  if (ids.length === 0) return 0
  // the incidents last: a crash in between leaves nothing that nobody would find again
  await db.collection('incident_members').deleteMany({ incidentId: { $in: ids } })
  return (await incidents.deleteMany({ _id: { $in: ids } })).deletedCount
}
