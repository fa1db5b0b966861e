import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'

/** Numbers read when somebody asks for the metrics; a failing source must not hide the others. */
export type GaugeSource = {
  readonly name: string
  readonly help: string
  readonly label: string
  readonly read: () => Promise<Record<string, number>>
}

/** The node's registry: the process's own figures, and one counter of events by name. */
export const createMetrics = (): {
  registry: Registry
  count: (event: string) => void
  watch: (source: GaugeSource) => void
} => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const events = new Counter({
    name: 'sanad_events_total',
    help: 'What happened, by kind',
    labelNames: ['event'],
    registers: [registry],
  })
  const watch = ({ name, help, label, read }: GaugeSource): void => {
    const gauge = new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [registry],
      async collect() {
        const figures = await read().catch(() => ({}))
        gauge.reset()
        for (const [key, value] of Object.entries(figures)) gauge.set({ [label]: key }, value)
      },
    })
  }
  return { registry, count: (event) => events.inc({ event }), watch }
}
