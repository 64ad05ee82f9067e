/** FNV-1a over UTF-16 units, from where another text has left it. */
function mix(mixed: number, text: string): number {
  let next = mixed
  for (let at = 0; at < text.length; at++) next = Math.imul(next ^ text.charCodeAt(at), 0x01000193)
  return next
}

/** The finaliser of MurmurHash3: ids that differ in one sign differ in every bit. */
function finish(mixed: number): number {
  let next = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  next = Math.imul(next ^ (next >>> 13), 0xc2b2ae35)
  return (next ^ (next >>> 16)) >>> 0
}

/**
 * Where a visitor stands in the queue for a prompt: from 0 to just under 1, evenly, always the same, and for each prompt anew.
 * Those below its `sample` are asked; who is asked at one rate is asked at any higher one.
 */
export function standingOf(visitorId: string, promptId: string): number {
  return finish(mix(mix(mix(0x811c9dc5, promptId), "\n"), visitorId)) / 2 ** 32
}
