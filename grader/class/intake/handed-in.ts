/** A file as somebody handed it in: in a folder, or in a zip file. */
export interface HandedIn {
  /** Its path, with `/`. A zip file counts as a folder: `homework.zip/exercises/03-chatbot-class/chatbot.ts`. */
  readonly path: string;
  readonly modified: Date;
  /** In bytes; a zip file may say what isn't so. */
  readonly size: number;
  /** Where it lies on the disk, as an absolute path; `undefined` for what lies in a zip file. */
  readonly onDisk: string | undefined;
  /** Reads it. Throws for what is broken, and for what is longer than `size` says. */
  read(): Promise<Buffer>;
}

/** What lies in a folder or a zip file. */
export interface Listing {
  readonly files: readonly HandedIn[];
  /** Whole sentences on what couldn't be read, or was left out. */
  readonly notes: readonly string[];
  /** Lets go of the zip files; nothing can be read afterwards. */
  close(): void;
}

/** What nobody hands in on purpose: packages, what tools and operating systems leave behind. */
export function isLitter(name: string): boolean {
  return name.startsWith(".") || ["node_modules", "__MACOSX", "Thumbs.db"].includes(name);
}

/** The parts of a path, from the outermost folder to the file. */
export function partsOf(path: string): readonly string[] {
  return path.split("/");
}
