import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"

const br = promisify(brotliCompress)
const gz = promisify(gzip)

export type Encoding = "br" | "gzip"

/** Compresses files as they are first asked for, and keeps what came of it. */
export interface Squeezer {
  /**
   * The content in `encoding`; `null` when that is hardly smaller. `key` names the file and its state: the same key must
   * always come with the same content.
   */
  squeeze(
    key: string,
    encoding: Encoding,
    read: () => Promise<Uint8Array>,
  ): Promise<Uint8Array<ArrayBuffer> | null>
}

/** Below this a packet is a packet; bytes. */
const MIN_BYTES = 1024
/** Less saved than this is not worth unpacking. */
const WORTH = 0.97
/** Quality 9 packs a megabyte in a tenth of a second; 11 takes ten times as long for 2% more. */
const QUALITY = 9

async function pack(encoding: Encoding, content: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  if (content.length < MIN_BYTES) return null
  const packed =
    encoding === "br"
      ? await br(content, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
          },
        })
      : await gz(content, { level: QUALITY })
  return packed.length < content.length * WORTH ? new Uint8Array(packed) : null
}

/** Keeps at most `maxBytes` of packed content, least recently used first out; two who ask at once share the work. */
export function createSqueezer({ maxBytes }: { readonly maxBytes: number }): Squeezer {
  const kept = new Map<string, { readonly packed: Promise<Uint8Array<ArrayBuffer> | null>; size: number }>()
  let total = 0

  function makeRoom(): void {
    for (const [key, { size }] of kept) {
      if (total <= maxBytes) return
      kept.delete(key)
      total -= size
    }
  }

  return {
    squeeze: (key, encoding, read) => {
      const id = `${encoding} ${key}`
      const known = kept.get(id)
      if (known) {
        // Put last: a Map gives its entries in the order in which they were put.
        kept.delete(id)
        kept.set(id, known)
        return known.packed
      }
      const packed = read().then((content) => pack(encoding, content))
      const entry = { packed, size: 0 }
      kept.set(id, entry)
      packed.then(
        (content) => {
          if (kept.get(id) !== entry) return
          entry.size = content?.length ?? 0
          total += entry.size
          makeRoom()
        },
        () => kept.delete(id),
      )
      return packed
    },
  }
}
