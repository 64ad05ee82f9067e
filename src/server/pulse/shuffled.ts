/** The same in random order: Fisher and Yates. `random` is from 0 to 1, 1 excluded. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed: T[] = []
  for (const item of items) {
    const place = Math.floor(random() * (mixed.length + 1))
    mixed.push(item)
    const there = mixed[place]
    if (there === undefined) continue
    mixed[place] = item
    mixed[mixed.length - 1] = there
  }
  return mixed
}
