import type { Sanad } from '../../compose/index.ts'
import type { createMetrics } from './metrics.ts'

/** Figures of the whole installation, read when the metrics are asked for. */
export const watchFigures = (metrics: ReturnType<typeof createMetrics>, sanad: Sanad): void => {
  metrics.watch({
    name: 'sanad_deliveries',
    help: 'Deliveries by status',
    label: 'status',
    read: () => sanad.notifications.counts(),
  })
  metrics.watch({
    name: 'sanad_inbox_pending',
    help: 'Messages that wait for their turn',
    label: 'what',
    read: async () => ({ messages: await sanad.pipeline.countPending() }),
  })
  const { whatsappWeb } = sanad
  if (whatsappWeb)
    metrics.watch({
      name: 'sanad_whatsapp_web',
      help: 'Whether this node hosts the number and is connected, failures in a row, memory of the browser',
      label: 'what',
      read: async () => whatsappWeb.figures(),
    })
}
