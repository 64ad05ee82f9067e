/** A binary heap of nodes, cheapest first; ties go to the node put in first, so that the same search gives the same path. */
export class NodeHeap {
  private readonly nodes: number[] = []
  private readonly keys: number[] = []
  private readonly ages: number[] = []
  private size = 0
  private age = 0

  clear(): void {
    this.size = 0
    this.age = 0
  }

  push(node: number, key: number): void {
    let at = this.size++
    const age = this.age++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if ((this.keys[parent] ?? 0) <= key) break
      this.move(parent, at)
      at = parent
    }
    this.put(at, node, key, age)
  }

  /** The cheapest node, or -1 when there is none. */
  pop(): number {
    if (this.size === 0) return -1
    const cheapest = this.nodes[0] ?? -1
    const last = --this.size
    const key = this.keys[last] ?? 0
    const age = this.ages[last] ?? 0
    let at = 0
    for (let child = 1; child < last; child = at * 2 + 1) {
      if (child + 1 < last && this.isBefore(child + 1, this.keys[child] ?? 0, this.ages[child] ?? 0)) child++
      if (!this.isBefore(child, key, age)) break
      this.move(child, at)
      at = child
    }
    this.put(at, this.nodes[last] ?? -1, key, age)
    return cheapest
  }

  private isBefore(at: number, key: number, age: number): boolean {
    const own = this.keys[at] ?? 0
    return own < key || (own === key && (this.ages[at] ?? 0) < age)
  }

  private move(from: number, to: number): void {
    this.put(to, this.nodes[from] ?? -1, this.keys[from] ?? 0, this.ages[from] ?? 0)
  }

  private put(at: number, node: number, key: number, age: number): void {
    this.nodes[at] = node
    this.keys[at] = key
    this.ages[at] = age
  }
}
