import { TrackError } from "./path-sample.ts"

/** Bytes of a number at most: enough for 28 bits, and no two ways to write one. */
const LONGEST = 4

/** Bytes that grow. */
export interface ByteWriter {
  readonly length: number
  byte(value: number): void
  /** A whole number from 0 on: seven bits a byte, the lowest first (LEB128). */
  count(value: number): void
  /** A whole number of either sign, the small ones short (zigzag). */
  change(value: number): void
  /** ASCII. */
  text(value: string): void
  bytes(): Uint8Array
}

export function createByteWriter(): ByteWriter {
  let held = new Uint8Array(256)
  let length = 0
  function byte(value: number): void {
    if (length === held.length) {
      const wider = new Uint8Array(held.length * 2)
      wider.set(held)
      held = wider
    }
    held[length++] = value
  }
  function count(value: number): void {
    let left = value
    while (left > 0x7f) {
      byte((left & 0x7f) | 0x80)
      left >>>= 7
    }
    byte(left)
  }
  return {
    get length() {
      return length
    },
    byte,
    count,
    change: (value) => count(value < 0 ? -2 * value - 1 : 2 * value),
    text: (value) => {
      count(value.length)
      for (let at = 0; at < value.length; at++) byte(value.charCodeAt(at) & 0x7f)
    },
    bytes: () => held.slice(0, length),
  }
}

export interface ByteReader {
  readonly done: boolean
  byte(): number
  count(): number
  change(): number
  text(): string
}

/** Reads what `createByteWriter` wrote. @throws TrackError where it can't have. */
export function createByteReader(bytes: Uint8Array): ByteReader {
  let at = 0
  function byte(): number {
    const value = bytes[at]
    if (value === undefined) throw new TrackError(`the track ends in the middle, after ${bytes.length} bytes`)
    at++
    return value
  }
  function count(): number {
    let value = 0
    for (let shift = 0; shift < 7 * LONGEST; shift += 7) {
      const next = byte()
      value |= (next & 0x7f) << shift
      if (next < 0x80) {
        if (next === 0 && shift > 0)
          throw new TrackError(`a number is longer than it needs to be at byte ${at}`)
        return value
      }
    }
    throw new TrackError(`a number is too long at byte ${at}`)
  }
  return {
    get done() {
      return at === bytes.length
    },
    byte,
    count,
    change: () => {
      const value = count()
      return value % 2 === 1 ? -(value + 1) / 2 : value / 2
    },
    text: () => {
      const length = count()
      let value = ""
      for (let index = 0; index < length; index++) value += String.fromCharCode(byte())
      return value
    },
  }
}
