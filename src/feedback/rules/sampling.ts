/** FNV-1a over UTF-16 units, then the finaliser of MurmurHash3: ids that differ in one sign differ in every bit. */
function hash(text: string, seed: number): number {
  let mixed = seed
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/**
 * Where a visitor stands in the queue for a prompt: from 0 to just under 1, evenly, always the same, and for each prompt anew.
 * Those below its `sample` are asked; who is asked at one rate is asked at any higher one.
 */
export function standingOf(visitorId: string, promptId: string): number {
  return hash(`${promptId}\n${visitorId}`, 0x811c9dc5) / 2 ** 32
}
