/** The page's side of its connection to the stand-in's server. */
const post = async (path, body) => {
  const response = await fetch(`/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

export const server = {
  post,
  state: async (device) => (await fetch(`/api/state?device=${device ?? ''}`)).json(),
  exists: async (wid) => (await (await fetch(`/api/exists?wid=${wid}`)).json()).exists,
  upload: async (blob) =>
    (
      await fetch('/api/media', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: blob,
      })
    ).json(),
  /** Calls what a real page would not allow of us a violation: the test fails by it. */
  violation: (what) => void post('violation', { what }),
  listen: ({ device, after }, onEvent, onConnected) => {
    const events = new EventSource(`/api/events?device=${device ?? ''}&after=${after}`)
    events.onmessage = ({ data }) => onEvent(JSON.parse(data))
    events.onopen = () => onConnected(true)
    events.onerror = () => onConnected(false)
  },
}
