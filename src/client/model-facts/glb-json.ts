/** "glTF" and "JSON", as a GLB writes them. */
const MAGIC = 0x46546c67
const JSON_CHUNK = 0x4e4f534a
const HEADER = 20
/** Bytes: the description of a model that has more is not read. */
const MOST = 4_000_000

function join(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** How many bytes there are up to the end of the description; throws on what is no GLB. */
function endOfJson(start: Uint8Array<ArrayBuffer>): number {
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength)
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(16, true) !== JSON_CHUNK)
    throw new Error("not a GLB with its description first")
  const end = HEADER + view.getUint32(12, true)
  if (end > MOST) throw new Error(`a description of ${end} bytes is too long: at most ${MOST}`)
  return end
}

/**
 * Reads the description at the beginning of a GLB, and no more of it: the rest of the file is left where it is.
 * Throws on what is no GLB, or ends too early.
 */
export async function readGlbJson(body: ReadableStream<Uint8Array>): Promise<unknown> {
  const reader = body.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  let end = HEADER
  try {
    while (size < end) {
      const { done, value } = await reader.read()
      if (done) throw new Error(`the GLB ends after ${size} bytes`)
      parts.push(value)
      size += value.length
      if (end === HEADER && size >= HEADER) end = endOfJson(join(parts, size))
    }
  } finally {
    await reader.cancel()
  }
  return JSON.parse(new TextDecoder().decode(join(parts, size).subarray(HEADER, end)))
}
