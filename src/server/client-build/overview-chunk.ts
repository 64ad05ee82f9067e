import { fileURLToPath } from "node:url"

/** What the bundler tells of a module. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const ENTRY = fileURLToPath(new URL("../../dashboard/index.ts", import.meta.url))
/** Nothing but the dashboard draws charts. */
const ITS_OWN = /\/src\/dashboard\/|\/node_modules\/(?:@visx|d3-[a-z]+|internmap|classnames)\//

/** All that a module can't do without, itself included. */
function needed(graph: Graph, entry: string): ReadonlySet<string> {
  const found = new Set<string>()
  const left = [entry]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (found.has(id)) continue
    found.add(id)
    left.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}

/**
 * For one build: the name of the one file that holds all that is the dashboard's own in its overview, for a module of it; `null`
 * for any other. What the overview shares with other sections would else come in twenty small files before the first number.
 */
export function overviewChunk(entry = ENTRY): (id: string, graph: Graph) => string | null {
  let modules: ReadonlySet<string> | null = null
  return (id, graph) => {
    if (!ITS_OWN.test(id)) return null
    modules ??= needed(graph, entry)
    return modules.has(id) ? "overview" : null
  }
}
