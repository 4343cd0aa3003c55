import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Built files of the browser, by the names that templates use. */
export class Assets {
  private constructor(
    /** Folder with the hashed files; undefined when nothing was built. */
    readonly folder: string | undefined,
    private readonly files: ReadonlyMap<string, string>,
  ) {}

  /** Reads `manifest.json` of the folder that build.mjs fills. */
  static open(folder: string | undefined): Assets {
    const manifest = folder && join(folder, 'manifest.json');
    if (!manifest || !existsSync(manifest)) return new Assets(undefined, new Map());
    const names = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
    return new Assets(folder, new Map(Object.entries(names)));
  }

  /** `main.css` → `/assets/main-3F2A.css`; a name that was not built keeps its own (and answers 404). */
  url(name: string): string {
    return `/assets/${this.files.get(name) ?? name}`;
  }
}
