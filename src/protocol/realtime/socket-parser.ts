import { MAX_MESSAGE_BYTES } from "./version.ts"

/** Socket.io's packets that we use: there is one namespace, no acknowledgement and no attachment. */
const TYPES = { connect: 0, disconnect: 1, event: 2, error: 4 } as const

/** Names under which both ends get what came: a message, or bytes. */
export const MESSAGE = "m"
export const BYTES = "b"

interface Packet {
  readonly type: number
  readonly nsp: string
  readonly data?: unknown
}

/** How socket.io packs. A message is its JSON behind one digit; movement is the raw bytes and nothing else. */
export class Encoder {
  encode({ type, data }: Packet): (string | Uint8Array)[] {
    if (type !== TYPES.event) return [data === undefined ? String(type) : type + JSON.stringify(data)]
    const [name, content] = Array.isArray(data) ? data : []
    if (name === BYTES && content instanceof Uint8Array) return [content]
    if (name === MESSAGE) return [type + JSON.stringify(content)]
    throw new TypeError(`invalid event ${String(name)}: it takes ${MESSAGE} or ${BYTES}`)
  }
}

function decodeText(text: string): Packet {
  const type = Number(text[0])
  if (!Object.values<number>(TYPES).includes(type)) throw new TypeError("invalid packet: unknown type")
  const content: unknown = text.length > 1 ? JSON.parse(text.slice(1)) : undefined
  if (type !== TYPES.event)
    return content === undefined ? { type, nsp: "/" } : { type, nsp: "/", data: content }
  return { type, nsp: "/", data: [MESSAGE, content] }
}

type Listener = (packet: Packet) => void

function bytesOf(chunk: unknown): Uint8Array | null {
  if (chunk instanceof Uint8Array) return chunk
  return chunk instanceof ArrayBuffer ? new Uint8Array(chunk) : null
}

/** How socket.io unpacks. Throws on what isn't a packet, and socket.io then closes the connection. */
export class Decoder {
  private readonly listeners = new Set<Listener>()

  add(chunk: unknown): void {
    const bytes = bytesOf(chunk)
    if (bytes !== null) this.tell({ type: TYPES.event, nsp: "/", data: [BYTES, bytes] })
    else if (typeof chunk === "string") this.tell(decodeText(chunk))
    else throw new TypeError("invalid packet: neither text nor bytes")
  }

  protected tell(packet: Packet): void {
    for (const listener of this.listeners) listener(packet)
  }

  on(_: "decoded", listener: Listener): this {
    this.listeners.add(listener)
    return this
  }

  off(_: "decoded", listener: Listener): this {
    this.listeners.delete(listener)
    return this
  }

  removeListener(name: "decoded", listener: Listener): this {
    return this.off(name, listener)
  }

  destroy(): void {
    this.listeners.clear()
  }
}

/**
 * Refuses what is longer than a visitor's message may be. Bytes are checked and not told: they come a thousand times a
 * second, and whoever wants them listens to the connection itself.
 */
export class ServerDecoder extends Decoder {
  override add(chunk: unknown): void {
    const bytes = bytesOf(chunk)
    const length = bytes?.byteLength ?? String(chunk).length
    if (length > MAX_MESSAGE_BYTES)
      throw new RangeError(`invalid packet of ${length}: at most ${MAX_MESSAGE_BYTES}`)
    if (bytes === null) super.add(chunk)
  }
}
