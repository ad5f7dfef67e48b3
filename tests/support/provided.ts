/** What the global setup of a project hands to its test files. */
export interface ProvidedBackEnd {
  kind: 'EMBEDDED' | 'SERVER';
  /** Folder of this run, for what its test files share. */
  runFolder: string;
  /** `postgres://…/` of the private cluster, without a database; empty for EMBEDDED. */
  serverUrl: string;
  /** Why the back end cannot be tested here; empty when it can. */
  missing: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    backEnd: ProvidedBackEnd;
  }
}
