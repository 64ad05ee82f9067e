import { join } from "node:path"

/** Where the embedded database keeps its things inside DATA_DIR. */
export interface ClusterPaths {
  readonly dataDir: string
  /** PostgreSQL's own data directory. It appears whole, by a rename, or not at all. */
  readonly cluster: string
  /** Beginning of the directories in which a cluster is made before it is renamed. */
  readonly draftPrefix: string
  readonly password: string
  readonly log: string
  readonly libraries: string
}

export function clusterPaths(dataDir: string): ClusterPaths {
  return {
    dataDir,
    cluster: join(dataDir, "postgres"),
    draftPrefix: join(dataDir, "postgres-draft-"),
    password: join(dataDir, "postgres-password"),
    log: join(dataDir, "postgres.log"),
    libraries: join(dataDir, "postgres-libraries"),
  }
}
