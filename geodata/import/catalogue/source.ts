/** A published file the platform can load, as the catalogue pins it. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  licence: string;
  vintage: string;
  /** Where its original bytes are public; null when the file was derived from another one. */
  url: string | null;
  /** Path inside a mirror folder. */
  path: string;
  sha256: string;
  bytes: number;
  /** `unpacked`: the hash is of the content, whether the file is stored gzipped or not. */
  hashOf: 'file' | 'unpacked';
}

/** What a person writes down of a source; hash and size are measured by `data catalogue`. */
export type SourceEntry = Omit<Source, 'sha256' | 'bytes' | 'hashOf'>;
