/**
 * The title of a group: what its items' titles have in common at their beginning, whole words only; the first one
 * when that is nothing.
 *
 * @example commonTitle(["Vaso Onda - Salvia", "Vaso Onda - Latte"]) // "Vaso Onda"
 */
export function commonTitle(titles: readonly string[]): string {
  const [first = "", ...others] = titles
  const words = first.split(" ")
  let shared = words.length
  for (const title of others) {
    const theirs = title.split(" ")
    let same = 0
    while (same < shared && words[same] === theirs[same]) same += 1
    shared = same
  }
  const common = words
    .slice(0, shared)
    .join(" ")
    .replace(/[\s\-–—|,:;/(]+$/u, "")
  return common === "" ? first : common
}
