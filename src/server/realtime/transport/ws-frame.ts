/** First byte of a frame that is the whole message (RFC 6455, 5.2), by what it holds. */
const WHOLE = { text: 0x81, binary: 0x82 } as const
/** From these many bytes on the length takes two, or eight, more. */
const LONG = 126
const VERY_LONG = 65_536

/** Bytes that a frame of so much content has. */
export function wsFrameLength(length: number): number {
  return length + (length < LONG ? 2 : length < VERY_LONG ? 4 : 10)
}

/** Writes a WebSocket frame from a server to the beginning of `frame`. */
export function writeWsFrame(frame: Buffer, kind: keyof typeof WHOLE, content: Uint8Array): void {
  const { length } = content
  const head = wsFrameLength(length) - length
  frame[0] = WHOLE[kind]
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = LONG
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = LONG + 1
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(content, head)
}

/**
 * A WebSocket frame from a server, in one piece. Header and content are otherwise two pieces for the network, and of
 * packets that are small and many each costs more than all that is in it.
 */
export function wsFrame(kind: keyof typeof WHOLE, content: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(wsFrameLength(content.length))
  writeWsFrame(frame, kind, content)
  return frame
}
